import type { MessageView } from "@recourse/contract";
import { dayKey } from "../../copy/formats.ts";
import type { OutboxEntry } from "../../live/outbox-store.ts";

/** What stands in the thread, top to bottom. */
export type ThreadRow =
  | { readonly kind: "day"; readonly key: string; readonly at: string }
  | { readonly kind: "message"; readonly key: string; readonly message: MessageView; readonly first: boolean }
  | { readonly kind: "outgoing"; readonly key: string; readonly entry: OutboxEntry };

const pauseThatSplits = 5 * 60_000;

const sameSpeaker = (a: MessageView, b: MessageView) =>
  a.author.kind === b.author.kind && a.author.id === b.author.id && a.body.kind !== "system";
/** A name is shown once for what one speaker says in one go. */
const beginsTurn = (message: MessageView, before: MessageView | undefined) =>
  !before || !sameSpeaker(before, message) || Date.parse(message.at) - Date.parse(before.at) > pauseThatSplits;

/** A recall entry is told by the message it takes back. */
const isShown = (m: MessageView) => m.body.kind !== "recall";

/** In the thread, or numbered below what the thread holds: nothing is on its way any more. */
const hasArrived = (entry: OutboxEntry, messages: readonly MessageView[]) =>
  (entry.receipt?.seq ?? Number.POSITIVE_INFINITY) <= (messages.at(-1)?.seq ?? 0) ||
  messages.some((m) => m.clientId === entry.clientId);

export const threadRows = (messages: readonly MessageView[], outgoing: readonly OutboxEntry[]): ThreadRow[] => {
  const rows: ThreadRow[] = [];
  let day = "";
  let before: MessageView | undefined;
  const turnTo = (at: string) => {
    const next = dayKey(at);
    if (next === day) return;
    day = next;
    before = undefined;
    rows.push({ kind: "day", key: `day-${next}-${rows.length}`, at });
  };
  for (const message of messages.filter(isShown)) {
    turnTo(message.at);
    rows.push({ kind: "message", key: message.clientId, message, first: beginsTurn(message, before) });
    before = message;
  }
  for (const entry of outgoing.filter((e) => !hasArrived(e, messages))) {
    turnTo(entry.createdAt);
    rows.push({ kind: "outgoing", key: entry.clientId, entry });
  }
  return rows;
};
