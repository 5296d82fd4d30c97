/** The part of a keyboard event that tells whether Enter belongs to the input method. */
type Key = { key: string; keyCode: number; shiftKey: boolean; isComposing: boolean };

/** Safari ends the composition before the key that ended it; for this long after it Enter still belongs to the input method. */
const justEnded = 60;

/** True when Enter means "send": never while a word is being composed, nor for the key that ends the composing. */
export const sendsNow = (key: Key, composing: boolean, sinceComposed: number): boolean =>
  key.key === "Enter" &&
  !key.shiftKey &&
  !key.isComposing &&
  key.keyCode !== 229 &&
  !composing &&
  sinceComposed > justEnded;
