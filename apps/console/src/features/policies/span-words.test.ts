import { describe, expect, it } from "vitest";
import { policies } from "../../copy/zh/policies.ts";
import { spanWords } from "./span-words.ts";

describe("a span in words", () => {
  it("says how it is counted where that is not plain", () => {
    expect(spanWords({ kind: "calendar_hours", amount: 48 }, policies)).toEqual({ length: "48 小时", notes: [] });
    expect(spanWords({ kind: "daily_window", amount: 4 }, policies).notes).toEqual(["每日 09:00–18:00 计时"]);
    expect(spanWords({ kind: "working_days", amount: 7, dayEnds: "18:00" }, policies).notes).toEqual([
      "末日 18:00 截止",
    ]);
  });
  it("tells a right that moves off rest days from a duty that does not", () => {
    expect(spanWords({ kind: "calendar_days", amount: 7 }, policies).notes).toEqual(["末日逢休息日顺延"]);
    expect(spanWords({ kind: "calendar_days", amount: 10, rolls: false }, policies).notes).toEqual(["末日不顺延"]);
  });
});
