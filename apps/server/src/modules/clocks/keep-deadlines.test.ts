import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../platform/ids.ts";
import { until } from "../../testing/app.ts";
import { openTestDatabase, type TestDatabase } from "../../testing/database.ts";
import { sweepDeadlines } from "../../timers/sweep-deadlines.ts";
import type { DeadlinePassed } from "./deadline.ts";
import { dueAlarms } from "./deadline-store.ts";
import { startDeadline, stopClocks } from "./keep-deadlines.ts";
import { ringAlarms } from "./ring-deadlines.ts";

let test: TestDatabase;
let shift = 0;
const clock = () => new Date(Date.now() + shift);
const rung: string[] = [];
let broken = "";
beforeAll(async () => {
  test = await openTestDatabase(clock);
  test.database.react<DeadlinePassed>("deadline.passed", async (_work, fact) => {
    if (fact.subject.id === broken) throw new Error("the consequence fails");
    rung.push(fact.subject.id);
  });
});
afterAll(() => test.close());

const begin = (subjectId: string, ms: number) =>
  test.database.transact((work) =>
    startDeadline(work, {
      orgId: newId(),
      subjectKind: "test",
      subjectId,
      clock: "test.answer",
      owner: "agent",
      consequence: "end",
      dueAt: new Date(work.now.getTime() + ms),
    }),
  );
/** Rings whatever is due; true when something was. */
async function ring(): Promise<boolean> {
  const due = await dueAlarms(test.database.writer, clock(), [], 10);
  await test.database.transact((work) => ringAlarms(work, due, {}));
  return due.length > 0;
}
const sweep = () => sweepDeadlines({ database: test.database, clock, log: pino({ level: "silent" }), locks: {} });

describe("a deadline", () => {
  it("never rings early, rings once when due, stamped at its own instant", async () => {
    const id = newId();
    await begin(id, 60_000);
    expect(await ring()).toBe(false);
    shift += 60_001;
    expect(await ring()).toBe(true);
    expect(await ring()).toBe(false);
    expect(rung.filter((one) => one === id)).toHaveLength(1);
    const [row] = await test.database
      .writer`SELECT state, ended_at = due_at AS exact FROM clocks.deadlines WHERE subject_id = ${id}`;
    expect(row).toMatchObject({ state: "passed", exact: true });
  });
  it("moves when started again, and stays silent when stopped", async () => {
    const id = newId();
    await begin(id, 1000);
    await begin(id, 90_000);
    shift += 2000;
    expect(await ring()).toBe(false);
    await test.database.transact((work) => stopClocks(work, id));
    shift += 100_000;
    expect(await ring()).toBe(false);
  });
  it("rings once though two sweeps run", async () => {
    const ids = Array.from({ length: 20 }, () => newId());
    await Promise.all(ids.map((id) => begin(id, 1000)));
    shift += 2000;
    const sweeps = [sweep(), sweep()];
    await until(async () => ids.every((id) => rung.includes(id)), "all rang");
    await Promise.all(sweeps.map((one) => one.stop()));
    for (const id of ids) expect(rung.filter((one) => one === id)).toHaveLength(1);
  });
  it("whose consequence fails stays running and holds nobody up", async () => {
    broken = newId();
    const after = newId();
    await begin(broken, 1000);
    await begin(after, 2000);
    shift += 5000;
    const sweeping = sweep();
    await until(async () => rung.includes(after), "the one behind it rang");
    await sweeping.stop();
    const [row] = await test.database.writer`SELECT state FROM clocks.deadlines WHERE subject_id = ${broken}`;
    expect(row).toMatchObject({ state: "running" });
  });
});
