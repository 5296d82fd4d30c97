/** For whom a reading transaction reads; row-level security holds it to that. */
export type Viewer =
  | { readonly side: "public" }
  | { readonly side: "buyer"; readonly personId: string }
  | { readonly side: "merchant"; readonly personId: string; readonly orgId: string }
  | { readonly side: "platform"; readonly personId: string; readonly orgId: string };
