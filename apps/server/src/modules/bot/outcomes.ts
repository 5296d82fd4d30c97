import type { MessageBody } from "@recourse/contract";
import type { BotOutcome, BotTurn } from "../conversations/index.ts";
import { topicById } from "../knowledge/index.ts";
import type { BotMemory } from "./bot-memory.ts";
import { chipsFor, words } from "./bot-words.ts";
import { askFor, intakeComplete, missingElements } from "./intake.ts";
import { groupFor, summaryOf } from "./summary.ts";
import type { Cards } from "./turn-words.ts";
import type { Understanding } from "./understand.ts";

export type Language = "zh" | "en";

/** One turn as the bot sees it: what was said, in which language, with what on the table. */
export interface Said {
  readonly text: string;
  readonly language: Language;
  readonly cards: Cards;
  readonly memory: BotMemory;
}

export const sayText = (text: string, chips?: readonly string[]): MessageBody => ({
  kind: "text",
  text,
  ...(chips && chips.length > 0 ? { chips: [...chips] } : {}),
});

function handOverWords(reason: string, language: Language): string {
  if (reason === "anger") return words.sorryHandingOver[language];
  if (reason === "risk") return words.riskHandingOver[language];
  if (reason === "intake") return intakeComplete[language];
  return reason === "misses" ? words.missedTwice[language] : words.handingOver[language];
}

/** To a person, with everything said so far; `first` is said before. */
export function handingOver(
  turn: BotTurn,
  said: Said,
  memory: BotMemory,
  reason: string,
  first: readonly MessageBody[] = [],
): BotOutcome {
  return {
    replies: [...first, sayText(handOverWords(reason, said.language))],
    misses: 0,
    memory: { ...memory },
    handOver: { group: groupFor(memory, turn.service.entrance.kind), summary: summaryOf(memory, reason, said.text) },
  };
}

/** Not understood: near questions and a person to tap; the second time in a row, the person. */
export function missing(turn: BotTurn, said: Said, memory: BotMemory, understood: Understanding): BotOutcome {
  const misses = turn.service.botMisses + 1;
  if (misses >= 2) return handingOver(turn, said, memory, "misses");
  const near = understood.topics.slice(0, 3).flatMap((one) => topicById(one.id)?.title[said.language] ?? []);
  const chips = near.length > 0 ? [...near, words.human[said.language]] : chipsFor("open", said.language);
  return { replies: [sayText(words.miss[said.language], chips)], misses, memory: { ...memory }, handOver: null };
}

/** Asks for what is missing of order, problem and demand, or hands over when nothing is. `first` is said before. */
export function takingIn(turn: BotTurn, said: Said, memory: BotMemory, first: string | null): BotOutcome {
  const asked = missingElements(memory);
  const before = first ? [sayText(first)] : [];
  if (asked.length === 0) return handingOver(turn, said, { ...memory, asked: [] }, "intake", before);
  const question = askFor(asked, said.language);
  const text = first ? `${first}\n${question}` : question;
  const { orderNumber = "", problem = "", demand = "" } = memory;
  const form: MessageBody = { kind: "form", form: "intake", orderNumber, problem, demand, filled: false };
  // One thing is easily said; for two or more a form to fill is less work.
  const replies = asked.length > 1 && !memory.asked?.length ? [sayText(text), form] : [sayText(text)];
  return { replies, misses: 0, memory: { ...memory, asked }, handOver: null };
}

/** A turn without words: a card, a filled form, or a picture alone. */
export function outcomeWithoutWords(turn: BotTurn, said: Said): BotOutcome {
  const { language, cards } = said;
  const memory = { ...said.memory, orderNumber: cards.orderNumber ?? said.memory.orderNumber };
  if (cards.form) return handingOver(turn, said, { ...memory, ...cards.form }, "intake");
  if (memory.asked?.length) return takingIn(turn, said, memory, null);
  const reply = wordsForCard(turn, cards, language);
  return { replies: [reply], misses: turn.service.botMisses, memory, handOver: null };
}

function wordsForCard(turn: BotTurn, cards: Cards, language: Language): MessageBody {
  const last = turn.unread.at(-1)!.kind;
  if (last === "order_card")
    return sayText(words.order[language](cards.orderNumber ?? ""), chipsFor("order", language));
  if (last === "product_card")
    return sayText(words.product[language](cards.productTitle ?? ""), chipsFor("product", language));
  return sayText(words.picture[language], [words.human[language]]);
}
