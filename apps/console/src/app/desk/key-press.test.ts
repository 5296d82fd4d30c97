import { expect, it } from "vitest";
import { workbenchKey } from "./key-press.ts";

const press = (key: string, held: Partial<Record<"altKey" | "ctrlKey" | "metaKey", boolean>> = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

it("moves between conversations by letter, and by Alt and an arrow even while writing", () => {
  expect(workbenchKey(press("j"), false)).toBe("next");
  expect(workbenchKey(press("ArrowUp", { altKey: true }), true)).toBe("previous");
});

it("leaves letters to whatever is being written", () => {
  expect(workbenchKey(press("n"), true)).toBeNull();
});

it("leaves the browser's own keys alone", () => {
  expect(workbenchKey(press("r", { ctrlKey: true }), false)).toBeNull();
  expect(workbenchKey(press("t", { metaKey: true }), false)).toBeNull();
});
