import type { MessagePage, MessageView } from "@recourse/contract";
import { expect, it, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import { openThread } from "./live-thread.ts";

const line = vi.hoisted(() => ({ on: new Map<string, (fact: never) => void>(), answer: (_: unknown) => {} }));
vi.mock("./socket.ts", () => ({
  connectionStore: createStore(() => ({ state: "online" })),
  liveSocket: () => ({ on: (name: string, act: (fact: never) => void) => line.on.set(name, act), off: () => {} }),
  ask: () => new Promise((resolve) => (line.answer = resolve)),
}));
vi.mock("./http.ts", () => ({ get: async () => pageOf([1]), put: async () => undefined }));
vi.stubGlobal("document", new EventTarget());

const message = (seq: number) =>
  ({ conversationId: "c", seq, clientId: String(seq), body: { kind: "text", text: "" } }) as MessageView;
const pageOf = (seqs: number[]): MessagePage => ({
  messages: seqs.map(message),
  lastSeq: seqs.at(-1) ?? 0,
  buyerReadSeq: 0,
  staffReadSeq: 0,
});

it("keeps what is pushed while it asks what was missed", async () => {
  const live = openThread("c", () => {});
  const stop = live.start();
  await vi.waitFor(() => expect(live.store.getState().thread.loaded).toBe(true));
  await new Promise(setImmediate);
  const asked = live.refresh();
  line.on.get("message")?.(message(2) as never);
  line.answer(pageOf([]));
  await asked;
  expect(live.store.getState().thread.messages.map(({ seq }) => seq)).toEqual([1, 2]);
  stop();
});
