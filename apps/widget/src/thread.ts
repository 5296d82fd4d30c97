import type { MessagePage, MessageView } from "@recourse/contract";

/** What this browser holds of the talk: an unbroken run, and what was pushed ahead of a gap. Pure. */
export interface Thread {
  readonly loaded: boolean;
  readonly messages: readonly MessageView[];
  readonly ahead: ReadonlyMap<number, MessageView>;
  /** The highest number known to exist. */
  readonly lastSeq: number;
  readonly buyerReadSeq: number;
  readonly staffReadSeq: number;
}

export const emptyThread: Thread = {
  loaded: false,
  messages: [],
  ahead: new Map(),
  lastSeq: 0,
  buyerReadSeq: 0,
  staffReadSeq: 0,
};
export const heldTo = (thread: Thread): number => thread.messages.at(-1)?.seq ?? 0;
export const heldFrom = (thread: Thread): number => thread.messages[0]?.seq ?? 0;
export const hasGap = (thread: Thread): boolean => thread.lastSeq > heldTo(thread);

/** A recall marks the message it names, whichever came first. */
function withRecalls(messages: readonly MessageView[]): readonly MessageView[] {
  const back = new Set(messages.flatMap(({ body }) => (body.kind === "recall" ? [body.seq] : [])));
  if (back.size === 0) return messages;
  return messages.map((one) =>
    back.has(one.seq) && one.body.kind !== "recalled" ? { ...one, body: { kind: "recalled" } } : one,
  );
}

/** Joins whatever continues the run; what stands behind a gap waits. */
function drain(thread: Thread): Thread {
  if (!thread.loaded) return thread;
  const ahead = new Map(thread.ahead);
  const run: MessageView[] = [];
  let next = heldTo(thread) + 1;
  for (let one = ahead.get(next); one; one = ahead.get(next)) {
    run.push(one);
    next += 1;
  }
  for (const seq of ahead.keys()) if (seq < next) ahead.delete(seq);
  return { ...thread, ahead, messages: withRecalls([...thread.messages, ...run]) };
}

/** A pushed message: in any order, any number of times. */
export function withMessage(thread: Thread, message: MessageView): Thread {
  if (thread.ahead.has(message.seq) || (thread.loaded && message.seq <= heldTo(thread))) return thread;
  const ahead = new Map(thread.ahead).set(message.seq, message);
  return drain({ ...thread, ahead, lastSeq: Math.max(thread.lastSeq, message.seq) });
}

/** The newest page at first, and then whatever followed the last number held. */
export function withPage(thread: Thread, page: MessagePage): Thread {
  const marked = {
    ...thread,
    lastSeq: Math.max(thread.lastSeq, page.lastSeq),
    buyerReadSeq: Math.max(thread.buyerReadSeq, page.buyerReadSeq),
    staffReadSeq: Math.max(thread.staffReadSeq, page.staffReadSeq),
  };
  if (!thread.loaded) return drain({ ...marked, loaded: true, messages: withRecalls(page.messages) });
  const ahead = new Map(marked.ahead);
  for (const one of page.messages) if (one.seq > heldTo(thread)) ahead.set(one.seq, one);
  return drain({ ...marked, ahead });
}

/** A page that ends right before the oldest held; any other is left out. */
export function withEarlier(thread: Thread, page: MessagePage): Thread {
  const earlier = page.messages.filter(({ seq }) => seq < heldFrom(thread));
  if (earlier.at(-1)?.seq !== heldFrom(thread) - 1) return thread;
  return { ...thread, messages: withRecalls([...earlier, ...thread.messages]) };
}

export function withRead(thread: Thread, side: "buyer" | "staff", seq: number): Thread {
  const mark = side === "buyer" ? "buyerReadSeq" : "staffReadSeq";
  return seq > thread[mark] ? { ...thread, [mark]: seq } : thread;
}

/** How many messages of the other side the buyer has not seen. */
export const unreadIn = (thread: Thread): number =>
  thread.messages.filter(
    ({ seq, author, body }) =>
      seq > thread.buyerReadSeq && author.kind !== "buyer" && author.kind !== "system" && body.kind !== "recall",
  ).length;
