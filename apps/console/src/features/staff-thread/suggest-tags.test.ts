import { expect, it } from "vitest";
import { suggestTags } from "./suggest-tags.ts";

const tag = (name: string, words: string[] = []) => ({ id: name, name, nameEn: "", color: "teal" as const, words });
const said = (text: string, kind = "buyer") => ({ author: { kind }, body: { kind: "text", text } }) as never;
const all = [tag("破损", ["碎", "裂"]), tag("催发货"), tag("发票")];
const names = (...given: Parameters<typeof suggestTags>) => suggestTags(...given).map(({ name }) => name);

it("suggests by the buyer's words and by the summary, what the talk has not got", () => {
  expect(names(all, [], "", [said("杯子碎了")])).toEqual(["破损"]);
  expect(names(all, [], "意图：催发货", [said("杯子碎了")])).toEqual(["破损", "催发货"]);
  expect(names(all, [tag("破损")], "", [said("杯子碎了")])).toEqual([]);
});

it("does not listen to our own side", () => {
  expect(names(all, [], "", [said("需要开发票吗", "merchant")])).toEqual([]);
});
