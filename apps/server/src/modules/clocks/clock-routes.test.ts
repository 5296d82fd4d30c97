import type { CalendarImport, CalendarView, DeadlineView, PolicyView, SpanPreview } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../platform/ids.ts";
import { startTestApp, type TestApp } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";
import { startCounted } from "./keep-deadlines.ts";

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
}, 60_000);
afterAll(() => test.close());

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();
const notice = (year: number) => ({
  year,
  papers: ["https://www.gov.cn/"],
  days: [
    { name: "元旦", date: `${year}-01-01`, isOffDay: true },
    { name: "春节", date: `${year}-02-06`, isOffDay: true },
    { name: "春节", date: `${year}-02-20`, isOffDay: false },
  ],
});
const send = (year: number, file: object) => cast.administrator.post<CalendarImport>(`/api/calendars/${year}`, file);
const calendars = async () => (await cast.administrator.get<CalendarView>("/api/calendars")).body;

describe("the calendar", () => {
  it("begins with 2024 to 2026 and says how far ahead it reaches", async () => {
    const { years, coveredUntil } = await calendars();
    expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    expect(coveredUntil).toBe("2026-12-31");
    expect(years.at(-1)!.publishedOn).toBe("2025-11-04");
  });

  it("takes a year in once, and the same file again changes nothing", async () => {
    expect((await send(2028, notice(2028))).body).toMatchObject({ created: 3, updated: 0, unchanged: 0, refused: [] });
    expect((await send(2028, notice(2028))).body).toMatchObject({ created: 0, updated: 0, unchanged: 3, refused: [] });
    const changed = { ...notice(2028), days: notice(2028).days.slice(0, 2) };
    expect((await send(2028, changed)).body).toMatchObject({ created: 0, unchanged: 2, removed: 1 });
  });

  it("names bad rows by line, takes the good ones, and does not call such a year complete", async () => {
    const days = [
      { name: "元旦", date: "2029-01-01", isOffDay: true },
      { name: "元旦", date: "2029-13-01", isOffDay: true },
      { name: "国庆节", date: "2030-10-01", isOffDay: true },
      { name: "元旦", date: "2029-01-01", isOffDay: false },
      "2029-02-01",
    ];
    const { body } = await send(2029, { days });
    expect(body.created).toBe(1);
    expect(body.refused.map(({ line, field }) => [line, field])).toEqual([
      [2, "date"],
      [3, "date"],
      [4, "date"],
      [5, ""],
    ]);
    expect((await calendars()).years.map(({ year }) => year)).not.toContain(2029);
  });

  it("refuses a file without days: a notice that is not out is not a year without holidays", async () => {
    expect(await send(2027, { year: 2027, papers: [], days: [] })).toMatchObject({
      status: 400,
      body: { code: "calendar.empty" },
    });
  });

  it("counts deadlines under way anew", async () => {
    const subjectId = newId();
    const started = await test.app.database.transact((work) =>
      startCounted(
        work,
        { orgId: cast.teaHouse.id, subjectKind: "test", subjectId, clock: "t", owner: "merchant", consequence: "x" },
        { span: { kind: "working_days", amount: 5 }, policyVersion: null, warnBeforeMinutes: null },
        new Date("2027-02-01T10:00:00+08:00"),
      ),
    );
    expect([started.dueAt, started.provisional]).toEqual([new Date("2027-02-09T00:00:00+08:00"), true]);
    const days = [{ name: "春节", date: "2027-02-08", isOffDay: true }];
    expect((await send(2027, { days })).body).toMatchObject({ moved: 1 });
    const rows = (await cast.teaManager.get<DeadlineView[]>("/api/deadlines")).body;
    expect(rows.find(({ subject }) => subject.id === subjectId)).toMatchObject({
      dueAt: "2027-02-09T16:00:00.000Z",
      provisional: false,
    });
    expect((await cast.agent0501.get<DeadlineView[]>("/api/deadlines")).body.map(({ id }) => id)).not.toContain(
      started.id,
    );
  });
});

