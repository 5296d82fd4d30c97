import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskName, maskPhone, maskReceiver, maskRegion } from "./mask.ts";

describe("what others see of a receiver", () => {
  it("is the surname, the ends of the number, and the city", () => {
    const receiver = {
      name: "王小明",
      phone: "13812345678",
      region: "浙江省杭州市西湖区",
      address: "文三路 1 号 2 幢",
    };
    expect(maskReceiver(receiver)).toEqual({
      name: "王*",
      phone: "138****5678",
      region: "浙江省杭州市",
      address: "****",
    });
  });

  it.each([
    ["北京市朝阳区", "北京市"],
    ["上海浦东新区", "上海"],
    ["新疆维吾尔自治区乌鲁木齐市天山区", "新疆维吾尔自治区乌鲁木齐市"],
    ["四川省甘孜藏族自治州康定市", "四川省甘孜藏族自治州"],
    ["广东省广州市番禺区市桥街道", "广东省广州市"],
    ["Oregon", "Oregon"],
  ])("keeps %s to its city", (region, shown) => expect(maskRegion(region)).toBe(shown));

  it.each([
    ["李", "*"],
    ["", "*"],
    ["👩‍🌾 Ann", "👩‍🌾*"],
  ])("hides the name %j", (name, shown) => expect(maskName(name)).toBe(shown));

  it("never shows more than seven digits of a number", () => {
    const Phone = fc.stringMatching(/^\+?\d{6,15}$/);
    fc.assert(
      fc.property(Phone, (phone) => {
        const shown = maskPhone(phone);
        expect(shown).toContain("****");
        expect(shown.replaceAll("*", "").length).toBeLessThanOrEqual(7);
        expect(shown.replaceAll("*", "").length).toBeLessThan(phone.length);
      }),
    );
  });
});
