/** True when a key belongs to what is being written or chosen, and not to the page. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("input, textarea, select, [role=combobox], [role=menuitem]");
}

type Press = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey">;
export type WorkbenchKey = "next" | "previous" | "reply" | "note" | "transfer" | "resolve" | "snooze" | "tag";

const letters: Readonly<Record<string, WorkbenchKey>> = {
  j: "next",
  k: "previous",
  r: "reply",
  n: "note",
  t: "transfer",
  e: "resolve",
  s: "snooze",
  l: "tag",
};

/** What a key means at the workbench. Letters count only outside of inputs, Alt and an arrow everywhere. */
export function workbenchKey(press: Press, writing: boolean): WorkbenchKey | null {
  if (press.altKey && press.key === "ArrowDown") return "next";
  if (press.altKey && press.key === "ArrowUp") return "previous";
  if (writing || press.altKey || press.ctrlKey || press.metaKey) return null;
  return letters[press.key.toLowerCase()] ?? null;
}
