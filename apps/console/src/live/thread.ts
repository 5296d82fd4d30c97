import type { MessagePage, MessageView } from "@recourse/contract";

/**
 * What one client holds of one conversation: an unbroken run of messages, what arrived ahead of a gap, and how far
 * each side has read. Pure: every function returns a new thread, or the same one when nothing changed.
 */
export type Thread = {
  /** False until the first page; pushes that come before it wait in `ahead`. */
  readonly loaded: boolean;
  /** Ascending by seq, without gaps. */
  readonly messages: readonly MessageView[];
  /** Pushed messages that stand behind a gap. */
  readonly ahead: ReadonlyMap<number, MessageView>;
  /** The highest number known to exist. */
  readonly lastSeq: number;
  readonly buyerReadSeq: number;
  readonly staffReadSeq: number;
};

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
/** True when a message is known to exist that is not held: ask `resume` after `heldTo`. */
export const hasGap = (thread: Thread): boolean => thread.loaded && thread.lastSeq > heldTo(thread);
export const hasEarlier = (thread: Thread): boolean => heldFrom(thread) > 1;

/** A recall entry marks the message it names, whichever of the two arrived first. */
const withRecalls = (messages: readonly MessageView[]): readonly MessageView[] => {
  const recalled = new Set(messages.flatMap((m) => (m.body.kind === "recall" ? [m.body.seq] : [])));
  if (recalled.size === 0) return messages;
  return messages.map((m) =>
    recalled.has(m.seq) && m.body.kind !== "recalled" ? { ...m, body: { kind: "recalled" } } : m,
  );
};

/** Joins every message that continues the run; what stands behind a gap stays ahead. */
const drain = (thread: Thread): Thread => {
  if (!thread.loaded) return thread;
  const ahead = new Map(thread.ahead);
  const run: MessageView[] = [];
  let next = heldTo(thread) + 1;
  for (let message = ahead.get(next); message; message = ahead.get(++next)) run.push(message);
  for (const seq of ahead.keys()) if (seq < next) ahead.delete(seq);
  return { ...thread, messages: withRecalls([...thread.messages, ...run]), ahead };
};

const known = (thread: Thread, seq: number) =>
  thread.ahead.has(seq) || (thread.messages.length > 0 && seq <= heldTo(thread));

/** A message pushed by the server: in any order, any number of times. */
export const applyMessage = (thread: Thread, message: MessageView): Thread => {
  if (known(thread, message.seq)) return thread;
  const ahead = new Map(thread.ahead).set(message.seq, message);
  return drain({ ...thread, ahead, lastSeq: Math.max(thread.lastSeq, message.seq) });
};

const withMarks = (thread: Thread, page: MessagePage): Thread => ({
  ...thread,
  lastSeq: Math.max(thread.lastSeq, page.lastSeq),
  buyerReadSeq: Math.max(thread.buyerReadSeq, page.buyerReadSeq),
  staffReadSeq: Math.max(thread.staffReadSeq, page.staffReadSeq),
});

/** The newest page (the first load), or what followed the last number held (a resume). */
export const applyPage = (thread: Thread, page: MessagePage): Thread => {
  const marked = withMarks(thread, page);
  if (!thread.loaded) return drain({ ...marked, loaded: true, messages: withRecalls(page.messages) });
  const ahead = new Map(marked.ahead);
  for (const message of page.messages) if (message.seq > heldTo(marked)) ahead.set(message.seq, message);
  return drain({ ...marked, ahead });
};

/** A page that ends right before the oldest message held; anything else is left out. */
export const applyEarlier = (thread: Thread, page: MessagePage): Thread => {
  const from = heldFrom(thread);
  const earlier = page.messages.filter((m) => m.seq < from);
  if (earlier.length === 0 || earlier.at(-1)?.seq !== from - 1) return withMarks(thread, page);
  return { ...withMarks(thread, page), messages: withRecalls([...earlier, ...thread.messages]) };
};

/** How far a side has read never goes back. */
export const applyRead = (thread: Thread, mark: { side: "buyer" | "staff"; seq: number }): Thread => {
  const held = mark.side === "buyer" ? thread.buyerReadSeq : thread.staffReadSeq;
  if (mark.seq <= held) return thread;
  return mark.side === "buyer" ? { ...thread, buyerReadSeq: mark.seq } : { ...thread, staffReadSeq: mark.seq };
};
