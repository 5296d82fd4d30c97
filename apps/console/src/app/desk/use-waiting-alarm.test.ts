import { expect, it, vi } from "vitest";

vi.mock("./alerts.ts", () => ({ chime: () => {} }));
vi.mock("./preferences.ts", () => ({ usePreferences: { getState: () => ({ alerts: false }) } }));
const { alarmOf, hasRisen } = await import("./use-waiting-alarm.ts");

const now = Date.parse("2026-11-20T10:00:00Z");
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();
const row = (conversationId: string, waits: number) => ({
  conversationId,
  waitingSince: ago(waits),
  session: { state: "serving", servedAt: ago(3600), openedAt: ago(3600) },
});

it("counts those who near the bound, and tells the longest wait", () => {
  const { levels, longest } = alarmOf({ mine: [row("a", 20), row("b", 100), row("c", 170)] } as never, now);
  expect([...levels]).toEqual([
    ["b", "soon"],
    ["c", "late"],
  ]);
  expect(longest).toBe(170_000);
  expect(alarmOf(undefined, now).levels.size).toBe(0);
});

it("sounds when one rises, and not again while they stay", () => {
  const amber = new Map([["a", "soon" as const]]);
  expect(hasRisen(new Map(), amber)).toBe(true);
  expect(hasRisen(amber, amber)).toBe(false);
  expect(hasRisen(amber, new Map([["a", "late" as const]]))).toBe(true);
  expect(hasRisen(amber, new Map())).toBe(false);
});
