import type { MessageView } from "@recourse/contract";
import { expect, it } from "vitest";
import { emptyThread, hasGap, unreadIn, withMessage, withPage } from "./thread.ts";

const said = (
  seq: number,
  kind: "buyer" | "bot" = "bot",
  body: MessageView["body"] = { kind: "text", text: `${seq}` },
) => ({ seq, clientId: `${seq}`, author: { kind, id: null, name: "", agentNumber: null }, body }) as MessageView;
const page = (messages: MessageView[], lastSeq: number) => ({ messages, lastSeq, buyerReadSeq: 1, staffReadSeq: 0 });
const seqs = (messages: readonly MessageView[]) => messages.map(({ seq }) => seq);

it("keeps an unbroken run, whatever order pushes come in and however often", () => {
  let thread = withPage(emptyThread, page([said(1)], 1));
  for (const seq of [3, 4, 3]) thread = withMessage(thread, said(seq));
  expect(hasGap(thread)).toBe(true);
  expect(seqs(thread.messages)).toEqual([1]);
  thread = withMessage(thread, said(2));
  expect(seqs(thread.messages)).toEqual([1, 2, 3, 4]);
  expect(hasGap(thread)).toBe(false);
});

it("loses nothing that was pushed while the first page came", () => {
  const thread = withPage(withMessage(emptyThread, said(3)), page([said(1), said(2)], 2));
  expect(seqs(thread.messages)).toEqual([1, 2, 3]);
});

it("shows a message as taken back, whichever of the two came first", () => {
  const thread = withPage(emptyThread, page([said(1), said(2, "buyer", { kind: "recall", seq: 1 })], 2));
  expect(thread.messages[0]?.body.kind).toBe("recalled");
});

it("counts as unread what the other side said after the mark, and nothing of one's own", () => {
  expect(unreadIn(withPage(emptyThread, page([said(1), said(2), said(3, "buyer")], 3)))).toBe(1);
});
