import { expect, it } from "vitest";
import { replies as en } from "../../copy/en/replies.ts";
import { replies as zh } from "../../copy/zh/replies.ts";
import { openMarks } from "./open-marks.ts";

it("finds what the copy of either language marks, and a variable written by hand", () => {
  const text = `您的单号是${zh.mark("快递单号")}，${en.mark("courier")} {{ ship_by }}`;
  expect(openMarks(text).map(({ name }) => name)).toEqual(["快递单号", "courier", "ship_by"]);
  const [first] = openMarks(text);
  expect(text.slice(first!.from, first!.to)).toBe("【待填：快递单号】");
});

it("finds nothing in what people write", () => {
  expect(openMarks("【包邮】[图片] {1} 明天发货")).toEqual([]);
});
