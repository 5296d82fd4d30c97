import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refusal } from "../../../platform/refusal.ts";
import { parseCsv } from "./parse-csv.ts";
import { parseJson, rowsOfCsv, rowsOfJson } from "./parse-rows.ts";

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe("a CSV file", () => {
  it("keeps text that looks like a number, and makes numbers of number columns", async () => {
    const [row] = await rowsOfCsv("products", "externalId,title,priceFen,stock\n007,2026,1290,0\n");
    expect(row).toEqual({
      line: 2,
      fault: null,
      value: { externalId: "007", title: "2026", priceFen: 1290, stock: 0 },
    });
  });

  it("reads booleans, lists and JSON from their cells", async () => {
    const [row] = await rowsOfCsv(
      "products",
      'externalId,listed,carriers,unservedRegions,parameters\np1,否,云岭速运| 飞燕快递 ,"[""西藏""]","[{""name"":""产地"",""value"":""安溪""}]"\n',
    );
    expect(row?.value).toEqual({
      externalId: "p1",
      listed: false,
      carriers: ["云岭速运", "飞燕快递"],
      unservedRegions: ["西藏"],
      parameters: [{ name: "产地", value: "安溪" }],
    });
  });

  it("takes an empty cell for an absent field and passes over unknown columns", async () => {
    const [row] = await rowsOfCsv("buyers", "externalId,name,phone,shoeSize\nb1,林溪,,42\n");
    expect(row?.value).toEqual({ externalId: "b1", name: "林溪" });
  });

  it("counts lines through BOM, CRLF, blank lines and quoted newlines", async () => {
    const text = '\uFEFFexternalId,description\r\n\r\np1,"one\r\ntwo"\r\n,\r\n  \r\np2,x\r\n';
    const rows = await rowsOfCsv("products", text);
    expect(rows.map((row) => row.line)).toEqual([3, 7]);
    expect(rows[0]?.value).toEqual({ externalId: "p1", description: "one\ntwo" });
  });

  it("marks a row whose JSON cell is broken, and leaves the others alone", async () => {
    const rows = await rowsOfCsv("orders", 'externalId,lines\no1,"[{""quantity"":"\no2,[]\n');
    expect(rows[0]).toMatchObject({ line: 2, fault: { field: "lines", code: "cell.not_json" } });
    expect(rows[1]).toMatchObject({ line: 3, fault: null, value: { externalId: "o2", lines: [] } });
  });

  it("marks a row with more cells than the header has columns", async () => {
    const [row] = await rowsOfCsv("buyers", "externalId,name\nb1,林溪,extra\n");
    expect(row?.fault).toMatchObject({ code: "row.cells", detail: { expected: 2, found: 3 } });
  });

  it("leaves a fractional price for the schema to refuse", async () => {
    expect((await rowsOfCsv("products", "externalId,priceFen\np1,12.9\n"))[0]?.value).toMatchObject({ priceFen: 12.9 });
    expect((await rowsOfCsv("products", "externalId,priceFen\np1,12 元\n"))[0]?.value).toMatchObject({
      priceFen: "12 元",
    });
  });

  it.each([
    ["an open quote", 'externalId,name\nb1,"林溪\n', 2],
    ["an empty file", "", 1],
    ["a column named twice", "externalId,name,name\n", 1],
    ["a header without externalId", "id,name\n", 1],
  ])("is refused as a whole for %s, naming the line", async (_, text, line) => {
    try {
      await rowsOfCsv("buyers", text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      expect((error as Refusal).code).toBe("import.unreadable");
      expect((error as Refusal).detail["line"]).toBeGreaterThanOrEqual(line);
    }
  });

  const Cell = fc.string({ unit: fc.constantFrom("a", "茶", '"', ",", "\n", "|", " ", "🍵", "'") });

  it("gives back every cell of every record, on the line it began", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(Cell, Cell), { minLength: 1 }),
        fc.constantFrom("\n", "\r\n"),
        async (rows, newline) => {
          const text = rows.map((cells) => cells.map(quoted).join(",").replaceAll("\n", newline)).join(newline);
          let line = 1;
          const expected = rows.flatMap((cells) => {
            const start = line;
            line += 1 + cells.join("").split("\n").length - 1;
            return cells.some((cell) => cell.trim() !== "") ? [{ line: start, cells }] : [];
          });
          expect(await parseCsv(text)).toEqual(expected);
        },
      ),
    );
  });
});

describe("a JSON file", () => {
  it("numbers its rows from 1", () => {
    expect(rowsOfJson([{ a: 1 }, null]).map(({ line }) => line)).toEqual([1, 2]);
  });

  it("is refused with the line where it breaks", () => {
    try {
      parseJson('[\n  {"externalId": "p1"},\n  {"externalId": oops}\n]');
      expect.unreachable();
    } catch (error) {
      expect((error as Refusal).code).toBe("import.unreadable");
      expect((error as Refusal).detail["line"]).toBe(3);
    }
  });
});
