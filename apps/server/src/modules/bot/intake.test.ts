import { describe, expect, it } from "vitest";
import { askFor, missingElements, needsIntake, takenAsAnswer } from "./intake.ts";

describe("the intake of three elements", () => {
  it("asks for nothing that was said", () => {
    const memory = { tried: [], orderNumber: "20261120001", problem: "杯子碎了" };
    expect(missingElements(memory)).toEqual(["demand"]);
    expect(askFor(missingElements(memory), "zh")).not.toMatch(/订单号|什么问题/);
  });
  it("takes a free sentence for the first thing asked", () => {
    expect(takenAsAnswer({ tried: [], asked: ["order", "problem", "demand"] }, "底下有个洞")).toEqual({
      problem: "底下有个洞",
    });
    expect(takenAsAnswer({ tried: [], asked: ["demand"] }, "给我换一个吧")).toEqual({ demand: "给我换一个吧" });
    expect(takenAsAnswer({ tried: [], asked: ["order"] }, "给我换一个吧")).toEqual({});
  });
  it("is for troubles, not for questions", () => {
    expect(needsIntake("quality_issue")).toBe(true);
    expect(needsIntake("invoice")).toBe(false);
  });
});
