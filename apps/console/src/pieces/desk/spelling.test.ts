import { expect, it } from "vitest";
import { holdsAll, holdsWord, spellingLoaded } from "./spelling.ts";

it("holds what is written before the dictionary is there", () => {
  expect(holdsWord("催发货", "发货")).toBe(true);
  expect(holdsWord("催发货", "cfh")).toBe(false);
});

it("then finds Chinese by its spelling, whole, abbreviated or mixed", async () => {
  await spellingLoaded();
  for (const typed of ["cuifahuo", "cfh", "fahuo", "fh", "cuifh"]) expect(holdsWord("催发货", typed), typed).toBe(true);
  expect(holdsWord("催发货", "tuikuan")).toBe(false);
  expect(holdsWord("顾清和", "gqh")).toBe(true);
});

it("wants every word, in whichever text", () => {
  expect(holdsAll(["催发货", "请您放心，48 小时内发出"], "fh 48")).toBe(true);
  expect(holdsAll(["催发货"], "发货 退款")).toBe(false);
  expect(holdsAll([], "  ")).toBe(true);
});
