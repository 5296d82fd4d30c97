import type { ImportKind, ImportResult } from "@recourse/contract";
import type { Api } from "./api.ts";
import { toCsv } from "./to-csv.ts";

/** Some kinds go as a spreadsheet would send them, the others as a program would. */
const asCsv: readonly ImportKind[] = ["buyers", "payments", "shipments", "coupons"];

/** Sends rows of one kind; `merchant` is the shop's external id. Throws when a row of ours is refused. */
export async function sendRows(
  api: Api,
  kind: ImportKind,
  rows: readonly object[],
  merchant?: string,
): Promise<ImportResult> {
  const path = `/api/imports/${kind}${merchant ? `?merchant=${encodeURIComponent(merchant)}` : ""}`;
  const result = asCsv.includes(kind)
    ? await api.send<ImportResult>("POST", path, toCsv(rows), "text/csv")
    : await api.post<ImportResult>(path, rows);
  const [first] = result.refused;
  if (first) {
    const count = result.refused.length;
    throw new Error(
      `${count} ${kind} refused; line ${first.line}, ${first.externalId}, ${first.field}: ${first.reason}`,
    );
  }
  return result;
}
