import { describe, expect, it } from "vitest";
import { asked, inEnglish, nov, order, robe, teapot } from "./live-cast.ts";
import { readWish } from "./read-wish.ts";
import { stockLeft } from "./stock-left.ts";

const said = (product: typeof teapot, text = "有货吗"): string => stockLeft(asked({ product, text }))?.text ?? "";

describe("is it in stock", () => {
  it.each([
    ["plenty", teapot, "", "“青瓷茶壶”有货，目前可售 38 件。"],
    ["enough for the number asked", teapot, "要20件", "您要的 20 件够。"],
    ["too few", teapot, "想要50件有这么多吗", "您要 50 件，还差 12 件。"],
    ["few", { ...teapot, stock: 3 }, "", "有货，只剩 3 件。\n数量以下单时为准。"],
    ["none, without a date", { ...teapot, stock: 0 }, "", "暂时缺货。\n商家还没有给出补货时间。"],
    [
      "none, with a date",
      { ...teapot, stock: 0, restockAt: nov(21).toISOString() },
      "",
      "商家预计明天补货，以实际到货为准。",
    ],
    [
      "none, with a date gone by",
      { ...teapot, stock: 0, restockAt: nov(1).toISOString() },
      "",
      "商家还没有给出补货时间。",
    ],
    ["not listed", { ...teapot, listed: false }, "", "已下架，现在不能下单。"],
    [
      "a pre-order",
      { ...teapot, presaleShipAt: nov(30, "18:00").toISOString() },
      "",
      "是预售，可订 38 件，承诺 11月30日 18:00 前发货。",
    ],
  ])("%s", (_name, product, text, expected) => expect(said(product, text)).toContain(expected));

  it("answers for the variant in the sentence", () => {
    expect(said(robe, "白色xl还有吗")).toBe(
      "“棉麻茶服”白色/XL 暂时缺货。\n商家还没有给出补货时间。\n现在有货的规格：白色/M、黑色/M、黑色/XL。",
    );
    expect(said(robe, "黑色 M 码有吗")).toContain("“棉麻茶服”黑色/M 有货，只剩 3 件。");
    expect(said(robe, "白色的还有吗")).toBe("“棉麻茶服”有货的规格：白色/M。\n缺货：白色/XL。");
    expect(said(robe, "紫色有吗")).toContain("“棉麻茶服”没有“紫色”这个规格。");
    expect(said(robe, "要20件")).toContain("够 20 件的规格：黑色/XL。\n不够：白色/M、白色/XL、黑色/M。");
    expect(said(robe, "要100件")).toContain("没有够 100 件的规格，单个规格最多 40 件。");
    expect(
      said({
        ...robe,
        variants: [
          { name: "S", stock: 0 },
          { name: "M", stock: 0 },
        ],
      }),
    ).toContain("这些规格暂时缺货");
  });
  it("speaks English, of the only thing ordered where no product is shown", () => {
    expect(stockLeft(inEnglish({ order: order() }))?.text).toBe("“Celadon teapot” is in stock, 38 available.");
    expect(
      stockLeft(inEnglish({ product: { ...teapot, stock: 0, restockAt: nov(28).toISOString() } }))?.text,
    ).toContain("The shop expects it back on 28 November; that may still change.");
  });
});

describe("what a sentence wants", () => {
  const wish = (text: string) => {
    const { variants, unknown, quantity } = readWish(text, robe);
    return { variants: variants.map(({ name }) => name), unknown, quantity };
  };
  it("reads letters only as whole words", () => {
    expect(wish("XXL有吗").variants).toEqual([]);
    expect(wish("it's M please").variants).toEqual(["白色/M", "黑色/M"]);
  });
  it("reads numbers of pieces, in digits and characters, and no other numbers", () => {
    expect(wish("批量采购一百个有没有").quantity).toBe(100);
    expect(wish("do you have 50 pieces").quantity).toBe(50);
    expect(wish("两个月前买的").quantity).toBeNull();
    expect(wish("第二个链接").quantity).toBeNull();
  });
  it("hears a size that is not made", () => {
    expect(wish("xxl码还有吗").unknown).toBe("xxl");
    expect(wish("什么颜色好看").unknown).toBeNull();
  });
});
