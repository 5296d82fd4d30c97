import type { ImportKind } from "@recourse/contract";

/** The columns of each kind, in the order a person fills them. Nested cells hold JSON, lists are separated by `|`. */
export const columns: Readonly<Record<ImportKind, readonly string[]>> = {
  buyers: ["externalId", "name", "phone", "email", "language", "login", "initialPassword"],
  products: [
    "externalId",
    "title",
    "titleEn",
    "category",
    "priceFen",
    "stock",
    "restockAt",
    "shipPromiseHours",
    "presaleShipAt",
    "carriers",
    "unservedRegions",
    "shippingFeeFen",
    "warrantyMonths",
    "warrantyTerms",
    "noReasonReturn",
    "priceProtectionDays",
    "parameters",
    "variants",
    "description",
    "image",
    "listed",
  ],
  orders: [
    "externalId",
    "buyerExternalId",
    "stage",
    "placedAt",
    "paidAt",
    "completedAt",
    "cancelledAt",
    "shipBy",
    "receiver",
    "lines",
    "freightFen",
    "discountFen",
    "paidFen",
    "couponExternalId",
    "invoice",
    "buyerNote",
  ],
  payments: [
    "externalId",
    "kind",
    "orderExternalId",
    "buyerExternalId",
    "ofExternalId",
    "channel",
    "amountFen",
    "state",
    "at",
    "expectedAt",
    "arrivedAt",
    "channelSerial",
  ],
  shipments: ["externalId", "orderExternalId", "carrier", "trackingNumber", "shippedAt", "scans"],
  coupons: [
    "externalId",
    "kind",
    "title",
    "buyerExternalId",
    "discountFen",
    "thresholdFen",
    "validFrom",
    "validTo",
    "categories",
    "productExternalIds",
    "stackable",
    "usedOrderExternalId",
  ],
};

/** A CSV file with the header alone; the mark at its start lets Excel read Chinese cells. */
export function templateOf(kind: ImportKind): string {
  return `\uFEFF${columns[kind].join(",")}\r\n`;
}

export function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

const cell = (value: unknown) => `"${String(value ?? "").replaceAll('"', '""')}"`;

/** The refused rows as CSV, to be mended in a spreadsheet. */
export function refusedAsCsv(
  refused: readonly { line: number; externalId: string | null; field: string; reason: string }[],
): string {
  const rows = refused.map((r) => [r.line, r.externalId, r.field, r.reason].map(cell).join(","));
  return `\uFEFFline,externalId,field,reason\r\n${rows.join("\r\n")}\r\n`;
}
