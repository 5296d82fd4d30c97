import { jsonb, type Sql, type Tx } from "../../platform/sql.ts";
import type { ReturnAddress } from "./after-sale.ts";

export interface AnswerTemplate {
  readonly title: string;
  readonly text: string;
}
/** How a shop handles after-sales unless it says otherwise in a case. */
export interface ShopRules {
  readonly returnAddress: ReturnAddress | null;
  readonly instantRefundFen: number;
  readonly templates: readonly AnswerTemplate[];
}

const none: ShopRules = { returnAddress: null, instantRefundFen: 0, templates: [] };

export async function shopRules(sql: Sql | Tx, orgId: string): Promise<ShopRules> {
  const [row] = await sql<ShopRules[]>`SELECT return_address AS "returnAddress",
    instant_refund_fen::float8 AS "instantRefundFen", templates FROM aftersales.shop_rules WHERE org_id = ${orgId}`;
  return row ?? none;
}

export async function saveShopRules(tx: Tx, orgId: string, rules: ShopRules, now: Date): Promise<void> {
  const address = rules.returnAddress ? jsonb(tx, rules.returnAddress) : null;
  await tx`INSERT INTO aftersales.shop_rules (org_id, return_address, instant_refund_fen, templates, changed_at)
    VALUES (${orgId}, ${address}, ${rules.instantRefundFen}, ${jsonb(tx, rules.templates)}, ${now})
    ON CONFLICT (org_id) DO UPDATE SET return_address = excluded.return_address,
      instant_refund_fen = excluded.instant_refund_fen, templates = excluded.templates, changed_at = excluded.changed_at`;
}
