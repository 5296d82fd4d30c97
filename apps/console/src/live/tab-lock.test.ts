import { expect, test } from "vitest";
import { pageStorage } from "./outbox-store.ts";
import { leaseLock } from "./tab-lock.ts";

/** Waiting hands over to the other tab; nothing sleeps. */
const turn = async () => {
  for (let i = 0; i < 3; i++) await Promise.resolve();
};

test("two tabs without Web Locks work one after the other", async () => {
  const storage = pageStorage();
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await turn();
    inside -= 1;
  };
  const tabs = ["left", "right", "third"].map((name) => leaseLock(storage, name, turn));
  await Promise.all(tabs.map((lock) => lock("outbox.talk", work)));
  expect(most).toBe(1);
  expect(storage.length).toBe(0);
});

test("a tab that died keeps others waiting only until its lease has run out", async () => {
  const storage = pageStorage();
  let now = 0;
  storage.setItem("recourse.lease.outbox.talk", "dead 4000");
  const later = async () => {
    now += 1_000;
  };
  let done = false;
  await leaseLock(
    storage,
    "alive",
    later,
    () => now,
  )("outbox.talk", async () => {
    done = true;
  });
  expect(done).toBe(true);
  expect(now).toBeGreaterThanOrEqual(4_000);
});
