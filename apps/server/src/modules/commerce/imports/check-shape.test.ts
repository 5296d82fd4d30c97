import { importRows } from "@recourse/contract";
import { describe, expect, it } from "vitest";
import { checkShape } from "./check-shape.ts";

const good = { externalId: "p1", title: "茶", category: "茶叶", priceFen: 1, stock: 0, shipPromiseHours: 48 };
const faultOf = (change: object) => {
  const read = checkShape(importRows.products, { ...good, ...change });
  return "fault" in read ? read.fault : null;
};

describe("the shape of a row", () => {
  it("fills what the contract fills", () => {
    const read = checkShape(importRows.products, good);
    expect(read).toMatchObject({ row: { listed: true, variants: [], noReasonReturn: "yes" } });
  });

  it.each([
    ["a missing title", { title: undefined }, "title", "field.missing"],
    ["a price in words", { priceFen: "贵" }, "priceFen", "field.wrong_type"],
    ["a negative price", { priceFen: -1 }, "priceFen", "field.too_small"],
    ["an unknown return rule", { noReasonReturn: "maybe" }, "noReasonReturn", "field.choice"],
    ["a nested stock", { variants: [{ name: "大", stock: -1 }] }, "variants[0].stock", "field.too_small"],
    ["a date without zone", { restockAt: "2026-05-01T08:00:00" }, "restockAt", "field.format"],
    ["a character no database keeps", { title: "茶\u0000" }, "title", "field.not_storable"],
    ["half a character", { description: "\ud83c" }, "description", "field.not_storable"],
  ])("names the field and the reason of %s", (_, change, field, code) => {
    expect(faultOf(change)).toMatchObject({ field, code });
  });

  it.each([null, 7, "row", []])("refuses %j, which is no row", (value) => {
    expect(checkShape(importRows.products, value)).toMatchObject({ fault: { code: "row.not_object" } });
  });
});
