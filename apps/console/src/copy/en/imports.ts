import type { InBoth } from "../pair.ts";
import type { imports as zh } from "../zh/imports.ts";

export const imports: InBoth<typeof zh> = {
  title: "Import data",
  lead: "Upload a JSON or CSV file. Rows are known by your own ids, so importing again updates and never duplicates.",
  kind: "Kind of data",
  kinds: {
    buyers: "Buyers",
    products: "Products",
    orders: "Orders",
    payments: "Payments",
    shipments: "Shipments",
    coupons: "Coupons",
  },
  drop: (kind: string) => `Choose a file of ${kind.toLowerCase()}, or drop it here`,
  dropHint: "A JSON array, or CSV with a header (UTF-8)",
  columns: "Columns:",
  template: "Download CSV template",
  outcome: "Result",
  progress: "Progress of the import",
  created: "Created",
  updated: "Updated",
  unchanged: "Unchanged",
  refused: "Refused",
  refusedTitle: "Refused rows: correct them and import again",
  saveRefused: "Download list",
  line: "Line",
  externalId: "Id",
  field: "Field",
  reason: "Reason",
  again: "Rows that were imported stay. Import the same file again once this is settled.",
  unreadable: {
    json: "This is not valid JSON. Check its form; a CSV file must end in .csv.",
    not_a_list: "A JSON file must be one array with a row in each element.",
    empty: "There are no rows in the file.",
  },
};
