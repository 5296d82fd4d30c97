import type { MessageView, NoteView } from "@recourse/contract";
import { describe, expect, it } from "vitest";
import type { OutboxEntry } from "../../live/outbox-store.ts";
import { threadItems } from "./thread-items.ts";

function message(seq: number, at: string, by = "lin"): MessageView {
  const author = { kind: "buyer" as const, id: by, name: by, agentNumber: null };
  return { conversationId: "c", seq, clientId: `m${seq}`, author, at, body: { kind: "text", text: "" }, quote: null };
}
const note = (afterSeq: number, at: string) => ({ id: `n${afterSeq}`, afterSeq, at }) as NoteView;
const kinds = (items: ReturnType<typeof threadItems>) => items.map((i) => i.kind);

describe("the rows of a thread", () => {
  it("puts a day before its first message and a note after the message it follows", () => {
    const items = threadItems(
      [message(1, "2026-03-01T02:00:00Z"), message(2, "2026-03-02T02:00:00Z")],
      [note(1, "2026-03-01T02:01:00Z")],
      [],
    );
    expect(kinds(items)).toEqual(["day", "message", "note", "day", "message"]);
  });
  it("joins what one author writes within five minutes", () => {
    const items = threadItems(
      [
        message(1, "2026-03-01T02:00:00Z"),
        message(2, "2026-03-01T02:01:00Z"),
        message(3, "2026-03-01T02:02:00Z", "bo"),
      ],
      [],
      [],
    );
    expect(items.flatMap((i) => (i.kind === "message" ? [i.joined] : []))).toEqual([false, true, false]);
  });
  it("shows an unsent message until the thread holds it", () => {
    const entry = { clientId: "m1" } as OutboxEntry;
    expect(kinds(threadItems([], [], [entry]))).toEqual(["outgoing"]);
    expect(kinds(threadItems([message(1, "2026-03-01T02:00:00Z")], [], [entry]))).toEqual(["day", "message"]);
  });
  it("leaves out notes of a part of the thread that is not loaded yet", () => {
    expect(kinds(threadItems([message(51, "2026-03-01T02:00:00Z")], [note(7, "2026-02-01T02:00:00Z")], []))).toEqual([
      "day",
      "message",
    ]);
  });
  it("does not draw the entry that takes a message back", () => {
    const recall: MessageView = { ...message(2, "2026-03-01T02:01:00Z"), body: { kind: "recall", seq: 1 } };
    expect(kinds(threadItems([message(1, "2026-03-01T02:00:00Z"), recall], [], []))).toEqual(["day", "message"]);
  });
});
