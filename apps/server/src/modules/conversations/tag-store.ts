import type { TagView } from "@recourse/contract";
import type { Sql, Tx } from "../../platform/sql.ts";

export interface TagRow extends TagView {
  readonly orgId: string;
  readonly removedAt: Date | null;
}
const columns = (sql: Sql | Tx) => sql`t.id, t.org_id AS "orgId", t.name, t.name_en AS "nameEn", t.color, t.words,
  t.removed_at AS "removedAt"`;

export const tagsOf = (sql: Sql | Tx, orgId: string) =>
  sql<TagRow[]>`SELECT ${columns(sql)} FROM conversations.tags t WHERE t.org_id = ${orgId} AND t.removed_at IS NULL
    ORDER BY t.created_at, t.id LIMIT 500`;
export async function tagById(sql: Sql | Tx, id: string): Promise<TagRow | null> {
  const [row] = await sql<TagRow[]>`SELECT ${columns(sql)} FROM conversations.tags t WHERE t.id = ${id}`;
  return row ?? null;
}

/** Fails with tags_name where the desk has the name. */
export async function insertTag(tx: Tx, tag: Omit<TagRow, "removedAt">, now: Date): Promise<void> {
  await tx`INSERT INTO conversations.tags (id, org_id, name, name_en, color, words, created_at)
    VALUES (${tag.id}, ${tag.orgId}, ${tag.name}, ${tag.nameEn}, ${tag.color}, ${tag.words}, ${now})`;
}
export async function saveTag(tx: Tx, tag: TagView): Promise<void> {
  await tx`UPDATE conversations.tags SET name = ${tag.name}, name_en = ${tag.nameEn}, color = ${tag.color},
    words = ${tag.words} WHERE id = ${tag.id}`;
}
/** Off every talk with it; the word is free again. */
export async function removeTag(tx: Tx, id: string, now: Date): Promise<void> {
  await tx`UPDATE conversations.tags SET removed_at = ${now} WHERE id = ${id} AND removed_at IS NULL`;
  await tx`DELETE FROM conversations.conversation_tags WHERE tag_id = ${id}`;
}

/** The tags of many threads at once, by thread. */
export async function conversationTags(
  tx: Sql | Tx,
  conversationIds: readonly string[],
): Promise<ReadonlyMap<string, TagView[]>> {
  const rows = await tx<(TagView & { conversationId: string })[]>`
    SELECT ct.conversation_id AS "conversationId", t.id, t.name, t.name_en AS "nameEn", t.color, t.words
    FROM conversations.conversation_tags ct JOIN conversations.tags t ON t.id = ct.tag_id
    WHERE ct.conversation_id = ANY(${conversationIds as string[]}::uuid[]) ORDER BY ct.at, t.id`;
  const byThread = new Map<string, TagView[]>();
  for (const { conversationId, ...tag } of rows)
    byThread.set(conversationId, [...(byThread.get(conversationId) ?? []), tag]);
  return byThread;
}

/** Exactly these tags from now on; those of another desk and removed ones are left out. */
export async function tagConversation(
  tx: Tx,
  to: { readonly conversationId: string; readonly orgId: string; readonly by: string },
  tagIds: readonly string[],
  now: Date,
): Promise<void> {
  await tx`DELETE FROM conversations.conversation_tags
    WHERE conversation_id = ${to.conversationId} AND tag_id <> ALL(${tagIds as string[]}::uuid[])`;
  await tx`INSERT INTO conversations.conversation_tags (conversation_id, tag_id, org_id, tagged_by, at)
    SELECT ${to.conversationId}, t.id, t.org_id, ${to.by}, ${now} FROM conversations.tags t
    WHERE t.id = ANY(${tagIds as string[]}::uuid[]) AND t.org_id = ${to.orgId} AND t.removed_at IS NULL
    ON CONFLICT DO NOTHING`;
}
