import { describe, expect, it } from "vitest";
import { promisedDay } from "./promised-day.ts";
import { readPromises } from "./promises.ts";

describe("promises with a span", () => {
  it.each([
    ["您好，我们会在24小时内回复您", "reply", { amount: 24, unit: "hour" }],
    ["请您放心，两个工作日内给您处理好", "resolve", { amount: 2, unit: "working_day" }],
    ["付款后四十八小时发货", "ship", { amount: 48, unit: "hour" }],
    ["3-5个工作日退款到账", "refund", { amount: 5, unit: "working_day" }],
    ["师傅半小时前走的，30分钟内上门", "visit", { amount: 30, unit: "minute" }],
    ["we will get back to you within 2 business days", "reply", { amount: 2, unit: "working_day" }],
    ["I will reply in 2 hours", "reply", { amount: 2, unit: "hour" }],
    ["一周之内补货", "restock", { amount: 1, unit: "week" }],
  ] as const)("are read from %s", (text, deed, within) => {
    expect(readPromises(text)[0]).toMatchObject({ deed, within });
  });

  it.each([
    "我三天前买的",
    "等了五天还没发货",
    "已经过了48小时没人回复",
    "支持7天无理由退货",
    "三天能到货吗",
    "请你们24小时内回复我",
    "保修12个月，坏了联系我们处理",
    "买了两个月就坏了，给我处理",
    "多久能发货",
  ])("are not read from %s", (text) => {
    expect(readPromises(text)).toEqual([]);
  });
});

describe("promises with a day", () => {
  it.each([
    ["明天下午3点前给您回电话", "return_call", { kind: "offset", days: 1, hour: 15 }],
    ["11月25日之前一定寄出", "ship", { kind: "date", month: 11, day: 25 }],
    ["周五前给您答复", "reply", { kind: "weekday", weekday: 5, nextWeek: false }],
    ["明天上午给您答复", "reply", { kind: "offset", days: 1, hour: 12 }],
    ["明早会给您回复", "reply", { kind: "offset", days: 1, hour: 12 }],
    ["We will get back to you tomorrow morning", "reply", { kind: "offset", days: 1, hour: 12 }],
    ["今天下班前会处理完", "resolve", { kind: "offset", days: 0, hour: 18 }],
  ] as const)("are read from %s", (text, deed, by) => {
    expect(readPromises(text)[0]).toMatchObject({ deed, by });
  });

  it("falls on the nearest year when none was said", () => {
    expect(promisedDay({ kind: "date", month: 1, day: 3 }, "2026-12-30")).toBe("2027-01-03");
    expect(promisedDay({ kind: "date", month: 12, day: 30 }, "2027-01-02")).toBe("2026-12-30");
  });

  it("counts weekdays forward", () => {
    // 2026-11-22 is a Sunday.
    expect(promisedDay({ kind: "weekday", weekday: 5, nextWeek: false }, "2026-11-22")).toBe("2026-11-27");
    expect(promisedDay({ kind: "weekday", weekday: 3, nextWeek: true }, "2026-11-24")).toBe("2026-12-02");
    expect(promisedDay({ kind: "offset", days: 1 }, "2026-12-31")).toBe("2027-01-01");
  });
});
