import { describe, expect, it } from "vitest";
import { stem } from "../../signals/index.ts";
import { ConceptReader } from "./concepts/read-concepts.ts";
import { featuresOf } from "./features.ts";
import { measuresIn } from "./measures.ts";

describe("stemming", () => {
  it.each([
    ["shipped", "ship"],
    ["shipping", "ship"],
    ["returns", "return"],
    ["deliveries", "delivery"],
    ["boxes", "box"],
    ["paid", "pay"],
    ["broken", "break"],
    ["seller's", "seller"],
    ["xl", "xl"],
    ["256gb", "256gb"],
  ])("brings %s to %s", (word, expected) => {
    expect(stem(word)).toBe(stem(expected));
  });
});

describe("reading concepts", () => {
  const reader = new ConceptReader([
    { "": "多少/结果" },
    {
      missing: "少/少发",
      not_received: "没收到",
      received: "收到/received",
      pay: "付款",
      twice: "再付",
      ship: "ship/send out",
    },
  ]);
  const names = (text: string) => reader.read(text).flatMap((hit) => hit.concepts);

  it("takes the longest at every place, and none inside another", () => {
    expect(names("没收到")).toEqual(["not_received"]);
    expect(names("少发了")).toEqual(["missing"]);
  });

  it("keeps two that overlap without one holding the other", () => {
    expect(names("再付款")).toEqual(["twice", "pay"]);
  });

  it("lets an everyday word cover the character in it", () => {
    expect(names("运费是多少")).toEqual([]);
  });

  it("meets English in any inflection, as whole words, also of several words", () => {
    expect(names("it was shipped and i received it")).toEqual(["ship", "received"]);
    expect(names("sending out tomorrow")).toEqual(["ship"]);
    expect(names("relationship")).toEqual([]);
  });
});

describe("evidence", () => {
  it("names numbers by their unit", () => {
    expect(measuresIn("三双袜子打七折，120斤")).toEqual(["pieces", "discount", "weight"]);
    expect(measuresIn("两个月")).toEqual(["years"]);
  });

  it("is the same for traditional, full-width and capital writing", () => {
    expect([...featuresOf("這個商品什麼時候發貨")]).toEqual([...featuresOf("这个商品什么时候发货")]);
    expect([...featuresOf("ＳＨＩＰ my order")]).toEqual([...featuresOf("ship my order")]);
  });

  it("survives anything", () => {
    for (const text of ["", "   ", "\ud800", "😀😀", "a".repeat(10_000), "退".repeat(10_000)]) featuresOf(text);
  });
});
