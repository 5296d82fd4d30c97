import type { Sql, Tx } from "../../platform/sql.ts";
import type { Viewer } from "../../platform/viewer.ts";

/**
 * The rows this viewer may see, said once more in the query itself: row-level security says the same, and either of
 * them alone must hold. For tables with `merchant_id` and `buyer_id`, under the alias `r`.
 */
export function seenBy(tx: Sql | Tx, viewer: Viewer) {
  switch (viewer.side) {
    case "platform":
      return tx`true`;
    case "merchant":
      return tx`r.merchant_id = ${viewer.orgId}`;
    case "buyer":
      return tx`r.buyer_id = ${viewer.personId}`;
    case "public":
      return tx`false`;
  }
}
