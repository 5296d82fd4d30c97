import { describe, expect, it } from "vitest";
import { smallTalk } from "../../knowledge/index.ts";
import { judge, type Weighed } from "./judge.ts";
import { SmallTalkSense } from "./small-talk-sense.ts";

describe("small talk", () => {
  const sense = new SmallTalkSense(smallTalk);

  it.each([
    ["您好！", "greeting"],
    ["你好，在吗", "presence"],
    ["谢谢啦～", "thanks"],
    ["好的好的，谢谢", "thanks"],
    ["嗯嗯嗯", "acknowledge"],
    ["行，知道了", "acknowledge"],
    ["哈哈哈哈哈", "laugh"],
    ["你到底是人还是机器啊", "who_are_you"],
    ["Thanks, bye!", "bye"],
    ["ok thanks", "thanks"],
    ["are you a real person?", "who_are_you"],
  ])("%s is %s", (text, id) => {
    expect(sense.read(text)).toBe(id);
  });

  it.each(["你好，我要退货", "好的那什么时候发", "谢谢，发票呢", "good quality?", "可以换货吗"])(
    "%s is about something",
    (text) => {
      expect(sense.read(text)).toBeUndefined();
    },
  );

  it("takes the greeting off and leaves the matter", () => {
    expect(sense.strip("你好，我要退货，谢谢")).toBe("我要退货");
    expect(sense.strip("你好")).toBe("你好");
  });
});

describe("the verdict", () => {
  const calm = {
    wantsHuman: false,
    emotion: "neutral",
    risk: [],
    offPlatform: false,
    orderNumbers: [],
    amountsFen: [],
    phones: [],
    promises: [],
    language: "zh",
  } satisfies Weighed["signals"];
  const sure: Weighed = {
    signals: calm,
    best: 0.9,
    second: 0.1,
    outside: 0.05,
    smallTalk: undefined,
    hasWords: true,
    misses: 0,
  };

  it("answers when sure", () => {
    expect(judge(sure).decision).toBe("answer");
  });

  it("hands over at the first wish for a person, however sure it is", () => {
    expect(judge({ ...sure, signals: { ...calm, wantsHuman: true } })).toEqual({
      decision: "handoff",
      reason: "explicit_wish",
    });
  });

  it("hands over on anger and on risk", () => {
    expect(judge({ ...sure, signals: { ...calm, emotion: "angry" } }).reason).toBe("anger");
    expect(judge({ ...sure, signals: { ...calm, risk: ["injury"] } }).reason).toBe("risk");
  });

  it("does not choose between two that are equally near", () => {
    expect(judge({ ...sure, best: 0.7, second: 0.6 }).decision).toBe("suggest");
  });

  it("offers what is near, and hands over at the second miss", () => {
    expect(judge({ ...sure, best: 0.4 }).decision).toBe("suggest");
    expect(judge({ ...sure, best: 0.4, misses: 1 })).toEqual({ decision: "handoff", reason: "misses" });
  });

  it("asks back when there is nothing to go on", () => {
    expect(judge({ ...sure, best: 0.1, outside: 0.9 }).reason).toBe("out_of_scope");
    expect(judge({ ...sure, best: 0.1, hasWords: false }).reason).toBe("no_words");
  });
});
