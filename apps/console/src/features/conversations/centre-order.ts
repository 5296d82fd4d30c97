import type { ConversationView } from "@recourse/contract";

const staffSpokeLast = ({ lastMessage }: ConversationView): boolean =>
  ["merchant", "platform"].includes(lastMessage?.author.kind ?? "");

/** What a talk asks of the buyer: to answer, to ask again after a broken promise, to rate; null when it asks nothing. */
export const asksOfBuyer = (talk: ConversationView): "answer" | "ask_again" | "rate" | null => {
  const { session } = talk;
  if (!session) return null;
  if (session.state === "lapsed") return "ask_again";
  if (session.state === "serving" && (session.wait.owner === "buyer" || staffSpokeLast(talk))) return "answer";
  return session.movesOpen.includes("rate") && !session.rating ? "rate" : null;
};

const weight = { ask_again: 0, answer: 1, rate: 2 } as const;
const dueOf = (talk: ConversationView): string => talk.session?.wait.dueAt ?? "9";

/** What waits for the buyer: broken promises first, then answers by their deadline, a rating last; at most one of those. */
export const waitingForBuyer = (talks: readonly ConversationView[]): readonly ConversationView[] => {
  const asking = talks
    .filter((talk) => asksOfBuyer(talk) !== null)
    .sort((a, b) => weight[asksOfBuyer(a)!] - weight[asksOfBuyer(b)!] || (dueOf(a) < dueOf(b) ? -1 : 1));
  const firstRating = asking.find((talk) => asksOfBuyer(talk) === "rate");
  return asking.filter((talk) => asksOfBuyer(talk) !== "rate" || talk === firstRating);
};
