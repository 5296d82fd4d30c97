import { describe, expect, it } from "vitest";
import { promiseIn } from "./promise-time.ts";

const said = new Date("2026-11-23T15:30:00+08:00");
const read = (text: string) => promiseIn(text, said)?.time ?? null;

describe("a promise's time", () => {
  it.each([
    ["您好，24小时内回复您", { span: { kind: "calendar_hours", amount: 24 } }],
    ["I will reply in 2 hours", { span: { kind: "calendar_hours", amount: 2 } }],
    ["我们3天内给您处理好", { span: { kind: "calendar_days", amount: 3, rolls: false } }],
    ["两个工作日内给您答复", { span: { kind: "working_days", amount: 2 } }],
  ])("is the span of %s", (text, time) => {
    expect(read(text)).toEqual(time);
  });
  it.each([
    ["明天上午给您答复", "2026-11-24T12:00:00+08:00"],
    ["明天下午3点前给您回电话", "2026-11-24T15:00:00+08:00"],
    ["今天下班前会处理完", "2026-11-23T18:00:00+08:00"],
    ["周五前给您答复", "2026-11-28T00:00:00+08:00"],
  ])("is the instant that %s names", (text, at) => {
    expect(read(text)).toEqual({ dueAt: new Date(at) });
  });
  it.each(["好的，谢谢", "支持7天无理由退货", "请您24小时内回复我"])("is none in %s", (text) => {
    expect(read(text)).toBeNull();
  });
});
