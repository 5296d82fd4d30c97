import type { PostMessage, PostReceipt } from "@recourse/contract";
import { expect, test } from "vitest";
import { Outbox } from "./outbox.ts";
import { entryStore, pageStorage } from "./outbox-store.ts";
import { NoAnswer, RefusalError } from "./refusal-error.ts";
import type { TabLock } from "./tab-lock.ts";

const lin = "lin";
const talk = "talk-1";
const text = (words: string) => ({ body: { kind: "text" as const, text: words } });

/** A server that numbers and recognises repetitions, a line that can break before or after it, and hand-wound timers. */
const stage = () => {
  const storage = pageStorage();
  const log: PostMessage[] = [];
  const line = {
    up: true,
    losesAnswers: false,
    refuses: undefined as string | undefined,
    pushes: (_: string) => {},
    together: 0,
    most: 0,
  };
  const timers: (() => void)[] = [];
  let named = 0;
  let held: Promise<void> = Promise.resolve();
  const lock: TabLock = (_, work) => {
    held = held.then(work, work);
    return held;
  };
  const send = async (message: PostMessage): Promise<PostReceipt> => {
    line.most = Math.max(line.most, ++line.together);
    await Promise.resolve();
    line.together -= 1;
    if (!line.up) throw new NoAnswer();
    if (line.refuses) throw new RefusalError({ type: "", title: "", status: 400, code: line.refuses });
    const known = log.findIndex((m) => m.clientId === message.clientId);
    if (known < 0) log.push(message);
    line.pushes(message.clientId);
    if (line.losesAnswers) throw new NoAnswer();
    return { seq: known < 0 ? log.length : known + 1, at: "2025-09-03T10:00:00Z", repeated: known >= 0 };
  };
  const tab = () =>
    new Outbox({
      entries: entryStore(storage, lin),
      lock,
      send,
      newId: () => `message-${++named}`,
      now: () => 1_000,
      later: (_, act) => {
        timers.push(act);
        return () => void timers.splice(timers.indexOf(act), 1);
      },
    });
  const settled = async () => {
    for (let i = 0; i < 200; i++) await Promise.resolve();
  };
  const ring = async () => {
    for (const act of timers.splice(0)) act();
    await settled();
  };
  const words = () => log.map((m) => (m.body.kind === "text" ? m.body.text : ""));
  return { storage, line, log, tab, settled, ring, words };
};

test("sends in the order of writing and forgets what is acknowledged", async () => {
  const s = stage();
  const outbox = s.tab();
  for (const w of ["one", "two", "three"]) outbox.put(talk, text(w));
  await s.settled();
  expect(s.words()).toEqual(["one", "two", "three"]);
  expect(s.storage.length).toBe(0);
  expect(outbox.store.getState().entries.map((e) => e.state)).toEqual(["sent", "sent", "sent"]);
  outbox.settle("message-1");
  expect(outbox.store.getState().entries).toHaveLength(2);
});

test("keeps messages over a broken line and a reload, and sends them once, in order", async () => {
  const s = stage();
  s.line.up = false;
  const before = s.tab();
  before.put(talk, text("one"));
  before.put(talk, text("two"));
  await s.settled();
  expect(s.words()).toEqual([]);
  before.close();
  s.line.up = true;
  const after = s.tab();
  expect(after.store.getState().entries.map((e) => e.state)).toEqual(["sending", "sending"]);
  after.wake();
  await s.settled();
  expect(s.words()).toEqual(["one", "two"]);
});

test("never doubles a message whose answer was lost", async () => {
  const s = stage();
  s.line.losesAnswers = true;
  const outbox = s.tab();
  outbox.put(talk, text("one"));
  await s.settled();
  s.line.losesAnswers = false;
  await s.ring();
  expect(s.words()).toEqual(["one"]);
  expect(outbox.store.getState().entries[0]).toMatchObject({ state: "sent", receipt: { seq: 1, repeated: true } });
});

test("a message that was pushed back before its acknowledgement is not shown as on its way", async () => {
  const s = stage();
  const outbox = s.tab();
  s.line.pushes = (clientId) => outbox.settle(clientId);
  outbox.put(talk, text("one"));
  await s.settled();
  expect(s.words()).toEqual(["one"]);
  expect(outbox.store.getState().entries).toEqual([]);
});

test("two tabs never send at the same time", async () => {
  const s = stage();
  s.line.up = false;
  const [left, right] = [s.tab(), s.tab()];
  for (let i = 0; i < 5; i++) (i % 2 ? left : right).put(talk, text(`line ${i}`));
  await s.settled();
  s.line.up = true;
  left.wake();
  right.wake();
  await s.settled();
  expect(s.line.most).toBe(1);
  expect(s.words()).toEqual(["line 0", "line 1", "line 2", "line 3", "line 4"]);
});

test("a refused message waits for the person and does not hold up the next", async () => {
  const s = stage();
  const outbox = s.tab();
  s.line.refuses = "message.too_long";
  outbox.put(talk, text("too long"));
  await s.settled();
  expect(outbox.store.getState().entries[0]).toMatchObject({ state: "failed", refusal: { code: "message.too_long" } });
  s.line.refuses = undefined;
  outbox.put(talk, text("next"));
  await s.settled();
  expect(s.words()).toEqual(["next"]);
  outbox.retry("message-1");
  await s.settled();
  expect(s.words()).toEqual(["next", "too long"]);
});

test("another person on the same device sends nothing of the one before", async () => {
  const s = stage();
  s.line.up = false;
  s.tab().put(talk, text("mine"));
  await s.settled();
  expect(entryStore(s.storage, "wang").list()).toEqual([]);
});
