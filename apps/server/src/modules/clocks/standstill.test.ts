import type { ClockSpan } from "@recourse/contract";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { until } from "../../testing/app.ts";
import { openTestDatabase, type TestDatabase } from "../../testing/database.ts";
import { sweepDeadlines } from "../../timers/sweep-deadlines.ts";
import type { Deadline, DeadlineMoved, DeadlineNearing, DeadlinePassed } from "./deadline.ts";
import { deadlineById, lockDeadline } from "./deadline-store.ts";
import { startCounted } from "./keep-deadlines.ts";
import { startByPolicy } from "./keep-policies.ts";
import { pauseDeadline, resumeDeadline } from "./pause-deadline.ts";
import { seedClocks } from "./seed-clocks.ts";

let test: TestDatabase;
let now = new Date("2026-11-02T10:00:00+08:00");
const clock = () => now;
const at = (text: string) => new Date(`${text}+08:00`);
const heard: string[] = [];
let sweep: { stop(): Promise<void> };

beforeAll(async () => {
  test = await openTestDatabase(clock);
  await seedClocks(test.database);
  test.database.react<DeadlinePassed>("deadline.passed", async (work, { subject }) => {
    work.afterCommit(() => heard.push(`passed ${subject.id}`));
  });
  test.database.react<DeadlineNearing>("deadline.nearing", async (work, { subject }) => {
    work.afterCommit(() => heard.push(`nearing ${subject.id}`));
  });
  test.database.react<DeadlineMoved>("deadline.moved", async (work, { subject, payload }) => {
    work.afterCommit(() => heard.push(`${payload.why} ${subject.id}`));
  });
  sweep = sweepDeadlines({ database: test.database, clock, log: pino({ level: "silent" }), locks: {} });
});
afterAll(async () => {
  await sweep.stop();
  await test.close();
});

const owed = () => ({
  orgId: newId(),
  subjectKind: "test",
  subjectId: newId(),
  clock: "test.answer",
  owner: "merchant",
  consequence: "approve",
});
const begin = (span: ClockSpan, warnBeforeMinutes: number | null = null) =>
  test.database.transact((work) => startCounted(work, owed(), { span, policyVersion: null, warnBeforeMinutes }));
const change = (deadline: Deadline, step: (work: Work, locked: Deadline) => Promise<Deadline>) =>
  test.database.transact(async (work) => step(work, (await lockDeadline(work.tx, deadline.id))!));
const read = async (deadline: Deadline) => (await deadlineById(test.database.writer, deadline.id))!;
const heardOf = (deadline: Deadline) =>
  heard.filter((one) => one.endsWith(deadline.subjectId)).map((one) => one.split(" ")[0]);
const hours = (amount: number): ClockSpan => ({ kind: "calendar_hours", amount });

