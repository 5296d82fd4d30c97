import type { Entrance, ServiceState } from "@recourse/contract";
import { jsonb, type Sql, type Tx } from "../../platform/sql.ts";

/** What the next agent reads first, in either language. */
export interface Summary {
  readonly zh: string;
  readonly en: string;
}

export interface ServiceRow {
  readonly id: string;
  readonly orgId: string;
  readonly conversationId: string;
  readonly buyerId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly state: ServiceState;
  readonly entrance: Entrance;
  readonly groupId: string | null;
  readonly agentId: string | null;
  /** Who answers for it until its end, whoever helps. */
  readonly ownerId: string | null;
  readonly openedAt: Date;
  readonly queuedAt: Date | null;
  readonly promiseAt: Date | null;
  readonly servedAt: Date | null;
  readonly endedAt: Date | null;
  readonly dueAt: Date | null;
  readonly botSeq: number;
  readonly botMisses: number;
  readonly botMemory: Readonly<Record<string, unknown>>;
  readonly summary: Summary | null;
  readonly score: number | null;
  readonly ratingTags: string[];
  readonly ratingComment: string;
}
const columns = (
  sql: Sql | Tx,
) => sql`s.id, s.org_id AS "orgId", s.conversation_id AS "conversationId", s.buyer_id AS "buyerId",
  s.case_id AS "caseId", s.case_number AS "caseNumber", s.state, s.entrance, s.group_id AS "groupId", s.agent_id AS "agentId", s.owner_id AS "ownerId",
  s.opened_at AS "openedAt", s.queued_at AS "queuedAt", s.promise_at AS "promiseAt", s.served_at AS "servedAt", s.ended_at AS "endedAt",
  s.due_at AS "dueAt", s.bot_seq AS "botSeq", s.bot_misses AS "botMisses", s.bot_memory AS "botMemory", s.score,
  CASE WHEN s.summary IS NOT NULL THEN jsonb_build_object('zh', s.summary, 'en', coalesce(s.summary_en, s.summary)) END AS summary,
  s.rating_tags AS "ratingTags", s.rating_comment AS "ratingComment"`;

/** The bot begins to read after the last word of our side: what came before, an earlier service has dealt with. */
export async function insertService(
  tx: Tx,
  s: Pick<
    ServiceRow,
    "id" | "orgId" | "conversationId" | "buyerId" | "caseId" | "caseNumber" | "entrance" | "openedAt" | "dueAt"
  >,
): Promise<void> {
  await tx`INSERT INTO conversations.service_sessions (id, org_id, conversation_id, buyer_id, case_id, case_number, state, entrance, opened_at, due_at, bot_seq)
    VALUES (${s.id}, ${s.orgId}, ${s.conversationId}, ${s.buyerId}, ${s.caseId}, ${s.caseNumber}, 'with_bot', ${jsonb(tx, s.entrance)}, ${s.openedAt}, ${s.dueAt},
      (SELECT coalesce(max(seq), 0) FROM conversations.messages WHERE conversation_id = ${s.conversationId} AND author_kind <> 'buyer'))`;
  await tx`UPDATE conversations.conversations SET session_id = ${s.id}, session_state = 'with_bot' WHERE id = ${s.conversationId}`;
}

export async function lockService(tx: Tx, id: string): Promise<ServiceRow | null> {
  const [row] = await tx<
    ServiceRow[]
  >`SELECT ${columns(tx)} FROM conversations.service_sessions s WHERE s.id = ${id} FOR UPDATE`;
  return row ?? null;
}
export const servicesById = (sql: Sql | Tx, ids: readonly string[]) =>
  sql<
    ServiceRow[]
  >`SELECT ${columns(sql)} FROM conversations.service_sessions s WHERE s.id = ANY(${ids as string[]}::uuid[])`;

/** Saves what a move changed, and the state beside the thread when this is the thread's current service. */
export async function saveService(tx: Tx, s: ServiceRow): Promise<void> {
  await tx`UPDATE conversations.service_sessions SET state = ${s.state}, group_id = ${s.groupId}, agent_id = ${s.agentId}, owner_id = ${s.ownerId},
    queued_at = ${s.queuedAt}, promise_at = ${s.promiseAt}, served_at = ${s.servedAt}, ended_at = ${s.endedAt}, due_at = ${s.dueAt},
    summary = ${s.summary?.zh ?? null}, summary_en = ${s.summary?.en ?? null} WHERE id = ${s.id}`;
  await tx`UPDATE conversations.conversations SET session_state = ${s.state} WHERE id = ${s.conversationId} AND session_id = ${s.id}
    AND session_state <> ${s.state}`;
}
export async function saveDue(tx: Tx, id: string, dueAt: Date): Promise<void> {
  await tx`UPDATE conversations.service_sessions SET due_at = ${dueAt} WHERE id = ${id}`;
}
export interface ServingRow {
  readonly id: string;
  readonly orgId: string;
  readonly servedAt: Date;
  readonly waitingSince: Date | null;
  readonly lastMessageAt: Date | null;
}
/** Locks the services in progress of these threads, with who spoke last. */
export const lockServing = (tx: Tx, conversationIds: readonly string[]) =>
  tx<ServingRow[]>`SELECT s.id, s.org_id AS "orgId", s.served_at AS "servedAt", c.waiting_since AS "waitingSince",
    c.last_message_at AS "lastMessageAt" FROM conversations.service_sessions s
    JOIN conversations.conversations c ON c.session_id = s.id
    WHERE c.id = ANY(${conversationIds as string[]}::uuid[]) AND s.state = 'serving' AND s.served_at IS NOT NULL
    ORDER BY s.id FOR UPDATE OF s`;
