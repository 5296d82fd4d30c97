import type { InBoth } from "../pair.ts";
import type { exports as zh } from "../zh/exports.ts";

export const exports: InBoth<typeof zh> = {
  open: "Export",
  openTalk: "Export this talk",
  title: "Export history",
  titleTalk: "Export this talk",
  lead: "Every message of the talks under the current filter, written in the background. You may leave this page.",
  leadTalk: "Everything said in this talk, without the pictures and videos themselves.",
  wordsLeftOut: "Search words, kind and order number do not apply to an export; the other conditions do.",
  format: "Format",
  formats: { csv: "CSV table", txt: "Plain text", jsonl: "JSON Lines" },
  formatHints: { csv: "Opens in Excel and WPS", txt: "To read and print", jsonl: "For programs" },
  size: (talks: number, messages: number) => `${messages} messages in ${talks} talks`,
  sizeTalk: (messages: number) => `${messages} messages`,
  tooMany: (messages: number, talks: number) =>
    `More than one file holds (${messages} messages, ${talks} talks). Narrow the dates or the filter.`,
  nothing: "There is nothing to export.",
  start: "Export",
  mine: "My exports",
  none: "No exports yet",
  noneHint: "Exported files are listed here and kept for 24 hours.",
  states: { queued: "Queued", running: "Being written", done: "Done", failed: "Not finished; please export again" },
  progress: (done: number, total: number) => `${done} of ${total}`,
  until: (at: string) => `Download until ${at}`,
  download: "Download",
  remove: "Delete",
  cancel: "Cancel export",
};
