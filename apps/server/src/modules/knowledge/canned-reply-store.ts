import type { Sql, Tx } from "../../platform/sql.ts";

export interface CannedReply {
  readonly id: string;
  readonly orgId: string;
  readonly ownerId: string | null;
  readonly groupId: string | null;
  readonly title: string;
  readonly shortcut: string;
  readonly textZh: string;
  readonly textEn: string;
  readonly uses: number;
  readonly removedAt: Date | null;
}
const columns = (sql: Sql | Tx) => sql`r.id, r.org_id AS "orgId", r.owner_id AS "ownerId", r.group_id AS "groupId",
  r.title, r.shortcut, r.text_zh AS "textZh", r.text_en AS "textEn", r.uses,
  r.removed_at AS "removedAt"`;

/** Whatever the reader may see of a desk, in the order it was arranged. */
export const repliesOf = (tx: Tx, orgId: string) =>
  tx<CannedReply[]>`SELECT ${columns(tx)} FROM knowledge.canned_replies r WHERE r.org_id = ${orgId}
    AND r.removed_at IS NULL ORDER BY r.position, r.id LIMIT 2000`;

export async function replyById(sql: Sql | Tx, id: string): Promise<CannedReply | null> {
  const [row] = await sql<CannedReply[]>`SELECT ${columns(sql)} FROM knowledge.canned_replies r WHERE r.id = ${id}`;
  return row ?? null;
}

/** Stands last among the desk's. Fails with canned_replies_shortcut where the shortcut is taken. */
export async function insertReply(tx: Tx, reply: Omit<CannedReply, "uses" | "removedAt">, now: Date): Promise<void> {
  await tx`INSERT INTO knowledge.canned_replies
      (id, org_id, owner_id, group_id, title, shortcut, text_zh, text_en, position, changed_at)
    SELECT ${reply.id}, ${reply.orgId}, ${reply.ownerId}, ${reply.groupId}, ${reply.title}, ${reply.shortcut},
      ${reply.textZh}, ${reply.textEn}, coalesce(max(position), 0) + 1, ${now}
    FROM knowledge.canned_replies WHERE org_id = ${reply.orgId}`;
}
export async function saveReply(
  tx: Tx,
  reply: Pick<CannedReply, "id" | "title" | "shortcut" | "textZh" | "textEn">,
  now: Date,
): Promise<void> {
  await tx`UPDATE knowledge.canned_replies SET title = ${reply.title}, shortcut = ${reply.shortcut},
    text_zh = ${reply.textZh}, text_en = ${reply.textEn}, changed_at = ${now} WHERE id = ${reply.id}`;
}
/** Out of every list; the count of its uses stays. */
export async function removeReply(tx: Tx, id: string, now: Date): Promise<void> {
  await tx`UPDATE knowledge.canned_replies SET removed_at = ${now} WHERE id = ${id} AND removed_at IS NULL`;
}
/** Deals the places these replies hold now among them anew, in the order of `ids`; all others stay where they are. */
export async function arrangeReplies(tx: Tx, orgId: string, ids: readonly string[]): Promise<void> {
  await tx`WITH wished AS (SELECT id, row_number() OVER (ORDER BY ord) AS n
      FROM unnest(${ids as string[]}::uuid[]) WITH ORDINALITY AS t(id, ord)),
    held AS (SELECT r.position, row_number() OVER (ORDER BY r.position, r.id) AS n
      FROM knowledge.canned_replies r JOIN wished USING (id) WHERE r.org_id = ${orgId})
    UPDATE knowledge.canned_replies r SET position = held.position
    FROM wished JOIN held USING (n) WHERE r.id = wished.id AND r.org_id = ${orgId}`;
}
export async function countUse(tx: Tx, id: string): Promise<void> {
  await tx`UPDATE knowledge.canned_replies SET uses = uses + 1 WHERE id = ${id}`;
}
