import type { MessagePage, MessageView } from "@recourse/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  applyEarlier,
  applyMessage,
  applyPage,
  applyRead,
  emptyThread,
  hasEarlier,
  hasGap,
  heldFrom,
  heldTo,
  type Thread,
} from "./thread.ts";

const conversationId = "0190a000-0000-7000-8000-000000000001";
const message = (seq: number, recalls?: number): MessageView => ({
  conversationId,
  seq,
  clientId: `0190a000-0000-7000-8000-${String(seq).padStart(12, "0")}`,
  author: { kind: "buyer", id: null, name: "Lin", agentNumber: null },
  at: "2025-09-03T10:00:00.000+08:00",
  body: recalls === undefined ? { kind: "text", text: `line ${seq}` } : { kind: "recall", seq: recalls },
  quote: null,
});
const asShown = (log: readonly MessageView[]): MessageView[] => {
  const recalled = new Set(log.flatMap((m) => (m.body.kind === "recall" ? [m.body.seq] : [])));
  return log.map((m) => (recalled.has(m.seq) ? { ...m, body: { kind: "recalled" } } : m));
};
const page = (log: readonly MessageView[], keep: (m: MessageView) => boolean, limit = 1000): MessagePage => ({
  messages: asShown(log).filter(keep).slice(0, limit),
  lastSeq: log.length,
  buyerReadSeq: 0,
  staffReadSeq: 0,
});
const newest = (log: readonly MessageView[], limit: number) => page(log, (m) => m.seq > log.length - limit);

/** Asks for what is missing as the live thread does, a few at a time. */
const resumed = (thread: Thread, log: readonly MessageView[], limit: number): Thread => {
  let held = thread;
  while (hasGap(held))
    held = applyPage(
      held,
      page(log, (m) => m.seq > heldTo(held), limit),
    );
  return held;
};
const fullyLoaded = (thread: Thread, log: readonly MessageView[]): Thread => {
  let held = thread;
  while (hasEarlier(held))
    held = applyEarlier(
      held,
      page(log, (m) => m.seq < heldFrom(held) && m.seq >= heldFrom(held) - 3),
    );
  return held;
};

/** Any talk: every entry is a text or takes an earlier text back. */
const logs = fc.array(fc.option(fc.nat(), { nil: undefined, freq: 4 }), { minLength: 1, maxLength: 30 }).map((kinds) =>
  kinds.reduce<MessageView[]>((log, recalls) => {
    const texts = log.filter((m) => m.body.kind === "text");
    const named = recalls === undefined ? undefined : texts[recalls % Math.max(1, texts.length)]?.seq;
    log.push(message(log.length + 1, named));
    return log;
  }, []),
);

test("pushes in any order, doubled or lost, with resume, equal the snapshot", () => {
  fc.assert(
    fc.property(
      logs,
      fc.array(fc.nat(), { maxLength: 80 }),
      fc.nat(30),
      fc.nat(30),
      fc.integer({ min: 1, max: 7 }),
      (log, pushes, loadedWhen, existedThen, limit) => {
        let thread = emptyThread;
        const existing = Math.min(existedThen, log.length);
        pushes.forEach((n, i) => {
          if (i === loadedWhen) thread = applyPage(thread, newest(log.slice(0, existing), 5));
          const pushed = log[n % log.length];
          if (pushed) thread = applyMessage(thread, pushed);
        });
        if (!thread.loaded) thread = applyPage(thread, newest(log.slice(0, existing), 5));
        thread = applyPage(thread, { ...page(log, () => false), lastSeq: log.length });
        thread = fullyLoaded(resumed(thread, log, limit), log);
        expect(thread.messages).toEqual(asShown(log));
        expect(thread.ahead.size).toBe(0);
      },
    ),
    { numRuns: 500 },
  );
});

test("never shows a message behind a gap", () => {
  const log = [message(1), message(2), message(3), message(4)];
  const thread = applyMessage(applyPage(emptyThread, newest(log.slice(0, 2), 50)), message(4));
  expect(thread.messages.map((m) => m.seq)).toEqual([1, 2]);
  expect(hasGap(thread)).toBe(true);
  expect(applyMessage(thread, message(3)).messages.map((m) => m.seq)).toEqual([1, 2, 3, 4]);
});

test("keeps what was pushed before the first page", () => {
  const early = applyMessage(emptyThread, message(2));
  expect(early.messages).toEqual([]);
  expect(applyPage(early, newest([message(1)], 50)).messages.map((m) => m.seq)).toEqual([1, 2]);
});

test("a message that was held already changes nothing", () => {
  const thread = applyPage(emptyThread, newest([message(1)], 50));
  expect(applyMessage(thread, message(1))).toBe(thread);
});

test("an empty conversation takes its first message without a resume", () => {
  const thread = applyMessage(applyPage(emptyThread, newest([], 50)), message(1));
  expect(thread.messages).toHaveLength(1);
  expect(hasGap(thread)).toBe(false);
});

test("how far a side has read never goes back", () => {
  const read = applyRead(emptyThread, { side: "staff", seq: 4 });
  expect(applyRead(read, { side: "staff", seq: 2 })).toBe(read);
  expect(applyRead(read, { side: "buyer", seq: 3 })).toMatchObject({ buyerReadSeq: 3, staffReadSeq: 4 });
});
