import type { MessageView } from "@recourse/contract";
import { expect, test } from "vitest";
import type { OutboxEntry } from "../../live/outbox-store.ts";
import { threadRows } from "./thread-rows.ts";

const conversationId = "talk";
const message = (seq: number, at: string, over: Partial<MessageView> = {}): MessageView => ({
  conversationId,
  seq,
  clientId: `m${seq}`,
  author: { kind: "merchant", id: "chen", name: "小陈", agentNumber: "0286" },
  at,
  body: { kind: "text", text: "" },
  quote: null,
  ...over,
});
const outgoing = (clientId: string): OutboxEntry => ({
  clientId,
  conversationId,
  body: { kind: "text", text: "" },
  createdAt: "2025-09-03T02:00:00Z",
  order: 1,
  state: "sending",
  attempts: 0,
});
const shape = (rows: ReturnType<typeof threadRows>) =>
  rows.map((r) => (r.kind === "message" ? `${r.key}${r.first ? "!" : ""}` : r.kind === "day" ? "day" : `>${r.key}`));

test("separates days by the market's own midnight", () => {
  const rows = threadRows([message(1, "2025-09-02T15:59:00Z"), message(2, "2025-09-02T16:01:00Z")], []);
  expect(shape(rows)).toEqual(["day", "m1!", "day", "m2!"]);
});

test("names a speaker once per turn, and again after a pause or another speaker", () => {
  const rows = threadRows(
    [
      message(1, "2025-09-03T01:00:00Z"),
      message(2, "2025-09-03T01:01:00Z"),
      message(3, "2025-09-03T01:10:00Z"),
      message(4, "2025-09-03T01:10:30Z", { author: { kind: "bot", id: null, name: "", agentNumber: null } }),
    ],
    [],
  );
  expect(shape(rows)).toEqual(["day", "m1!", "m2", "m3!", "m4!"]);
});

test("shows what is on its way last, and once it arrived only the message itself", () => {
  const arrived = message(1, "2025-09-03T02:00:00Z", { clientId: "mine" });
  expect(shape(threadRows([arrived], [outgoing("mine"), outgoing("next")]))).toEqual(["day", "mine!", ">next"]);
});

test("does not show again what arrived before the oldest message held", () => {
  const held = [message(60, "2025-09-03T02:00:00Z")];
  const old = { ...outgoing("old"), state: "sent" as const, receipt: { seq: 4, at: "", repeated: false } };
  expect(shape(threadRows(held, [old]))).toEqual(["day", "m60!"]);
});

test("does not show a recall entry by itself", () => {
  expect(shape(threadRows([message(1, "2025-09-03T02:00:00Z", { body: { kind: "recall", seq: 1 } })], []))).toEqual([]);
});