export async function saveDues(
  tx: Tx,
  dues: readonly { readonly subjectId: string; readonly dueAt: Date }[],
): Promise<void> {
  await tx`UPDATE conversations.service_sessions s SET due_at = d.due_at
    FROM unnest(${dues.map((d) => d.subjectId)}::uuid[], ${dues.map((d) => d.dueAt.toISOString())}::timestamptz[]) AS d(id, due_at)
    WHERE s.id = d.id`;
}
/** The bot has taken in everything that stands in the thread now. */
export async function markReadByBot(tx: Tx, id: string): Promise<void> {
  await tx`UPDATE conversations.service_sessions s SET bot_seq = c.last_seq FROM conversations.conversations c
    WHERE s.id = ${id} AND c.id = s.conversation_id`;
}
export async function saveBotMemory(
  tx: Tx,
  id: string,
  bot: Pick<ServiceRow, "botSeq" | "botMisses" | "botMemory">,
): Promise<void> {
  await tx`UPDATE conversations.service_sessions SET bot_seq = greatest(bot_seq, ${bot.botSeq}), bot_misses = ${bot.botMisses},
    bot_memory = ${jsonb(tx, bot.botMemory)} WHERE id = ${id}`;
}
export async function saveRating(
  tx: Tx,
  id: string,
  r: { score: number; tags: string[]; comment: string },
  now: Date,
): Promise<void> {
  await tx`UPDATE conversations.service_sessions SET score = ${r.score}, rating_tags = ${r.tags}, rating_comment = ${r.comment}, rated_at = ${now}
    WHERE id = ${id}`;
}
/** The agent of the last service in this thread that had one: whom the buyer knows. */
export async function lastAgent(tx: Sql | Tx, conversationId: string): Promise<string | null> {
  const [row] = await tx<{ agentId: string }[]>`SELECT agent_id AS "agentId" FROM conversations.service_sessions
    WHERE conversation_id = ${conversationId} AND agent_id IS NOT NULL ORDER BY opened_at DESC LIMIT 1`;
  return row?.agentId ?? null;
}
export const servicesOf = (sql: Sql | Tx, conversationId: string) =>
  sql<ServiceRow[]>`SELECT ${columns(sql)} FROM conversations.service_sessions s
    WHERE s.conversation_id = ${conversationId} ORDER BY s.opened_at DESC LIMIT 30`;

/** What an agent's desk shows: their own in progress, their desk's queue, what they ended lately. */
export const servingOf = (sql: Sql | Tx, orgId: string, agentId: string) =>
  sql<ServiceRow[]>`SELECT ${columns(sql)} FROM conversations.service_sessions s
    WHERE s.org_id = ${orgId} AND s.state = 'serving' AND s.agent_id = ${agentId}`;
/** What an agent put aside, the soonest back first. */
export const snoozedOf = (sql: Sql | Tx, orgId: string, agentId: string) =>
  sql<ServiceRow[]>`SELECT ${columns(sql)} FROM conversations.service_sessions s
    WHERE s.org_id = ${orgId} AND s.state = 'snoozed' AND s.agent_id = ${agentId} ORDER BY s.due_at LIMIT 200`;
export const queuedOf = (sql: Sql | Tx, orgId: string, limit: number) =>
  sql<ServiceRow[]>`SELECT ${columns(sql)} FROM conversations.service_sessions s
    WHERE s.org_id = ${orgId} AND s.state IN ('waiting', 'overdue') ORDER BY s.queued_at LIMIT ${limit}`;
/** What whoever leads these desks may look into: with an agent or waiting for one, the longest unanswered first. */
export const liveOf = (sql: Sql | Tx, orgIds: readonly string[], limit: number) =>
  sql<ServiceRow[]>`SELECT ${columns(sql)} FROM conversations.service_sessions s
    JOIN conversations.conversations c ON c.id = s.conversation_id
    WHERE s.org_id = ANY(${orgIds as string[]}::uuid[]) AND s.state IN ('waiting', 'overdue', 'serving')
    ORDER BY c.waiting_since NULLS LAST, s.opened_at LIMIT ${limit}`;
/** Promises to buyers in the queue that break before `until`, and those broken already, the nearest first. */
export const dueSoonOf = (sql: Sql | Tx, orgId: string | null, until: Date, limit: number) =>
  sql<ServiceRow[]>`SELECT ${columns(sql)} FROM conversations.service_sessions s
    WHERE (${orgId}::uuid IS NULL OR s.org_id = ${orgId}) AND (s.state = 'overdue' OR (s.state = 'waiting' AND s.due_at <= ${until}))
    ORDER BY (s.state = 'overdue'), s.due_at LIMIT ${limit}`;
export const endedOf = (sql: Sql | Tx, orgId: string, agentId: string, limit: number) =>
  sql<ServiceRow[]>`SELECT ${columns(sql)} FROM conversations.service_sessions s
    WHERE s.org_id = ${orgId} AND s.agent_id = ${agentId} AND s.state IN ('resolved', 'closed') ORDER BY s.ended_at DESC NULLS LAST LIMIT ${limit}`;

/** The service belongs to another matter from now on. */
export async function saveCase(
  tx: Tx,
  id: string,
  file: { readonly id: string; readonly number: string },
): Promise<void> {
  await tx`UPDATE conversations.service_sessions SET case_id = ${file.id}, case_number = ${file.number} WHERE id = ${id}`;
}
/** The latest service that each other desk has in this matter. */
export const servicesElsewhere = (sql: Sql | Tx, caseId: string, orgId: string) =>
  sql<ServiceRow[]>`SELECT DISTINCT ON (s.org_id) ${columns(sql)} FROM conversations.service_sessions s
    WHERE s.case_id = ${caseId} AND s.org_id <> ${orgId} ORDER BY s.org_id, s.opened_at DESC`;
