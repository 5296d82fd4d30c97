import { expect, it } from "vitest";
import { replaceSlash, slashAt } from "./slash.ts";

it("hears a slash at the start and after a blank, with the word before the caret", () => {
  expect(slashAt("/", 1)).toEqual({ from: 0, typed: "" });
  expect(slashAt("您好 /fh", 6)).toEqual({ from: 3, typed: "fh" });
  expect(slashAt("您好\n、发货", 6)).toEqual({ from: 3, typed: "发货" });
  expect(slashAt("/fh 之后", 3)).toEqual({ from: 0, typed: "fh" });
});

it("leaves addresses, dates and finished words alone", () => {
  expect(slashAt("https://a.cn/b", 14)).toBeNull();
  expect(slashAt("2026/09", 7)).toBeNull();
  expect(slashAt("/fh ", 4)).toBeNull();
  expect(slashAt("苹果、梨", 4)).toBeNull();
});

it("puts the reply where the slash stood and keeps what is around it", () => {
  const slash = slashAt("您好 /fh。谢谢", 6)!;
  expect(replaceSlash("您好 /fh。谢谢", slash, "今天发货")).toEqual({ text: "您好 今天发货。谢谢", caret: 7 });
});
