import type { MessageView, NoteView } from "@recourse/contract";
import { dayKey } from "../../copy/formats.ts";
import type { OutboxEntry } from "../../live/outbox-store.ts";

/** One row of the thread as it is drawn; `joined` rows continue the author above within five minutes. */
export type ThreadItem =
  | { kind: "day"; key: string; at: string }
  | { kind: "message"; key: string; message: MessageView; joined: boolean }
  | { kind: "note"; key: string; note: NoteView }
  | { kind: "outgoing"; key: string; entry: OutboxEntry };

const together = 5 * 60_000;

function joins(before: ThreadItem | undefined, message: MessageView): boolean {
  if (before?.kind !== "message") return false;
  const { author, at, body } = before.message;
  const sameAuthor = author.kind === message.author.kind && author.id === message.author.id;
  return sameAuthor && body.kind !== "system" && Date.parse(message.at) - Date.parse(at) < together;
}

/** Recall entries are numbered but not shown: the message they name is. */
const shown = (message: MessageView) => message.body.kind !== "recall";

/** Messages in order, each followed by the notes that stand after it, with days between and the unsent at the end. */
export function threadItems(
  messages: readonly MessageView[],
  notes: readonly NoteView[],
  outgoing: readonly OutboxEntry[],
): ThreadItem[] {
  const items: ThreadItem[] = [];
  let day = "";
  const dated = (at: string) => {
    if (dayKey(at) === day) return;
    day = dayKey(at);
    items.push({ kind: "day", key: `day ${day}`, at });
  };
  const first = messages[0]?.seq ?? 0;
  const waiting = [...notes]
    .filter((n) => n.afterSeq >= first - 1)
    .sort((a, b) => a.afterSeq - b.afterSeq || a.at.localeCompare(b.at));
  const notesUpTo = (seq: number) => {
    while (waiting[0] !== undefined && waiting[0].afterSeq <= seq) {
      const note = waiting.shift()!;
      dated(note.at);
      items.push({ kind: "note", key: note.id, note });
    }
  };
  for (const message of messages) {
    notesUpTo(message.seq - 1);
    if (!shown(message)) continue;
    dated(message.at);
    items.push({ kind: "message", key: message.clientId, message, joined: joins(items.at(-1), message) });
  }
  notesUpTo(Number.POSITIVE_INFINITY);
  const arrived = new Set(messages.map((m) => m.clientId));
  for (const entry of outgoing)
    if (!arrived.has(entry.clientId)) items.push({ kind: "outgoing", key: entry.clientId, entry });
  return items;
}
