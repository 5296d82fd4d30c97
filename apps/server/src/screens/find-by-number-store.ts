import type { Tx } from "../platform/sql.ts";

export interface NumberedThread {
  readonly kind: "order" | "case";
  readonly number: string;
  readonly buyerId: string;
  readonly conversationId: string;
}

/** Orders and cases of exactly this number, with the thread of their buyer and this organization; what the reader may see. */
export const threadsByNumber = (tx: Tx, orgId: string, number: string) =>
  tx<NumberedThread[]>`
    SELECT 'order' AS kind, o.external_id AS number, o.buyer_id AS "buyerId", c.id AS "conversationId"
    FROM commerce.orders o JOIN conversations.conversations c ON c.org_id = ${orgId} AND c.buyer_id = o.buyer_id
    WHERE o.external_id = ${number}
    UNION ALL
    SELECT 'case', k.number, k.buyer_id, s.conversation_id FROM cases.cases k
    JOIN cases.members m ON m.case_id = k.id AND m.kind = 'service_session'
    JOIN conversations.service_sessions s ON s.id = m.member_id AND s.org_id = ${orgId}
    WHERE k.number = upper(${number})
    LIMIT 10`;
