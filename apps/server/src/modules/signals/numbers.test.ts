import { describe, expect, it } from "vitest";
import { readAmountsFen } from "./amounts.ts";
import { readNumeral } from "./chinese-numerals.ts";
import { readOrderNumbers } from "./order-numbers.ts";
import { readPhones } from "./phones.ts";

describe("numerals", () => {
  it.each([
    ["十", 10],
    ["十五", 15],
    ["二十", 20],
    ["两百", 200],
    ["三百五", 350],
    ["三百零五", 305],
    ["一千三百", 1300],
    ["一万二", 12_000],
    ["一万零二十", 10_020],
    ["十二万三千", 123_000],
    ["1,299.5", 1299.5],
    ["1.2万", 12_000],
    ["二〇二六", 2026],
  ])("reads %s", (written, value) => {
    expect(readNumeral(written)).toBe(value);
  });

  it("refuses what is no numeral", () => {
    expect(readNumeral("几十")).toBeUndefined();
    expect(readNumeral("")).toBeUndefined();
  });
});

describe("amounts", () => {
  it.each([
    ["少退了我36块8", [3680]],
    ["¥1,299.00 和 58元 两笔", [129_900, 5800]],
    ["一百二十块钱的东西", [12_000]],
    ["差5毛钱", [50]],
    ["两千元的手机", [200_000]],
    ["退3块钱运费", [300]],
    ["200多块买的", [20_000]],
  ])("finds the sum in %s", (text, fen) => {
    expect(readAmountsFen(text)).toEqual(fen);
  });

  it.each(["元旦前能到吗", "跟那件一块儿寄", "里面有两块电池", "我住3单元502", "送我一块退了吧", "这块表多大"])(
    "sees no money in %s",
    (text) => {
      expect(readAmountsFen(text)).toEqual([]);
    },
  );
});

describe("order numbers", () => {
  it.each([
    ["单号88012345帮我看看", ["88012345"]],
    ["202611220001567是我的订单", ["202611220001567"]],
    ["订单 th-20261101-0042 没收到", ["TH-20261101-0042"]],
    ["order number 5567001234, where is it", ["5567001234"]],
    ["订单号是13912345678", ["13912345678"]],
  ])("finds it in %s", (text, numbers) => {
    expect(readOrderNumbers(text)).toEqual(numbers);
  });

  it.each([
    "手机13912345678",
    "快递单号sf1234567890123",
    "20261122下的单",
    "身份证号110101199003071234",
    "卡号6222020200112233445",
    "电池20000000mah",
    "wh1000xm5有货吗",
  ])("finds none in %s", (text) => {
    expect(readOrderNumbers(text)).toEqual([]);
  });
});

describe("phones", () => {
  it("reads mobiles however they are grouped", () => {
    expect(readPhones("打138-1234-5678或 +86 139 0000 1111")).toEqual(["13812345678", "13900001111"]);
  });

  it("reads landlines and service numbers", () => {
    expect(readPhones("021-62345678，400-820-1234")).toEqual(["02162345678", "4008201234"]);
  });

  it("leaves longer numbers alone", () => {
    expect(readPhones("202313812345678901")).toEqual([]);
  });
});
