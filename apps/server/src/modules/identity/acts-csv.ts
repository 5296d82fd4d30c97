import type { ActView } from "@recourse/contract";

/** A cell that no spreadsheet takes for a formula. */
function cell(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

const columns = ["seq", "at", "kind", "actor", "actor_kind", "subject", "subject_kind", "content"] as const;

/** RFC 4180 with a byte order mark, so that spreadsheets read Chinese. */
export function actsAsCsv(acts: readonly ActView[]): string {
  const rows = acts.map((act) =>
    [
      String(act.seq),
      act.at,
      act.kind,
      act.actor.name,
      act.actor.kind,
      act.subject?.name ?? "",
      act.subject?.kind ?? "",
      JSON.stringify(act.content),
    ].map(cell),
  );
  return `\uFEFF${[columns.map(cell), ...rows].map((row) => row.join(",")).join("\r\n")}\r\n`;
}
