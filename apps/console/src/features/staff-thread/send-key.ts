export type SendKey = "enter" | "ctrl-enter";
export type KeyPress = {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  keyCode: number;
};

/**
 * Whether a key press sends. While an input method composes, Enter chooses a word and never sends; 229 is what
 * browsers report for the Enter that ends a composition after `isComposing` is already false.
 */
export function sends(press: KeyPress, sendKey: SendKey): boolean {
  if (press.key !== "Enter" || press.isComposing || press.keyCode === 229) return false;
  if (press.ctrlKey || press.metaKey) return true;
  return sendKey === "enter" && !press.shiftKey && !press.altKey;
}
