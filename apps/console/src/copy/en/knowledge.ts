import type { InBoth } from "../pair.ts";
import type { knowledge as zh } from "../zh/knowledge.ts";

export const knowledge: InBoth<typeof zh> = {
  title: "Knowledge",
  lead: "The bot and the agents answer from here. A shop may answer in its own words; topics it leaves alone keep the platform's answer.",
  search: "Find in questions and answers",
  topics: "Topics",
  count: (all: number, own: number) => `${all} topics, ${own} of them in the shop's own words`,
  own: "Own words",
  categories: {} as Record<string, string>,
  empty: "No topic yet",
  emptyHint: "Topics show here once the platform has brought them in.",
  noneFound: "No topic found",
  noneFoundHint: "Try another word, or fewer words.",
  chooseOne: "Choose a topic to read its answer",
  back: "Back to the list",
  answerZh: "Answer in Chinese",
  answerEn: "Answer in English",
  ownNow: "The shop's own answer is in use.",
  platformNow: "The platform's answer is in use. Saving switches to the shop's own words.",
  useOwn: "Save as the shop's answer",
  readOnly: "The shop's manager can change the answer.",
  noSuggestion: "Nothing to suggest yet",
  noSuggestionHint: "This refreshes with the buyer's next question.",
  insert: "Insert",
  insertNamed: (title: string) => `Insert: ${title}`,
};
