import { describe, expect, it } from "vitest";
import { readOrderNumbers } from "../../signals/index.ts";
import { readElements } from "./elements.ts";

const read = (text: string) => readElements(text, readOrderNumbers(text));

describe("order, problem and demand", () => {
  it("takes all three from one sentence", () => {
    expect(read("订单202611200001234收到杯子碎了两个，要求全额退款")).toMatchObject({
      orderNumber: "202611200001234",
      problem: "收到杯子碎了两个",
      problemKind: "damaged",
      demand: "要求全额退款",
      demandKind: "refund",
      missing: [],
    });
  });

  it("takes them without punctuation, and in English", () => {
    expect(read("order 5567001234 arrived with the wrong colour i want to exchange it")).toMatchObject({
      orderNumber: "5567001234",
      problemKind: "wrong_item",
      demandKind: "exchange",
    });
    expect(read("少发了一件请补发")).toMatchObject({ problem: "少发了一件", demand: "请补发", demandKind: "reship" });
  });

  it.each([
    ["鞋子开胶了，给我换一双新的", "quality", "exchange"],
    ["商家骂人，我要求赔礼道歉", "attitude", "apology"],
    ["退货都签收十天了，钱还没到，请尽快退款", "refund_not_arrived", "refund"],
    ["买到假货，退一赔三", "fake", "triple_damages"],
    ["显示已签收但我没收到，请补发", "signed_not_received", "reship"],
    ["昨天刚买今天就降价，能不能补差价", "price_drop", "price_difference"],
  ])("%s: %s, %s", (text, problemKind, demandKind) => {
    expect(read(text)).toMatchObject({ problemKind, demandKind });
  });

  it("says what is still to be asked for", () => {
    expect(read("我要退款").missing).toEqual(["order", "problem"]);
    expect(read("屏幕坏了").missing).toEqual(["order", "demand"]);
    expect(read("你好").missing).toEqual(["order", "problem", "demand"]);
  });

  it("does not take a refusal for a demand", () => {
    expect(read("商家不退款").demand).toBeUndefined();
  });
});
