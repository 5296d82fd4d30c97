import type { Tx } from "../../platform/sql.ts";

/** The guest's thread with that organization, if they ever said something. */
export async function threadOfBuyer(tx: Tx, orgId: string, buyerId: string): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`SELECT id FROM conversations.conversations
    WHERE org_id = ${orgId} AND buyer_id = ${buyerId}`;
  return row?.id ?? null;
}

export interface ThreadJoin {
  readonly from: string;
  readonly to: string;
  readonly guestId: string;
  readonly buyerId: string;
  readonly orgId: string;
  /** The last number of the buyer's own thread: the guest's numbers go on from it. */
  readonly afterSeq: number;
  readonly messages: number;
  readonly now: Date;
}

/**
 * Puts every entry of one thread behind the last of the other: numbers go on without a gap, client ids stay, so that a retry
 * finds what it sent as a guest. Commitments stay too; `joined_threads` says over what they were made.
 */
export async function moveEntries(tx: Tx, j: ThreadJoin): Promise<void> {
  await tx`INSERT INTO conversations.joined_threads (guest_conversation_id, guest_id, org_id, buyer_id, conversation_id, after_seq, messages, joined_at)
    VALUES (${j.from}, ${j.guestId}, ${j.orgId}, ${j.buyerId}, ${j.to}, ${j.afterSeq}, ${j.messages}, ${j.now})`;
  await tx`UPDATE conversations.messages SET conversation_id = ${j.to}, seq = seq + ${j.afterSeq}, buyer_id = ${j.buyerId},
    author_id = CASE WHEN author_id = ${j.guestId} THEN ${j.buyerId}::uuid ELSE author_id END, quote_seq = quote_seq + ${j.afterSeq},
    body = CASE WHEN kind = 'recall' THEN jsonb_set(body, '{seq}', to_jsonb((body ->> 'seq')::int + ${j.afterSeq}::int)) ELSE body END
    WHERE conversation_id = ${j.from}`;
  await tx`UPDATE conversations.recalled_messages SET conversation_id = ${j.to}, seq = seq + ${j.afterSeq}
    WHERE conversation_id = ${j.from}`;
  await tx`UPDATE conversations.notes SET conversation_id = ${j.to}, after_seq = after_seq + ${j.afterSeq}
    WHERE conversation_id = ${j.from}`;
  await tx`UPDATE conversations.service_sessions SET conversation_id = ${j.to}, buyer_id = ${j.buyerId}, bot_seq = bot_seq + ${j.afterSeq}
    WHERE conversation_id = ${j.from}`;
}

/** Moves the head of the thread over what came in, gives it its service and its tags, and takes the emptied thread away. */
export async function closeJoin(
  tx: Tx,
  j: ThreadJoin,
  current: { readonly id: string; readonly state: string } | null,
): Promise<void> {
  await tx`UPDATE conversations.conversations c SET last_seq = c.last_seq + ${j.messages},
    last_message_at = greatest(c.last_message_at, g.last_message_at), waiting_since = coalesce(c.waiting_since, g.waiting_since),
    buyer_read_seq = CASE WHEN c.buyer_read_seq = c.last_seq THEN ${j.afterSeq} + g.buyer_read_seq ELSE c.buyer_read_seq END,
    staff_read_seq = CASE WHEN c.staff_read_seq = c.last_seq THEN ${j.afterSeq} + g.staff_read_seq ELSE c.staff_read_seq END,
    session_id = ${current?.id ?? null}, session_state = ${current?.state ?? "none"}
    FROM conversations.conversations g WHERE c.id = ${j.to} AND g.id = ${j.from}`;
  await tx`INSERT INTO conversations.conversation_tags (conversation_id, tag_id, org_id, tagged_by, at)
    SELECT ${j.to}, tag_id, org_id, tagged_by, at FROM conversations.conversation_tags WHERE conversation_id = ${j.from}
    ON CONFLICT DO NOTHING`;
  await tx`DELETE FROM conversations.conversation_tags WHERE conversation_id = ${j.from}`;
  await tx`DELETE FROM conversations.conversations WHERE id = ${j.from}`;
}
