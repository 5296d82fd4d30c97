import { describe, expect, it } from "vitest";
import { snippetOf } from "./marks.ts";
import { readQuestion, standsTogether } from "./question.ts";
import { partsOf, wordsIn } from "./words-in.ts";

/** As the index decides: every word of the question among the words of the text, every character among its characters. */
const finds = (question: string, text: string): boolean => {
  const asked = readQuestion(question);
  const { words, characters } = wordsIn(text);
  return (
    asked.words.every((word) => words.includes(word)) &&
    asked.characters.every((one) => characters.includes(one)) &&
    asked.phrases.every((phrase) => standsTogether(text, phrase))
  );
};

describe("finding by words", () => {
  it.each([
    ["退款", "我要申请退款"],
    ["退款", "请问退款进度到哪了"],
    ["退款", "已退款，请查收"],
    ["盖碗", "一套白瓷盖碗"],
    ["小满", "我叫林小满"],
    ["已退", "都已退款了"],
    ["保温杯", "这个不锈钢保温杯漏水"],
    ["南京", "寄到南京东路 100 号"],
    ["東路", "寄到南京东路 100 号"],
    ["退货 退款", "申请退款，退货已寄出"],
    ["refund", "When will my REFUNDS arrive?"],
    ["Shipping", "it was shipped yesterday"],
    ["QN20261120", "快递单号 qn20261120"],
    ["20261120001", "订单20261120001还没到"],
    ["ＱＮ２０２６", "单号QN2026"],
    ["碗", "少了一只 碗"],
    ["YJ20261122-000017", "YJ20261122-000017"],
    ["“申请退款”", "我要申请退款"],
  ])("finds %s in %s", (question, text) => expect(finds(question, text)).toBe(true));

  it.each([
    ["苏打", "从苏州打车过来"],
    ["苏打", "江苏打折了吗"],
    ["京东", "寄到南京东路 100 号"],
    ["华人", "中华人民共和国"],
    ["退货 发票", "我要退货"],
    ["2026", "订单20261120001还没到"],
    ["port", "please report it"],
    ["“退款申请”", "我要申请退款"],
    ["保温杯", "一个保温壶"],
  ])("does not find %s in %s", (question, text) => expect(finds(question, text)).toBe(false));

  it("finds a long word's parts only where the word divides well", () => {
    expect(partsOf("南京东路")).toEqual(["南京", "东路"]);
    expect(partsOf("退款")).toEqual([]);
  });

  it("survives anything", () => {
    for (const text of ["", " ", "\ud800", "😀", "退".repeat(4000), "a".repeat(4000), '""', "“", "%_'\\"]) {
      wordsIn(text);
      readQuestion(text);
      snippetOf(text, readQuestion("退 a"));
    }
  });
});

describe("the snippet of a hit", () => {
  const marked = (text: string, question: string) => {
    const snippet = snippetOf(text, readQuestion(question));
    return snippet.marks.map(({ from, to }) => snippet.text.slice(from, to));
  };
  it("marks what was asked for, as it was written", () => {
    expect(marked("我要申請退款，謝謝", "申请 退款")).toEqual(["申請退款"]);
    expect(marked("My Refunds were refunded", "refund")).toEqual(["Refunds", "refunded"]);
    expect(marked("😀😀 单号ＱＮ１", "qn1")).toEqual(["ＱＮ１"]);
    expect(marked("report the port", "port")).toEqual(["port"]);
  });
  it("shows the surroundings of a hit deep in a long text", () => {
    const snippet = snippetOf(`${"很".repeat(500)}退款${"长".repeat(500)}`, readQuestion("退款"));
    expect(snippet.text.length).toBeLessThan(110);
    expect(snippet.text.slice(snippet.marks[0]!.from, snippet.marks[0]!.to)).toBe("退款");
  });
});
