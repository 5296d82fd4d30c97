import { expect, it } from "vitest";
import { secondsSince, timer } from "./spans.ts";

it("runs a timer in minutes and seconds, and in hours when needed", () => {
  expect([0, 7, 760, 3731].map(timer)).toEqual(["0:00", "0:07", "12:40", "1:02:11"]);
});

it("never counts a wait below zero when clocks differ", () => {
  expect(secondsSince("2026-01-01T00:00:10Z", Date.parse("2026-01-01T00:00:00Z"))).toBe(0);
});
