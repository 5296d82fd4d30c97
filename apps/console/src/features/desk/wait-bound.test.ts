import { describe, expect, it } from "vitest";
import { waitBound, waitLevel } from "./wait-bound.ts";

const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 2, 0, second)).toISOString();
const ms = (second: number) => Date.parse(at(second));
const row = (session: object, waitingSince: string | null = null) =>
  ({ waitingSince, session: { openedAt: at(0), queue: null, wait: { dueAt: null }, ...session } }) as never;

describe("how long a buyer may wait", () => {
  it("is 30 seconds for the first answer, from when the agent had it", () => {
    const bound = waitBound(row({ state: "serving", servedAt: at(60) }, at(10)))!;
    expect(bound).toEqual({ kind: "first", since: ms(60), due: ms(90) });
    expect([70, 75, 84, 85, 95].map((s) => waitLevel(bound, ms(s)))).toEqual(["fresh", "soon", "soon", "late", "late"]);
  });
  it("is three minutes for every later one, from when they wrote", () => {
    const bound = waitBound(row({ state: "serving", servedAt: at(0) }, at(100)))!;
    expect(bound).toMatchObject({ kind: "answer", due: ms(280) });
    expect([189, 190, 249, 250].map((s) => waitLevel(bound, ms(s)))).toEqual(["fresh", "soon", "soon", "late"]);
  });
  it("is the promise while they queue, and over once it is broken", () => {
    const promised = waitBound(row({ state: "waiting", queuedAt: at(0), wait: { dueAt: at(600) } }))!;
    expect(promised).toMatchObject({ kind: "promise", due: ms(600) });
    expect(waitLevel(waitBound(row({ state: "overdue", queuedAt: at(0) }))!, ms(1))).toBe("late");
  });
  it("is nobody's concern once we answered, or the matter is put aside", () => {
    expect(waitBound(row({ state: "serving", servedAt: at(0) }))).toBeNull();
    expect(waitBound(row({ state: "snoozed" }, at(0)))).toBeNull();
  });
});
