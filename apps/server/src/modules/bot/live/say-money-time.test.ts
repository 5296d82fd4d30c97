import { describe, expect, it } from "vitest";
import { nov, now } from "./live-cast.ts";
import { sayAt, sayBetween, sayBy, sayDay, sayOnDay, yuan } from "./say-money-time.ts";

describe("money and time in words", () => {
  it("says fen as yuan with two digits", () => {
    expect([0, 5, 1250, 129900].map(yuan)).toEqual(["¥0.00", "¥0.05", "¥12.50", "¥1299.00"]);
  });
  it.each([
    [nov(20, "15:20"), "今天 15:20", "15:20 today"],
    [nov(21, "18:00"), "明天 18:00", "18:00 tomorrow"],
    [nov(18, "00:05"), "前天 00:05", "00:05 on 18 November"],
    [nov(25, "09:30"), "11月25日 09:30", "09:30 on 25 November"],
    [new Date("2025-12-31T23:59:00+08:00"), "2025年12月31日 23:59", "23:59 on 31 December 2025"],
  ])("says an instant in Shanghai: %s", (at, zh, en) => {
    expect([sayAt(at, now, "zh"), sayAt(at, now, "en")]).toEqual([zh, en]);
  });
  it("gives midnight to the day it ends", () => {
    expect(sayBy(nov(21, "00:00"), now, "zh")).toBe("今天 24:00 前");
    expect(sayBy(nov(28, "00:00"), now, "en")).toBe("by the end of 27 November");
  });
  it("says days", () => {
    expect(sayDay(nov(22), now, "zh")).toBe("后天");
    expect([sayOnDay(nov(21), now, "en"), sayOnDay(nov(22), now, "en")]).toEqual(["tomorrow", "on 22 November"]);
  });
  it.each([
    [10 / 60, "1 分钟", "1 minute"],
    [40, "40 分钟", "40 minutes"],
    [5 * 60 + 59, "5 小时", "5 hours"],
    [24 * 60, "1 天", "1 day"],
    [51 * 60, "2 天 3 小时", "2 days 3 hours"],
    [100 * 60, "4 天", "4 days"],
  ])("says %d minutes as people do", (minutes, zh, en) => {
    const then = new Date(now.getTime() + minutes * 60_000);
    expect([sayBetween(now, then, "zh"), sayBetween(then, now, "en")]).toEqual([zh, en]);
  });
});
