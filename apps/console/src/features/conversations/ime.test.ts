import { expect, test } from "vitest";
import { sendsNow } from "./ime.ts";

const enter = { key: "Enter", keyCode: 13, shiftKey: false, isComposing: false };

test("Enter sends when nothing is being composed", () => {
  expect(sendsNow(enter, false, 5_000)).toBe(true);
});

test.each([
  ["the browser says it composes", { ...enter, isComposing: true }, false, 5_000],
  ["the input method takes the key (229)", { ...enter, keyCode: 229 }, false, 5_000],
  ["a composition was begun and not ended", enter, true, 5_000],
  ["the composition ended with this very key", enter, false, 4],
  ["Shift asks for a new line", { ...enter, shiftKey: true }, false, 5_000],
  ["it is another key", { ...enter, key: "a" }, false, 5_000],
])("does not send when %s", (_, key, composing, since) => {
  expect(sendsNow(key, composing, since)).toBe(false);
});