describe("a clock that stands still", () => {
  it("goes on with what was left, keeps every stretch, and rings only then", async () => {
    now = at("2026-11-02T10:00");
    const deadline = await begin(hours(48));
    now = at("2026-11-03T10:00");
    await change(deadline, (work, locked) => pauseDeadline(work, locked, "buyer_supplement"));
    now = at("2026-11-05T09:00");
    expect(heardOf(deadline)).toEqual(["paused"]);
    const resumed = await change(deadline, (work, locked) => resumeDeadline(work, locked, work.now));
    expect(resumed.dueAt).toEqual(at("2026-11-06T09:00"));
    expect((await read(deadline)).segments.map(({ cause }) => cause)).toEqual([null, "buyer_supplement", null]);
    now = at("2026-11-06T08:59");
    await expect(until(async () => heardOf(deadline).includes("passed"), "too early", 300)).rejects.toThrow();
    now = at("2026-11-06T09:05");
    await until(async () => heardOf(deadline).includes("passed"), "rang");
    const [row] = await test.database
      .writer`SELECT state, ended_at AS "endedAt" FROM clocks.deadlines WHERE id = ${deadline.id}`;
    expect(row).toEqual({ state: "passed", endedAt: at("2026-11-06T09:00") });
  });

  it("goes on by itself when its cause is used up, from that instant, though nobody was awake then", async () => {
    now = at("2026-11-02T10:00");
    const deadline = await begin(hours(48));
    await change(deadline, (work, locked) => pauseDeadline(work, locked, "buyer_supplement"));
    now = at("2026-11-06T20:00");
    await until(async () => heardOf(deadline).includes("pause_used_up"), "went on");
    // 72 hours of standing still, then its own 48.
    expect((await read(deadline)).dueAt).toEqual(at("2026-11-07T10:00"));
    await expect(
      change(deadline, (work, locked) => pauseDeadline(work, locked, "buyer_supplement")),
    ).rejects.toMatchObject({ code: "deadline.cause_used_up" });
    await change(deadline, (work, locked) => pauseDeadline(work, locked, "force_majeure"));
  });

  it("counts a cause's earlier standstills against its maximum", async () => {
    now = at("2026-11-02T10:00");
    const deadline = await begin(hours(480));
    await change(deadline, (work, locked) => pauseDeadline(work, locked, "buyer_supplement"));
    now = at("2026-11-04T10:00");
    await change(deadline, (work, locked) => resumeDeadline(work, locked, work.now));
    now = at("2026-11-05T10:00");
    const again = await change(deadline, (work, locked) => pauseDeadline(work, locked, "buyer_supplement"));
    expect(again.resumeBy).toEqual(at("2026-11-06T10:00"));
  });

  it("refuses to stand still twice, or to go on unless it stands", async () => {
    now = at("2026-11-02T10:00");
    const deadline = await begin(hours(48));
    await expect(change(deadline, (work, locked) => resumeDeadline(work, locked, work.now))).rejects.toMatchObject({
      code: "deadline.not_paused",
    });
    await change(deadline, (work, locked) => pauseDeadline(work, locked, "testing"));
    await expect(change(deadline, (work, locked) => pauseDeadline(work, locked, "testing"))).rejects.toMatchObject({
      code: "deadline.not_running",
    });
  });
});

describe("a warning", () => {
  it("comes once, before the end", async () => {
    now = at("2026-11-02T10:00");
    const deadline = await begin(hours(48), 8 * 60);
    now = at("2026-11-04T02:00:01");
    await until(async () => heardOf(deadline).includes("nearing"), "warned");
    now = at("2026-11-04T10:00:01");
    await until(async () => heardOf(deadline).includes("passed"), "rang");
    expect(heardOf(deadline)).toEqual(["nearing", "passed"]);
  });
  it("is left out when the end has come meanwhile", async () => {
    now = at("2026-11-02T10:00");
    const deadline = await begin(hours(48), 8 * 60);
    now = at("2026-11-05T10:00");
    await until(async () => heardOf(deadline).includes("passed"), "rang");
    expect(heardOf(deadline)).toEqual(["passed"]);
  });
});

describe("a clock by policy", () => {
  it("runs as long as the version says that held when the matter began", async () => {
    now = at("2026-11-02T10:00");
    const start = (begunAt: Date) =>
      test.database.transact((work) => startByPolicy(work, { ...owed(), clock: "aftersale.review" }, begunAt));
    await test.database
      .writer`INSERT INTO clocks.policies SELECT clock, 2, scene, name_zh, name_en, owner, '{"kind":"calendar_hours","amount":24}', NULL, consequence,
      basis, ${at("2026-11-02T00:00")}, ${at("2026-10-20T00:00")}, NULL, '' FROM clocks.policies WHERE clock = 'aftersale.review'`;
    const old = await start(at("2026-11-01T23:59"));
    const fresh = await start(now);
    expect([old.policyVersion, old.dueAt]).toEqual([1, at("2026-11-04T10:00")]);
    expect([fresh.policyVersion, fresh.dueAt, fresh.owner]).toEqual([2, at("2026-11-03T10:00"), "merchant"]);
  });
});
