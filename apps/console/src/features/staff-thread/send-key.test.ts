import { expect, it } from "vitest";
import { type KeyPress, sends } from "./send-key.ts";

const press = (given: Partial<KeyPress>): KeyPress => ({
  key: "Enter",
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 13,
  ...given,
});

it("sends by Enter, or by Ctrl+Enter alone where that was chosen", () => {
  expect(sends(press({}), "enter")).toBe(true);
  expect(sends(press({}), "ctrl-enter")).toBe(false);
  expect(sends(press({ ctrlKey: true }), "ctrl-enter")).toBe(true);
  expect(sends(press({ metaKey: true }), "enter")).toBe(true);
});

it("never sends while an input method composes", () => {
  expect(sends(press({ isComposing: true }), "enter")).toBe(false);
  expect(sends(press({ keyCode: 229 }), "enter")).toBe(false);
  expect(sends(press({ isComposing: true, ctrlKey: true }), "ctrl-enter")).toBe(false);
});

it("breaks the line by Shift+Enter", () => {
  expect(sends(press({ shiftKey: true }), "enter")).toBe(false);
});
