import type { ImportKind, ImportResult } from "@recourse/contract";
import { refusalFrom } from "../../live/http.ts";
import { NoAnswer } from "../../live/refusal-error.ts";
import type { Piece } from "./split-rows.ts";

async function sendPiece(kind: ImportKind, merchant: string | null, piece: Piece): Promise<ImportResult> {
  const query = merchant === null ? "" : `?merchant=${encodeURIComponent(merchant)}`;
  const response = await fetch(`/api/imports/${kind}${query}`, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": piece.contentType, "x-recourse": "1", accept: "application/json" },
    body: piece.body,
  }).catch(() => {
    throw new NoAnswer();
  });
  const text = await response.text();
  if (!response.ok) throw refusalFrom(response.status, text);
  return JSON.parse(text) as ImportResult;
}

export type Progress = { sent: number; rows: number; result: ImportResult };

/**
 * Sends the pieces one after another and adds up what became of the rows. Rows are named by the shop's own id, so a
 * broken run is simply run again. Throws RefusalError or NoAnswer; what was reported before stands.
 */
export async function runImport(
  kind: ImportKind,
  merchant: string | null,
  pieces: readonly Piece[],
  report: (progress: Progress) => void,
): Promise<void> {
  const rows = pieces.reduce((sum, piece) => sum + piece.rows, 0);
  let sent = 0;
  let result: ImportResult = { kind, created: 0, updated: 0, unchanged: 0, refused: [] };
  report({ sent, rows, result });
  for (const piece of pieces) {
    const part = await sendPiece(kind, merchant, piece);
    sent += piece.rows;
    result = {
      kind,
      created: result.created + part.created,
      updated: result.updated + part.updated,
      unchanged: result.unchanged + part.unchanged,
      refused: [...result.refused, ...part.refused.map((r) => ({ ...r, line: piece.lineOf(r.line) }))],
    };
    report({ sent, rows, result });
  }
}

/** One file's import as the page shows it. */
export type Run = {
  file: string;
  kind: ImportKind;
  progress: Progress | null;
  failure: string | null;
  running: boolean;
};
