import { describe, expect, it } from "vitest";
import { csvRecords, splitRows } from "./split-rows.ts";

describe("cutting a file into pieces", () => {
  it("repeats the header in each piece and keeps the file's own line numbers", () => {
    const pieces = splitRows("rows.csv", "id,name\n1,a\n2,b\n3,c\n", 2);
    expect(pieces.map((p) => p.body)).toEqual(["id,name\n1,a\n2,b", "id,name\n3,c"]);
    expect(pieces[1]?.lineOf(2)).toBe(4);
  });
  it("keeps a quoted cell with a line break in one record", () => {
    const records = csvRecords('id,note\n1,"two\nlines"\n2,x');
    expect(records).toEqual([
      { line: 1, text: "id,note" },
      { line: 2, text: '1,"two\nlines"' },
      { line: 4, text: "2,x" },
    ]);
    expect(splitRows("a.csv", 'id,note\n1,"two\nlines"\n2,x')[0]?.lineOf(4)).toBe(4);
  });
  it("counts JSON rows through all pieces", () => {
    const pieces = splitRows("rows.json", "[1,2,3]", 2);
    expect(pieces.map((p) => p.rows)).toEqual([2, 1]);
    expect(pieces[1]?.lineOf(1)).toBe(3);
  });
  it("refuses what is no list, no JSON, or empty", () => {
    expect(() => splitRows("a.json", "{}")).toThrow("not_a_list");
    expect(() => splitRows("a.json", "{")).toThrow("json");
    expect(() => splitRows("a.csv", "id,name\n")).toThrow("empty");
  });
});