describe("policies", () => {
  const policies = async () => (await cast.administrator.get<PolicyView[]>("/api/policies")).body;
  const draft = (days: number, rest: object = {}) => ({
    ...{
      span: { kind: "calendar_hours", amount: 36 },
      warnBeforeMinutes: 240,
      effectiveFrom: inDays(days),
      reason: "旺季",
    },
    ...rest,
  });
  const announce = (clock: string, body: object) =>
    cast.administrator.post<PolicyView>(`/api/policies/${clock}/versions`, body);

  it("begin with the scenario table", async () => {
    const found = new Map((await policies()).map((one) => [one.clock, one]));
    const spanOf = (clock: string) => found.get(clock)!.versions[0]!.span;
    expect(spanOf("service.order_exception")).toEqual({ kind: "calendar_hours", amount: 24 });
    expect(spanOf("service.product_problem")).toEqual({ kind: "calendar_hours", amount: 48 });
    expect(spanOf("complaint.resolution")).toEqual({ kind: "calendar_hours", amount: 72 });
    expect(spanOf("complaint.first_reply")).toEqual({ kind: "working_hours", amount: 12 });
    expect(spanOf("promotion.enrolment")).toMatchObject({ kind: "calendar_days", amount: 7 });
    expect(found.get("aftersale.review")!.versions[0]).toMatchObject({ version: 1, state: "current" });
  });

  it("change only with seven days' notice, fifteen for what weighs heavily, one version at a time", async () => {
    expect(await announce("aftersale.reship", draft(6))).toMatchObject({
      status: 409,
      body: { code: "policy.notice_too_short" },
    });
    expect(await announce("aftersale.reship", draft(14, { major: true }))).toMatchObject({
      body: { code: "policy.notice_too_short", detail: { days: 15 } },
    });
    const { body } = await announce("aftersale.reship", draft(9));
    expect(body.versions.map(({ version, state }) => [version, state])).toEqual([
      [2, "announced"],
      [1, "current"],
    ]);
    expect(body.movesOpen).toEqual(["withdraw"]);
    expect(await announce("aftersale.reship", draft(20))).toMatchObject({ body: { code: "policy.already_announced" } });
  });

  it("hold from their day on, and an announced one can be taken back until then", async () => {
    const same = { span: { kind: "calendar_hours", amount: 48 }, warnBeforeMinutes: 480 };
    expect(await announce("aftersale.review", draft(9, same))).toMatchObject({ body: { code: "policy.unchanged" } });
    await announce("aftersale.review", draft(9));
    const gone = await cast.administrator.delete<PolicyView>("/api/policies/aftersale.review/announced");
    expect(gone.body.versions).toHaveLength(1);
    expect(await cast.administrator.delete("/api/policies/aftersale.review/announced")).toMatchObject({
      body: { code: "policy.not_announced" },
    });
    expect(await announce("no.such", draft(9))).toMatchObject({ status: 404, body: { code: "policy.unknown" } });
  });

  it("show beforehand when a case opened then would be due", async () => {
    const question = {
      span: { kind: "working_hours", amount: 12 },
      startedAt: "2026-11-20T19:00:00+08:00",
      warnBeforeMinutes: 120,
    };
    expect((await cast.agent0391.post<SpanPreview>("/api/clocks/preview", question)).body).toEqual({
      dueAt: "2026-11-24T04:00:00.000Z",
      targetAt: "2026-11-24T04:00:00.000Z",
      warnAt: "2026-11-24T02:00:00.000Z",
      provisional: false,
    });
  });
});

describe("operations", () => {
  it("let a deadline stand still for a listed cause, and go on", async () => {
    const deadline = await test.app.database.transact((work) =>
      startCounted(
        work,
        {
          orgId: cast.teaHouse.id,
          subjectKind: "test",
          subjectId: newId(),
          clock: "t",
          owner: "merchant",
          consequence: "x",
        },
        { span: { kind: "calendar_hours", amount: 48 }, policyVersion: null, warnBeforeMinutes: null },
      ),
    );
    const path = `/api/deadlines/${deadline.id}/pause`;
    const paused = await cast.administrator.put<DeadlineView>(path, { cause: "logistics_extension" });
    expect(paused.body).toMatchObject({
      state: "paused",
      paused: { cause: "logistics_extension" },
      movesOpen: ["resume"],
    });
    expect(await cast.administrator.put(path, { cause: "weather" })).toMatchObject({ status: 400 });
    expect(await cast.teaManager.put(path, { cause: "testing" })).toMatchObject({ status: 403 });
    expect((await cast.administrator.delete<DeadlineView>(path)).body).toMatchObject({
      state: "running",
      paused: null,
    });
  });
});
