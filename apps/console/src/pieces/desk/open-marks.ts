/** A place in a text that is still to be filled in: `from` and `to` are its edges. */
export type OpenMark = { name: string; from: number; to: number };

const marks = /【待填：([^】]+)】|\[fill in: ([^\]]+)\]|\{\{\s*([\w.]+)\s*\}\}/g;

/** What a canned reply left open, in order; such a text is not sent without asking. */
export function openMarks(text: string): OpenMark[] {
  return [...text.matchAll(marks)].map((found) => ({
    name: found[1] ?? found[2] ?? found[3] ?? "",
    from: found.index,
    to: found.index + found[0].length,
  }));
}
