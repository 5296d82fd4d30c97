export type Slash = { from: number; typed: string };

// A Chinese keyboard makes ／ or 、 of the same key.
const slash = /(?:^|\s)([/／、])([^\s/／、]{0,24})$/;

/** The slash being typed at the caret, at the start or after a blank, and the word after it; null where there is none. */
export function slashAt(text: string, caret: number): Slash | null {
  const found = slash.exec(text.slice(0, caret));
  if (found === null) return null;
  const typed = found[2] ?? "";
  return { from: caret - typed.length - 1, typed };
}

/** The text with the slash and its word replaced, and where the caret belongs then. */
export function replaceSlash(text: string, { from, typed }: Slash, by: string): { text: string; caret: number } {
  return { text: text.slice(0, from) + by + text.slice(from + 1 + typed.length), caret: from + by.length };
}
