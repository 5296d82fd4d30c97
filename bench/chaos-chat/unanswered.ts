import type { Sql } from "../../apps/server/src/platform/sql.ts";

/** A conversation in which a buyer was left standing, and why. */
export interface Unanswered {
  readonly conversationId: string;
  readonly why: string;
}

/**
 * Where the buyer spoke last and neither bot nor queue nor agent has it; where the bot is on duty and has not read
 * everything; where a service and the queue disagree about who has it. Nothing after a recovery should be here.
 */
export const unansweredNow = (sql: Sql): Promise<Unanswered[]> =>
  sql<Unanswered[]>`
  WITH talk AS (
    SELECT c.id, c.session_id, c.session_state AS state, s.bot_seq, s.agent_id,
      (SELECT max(seq) FROM conversations.messages m WHERE m.conversation_id = c.id AND author_kind = 'buyer') AS asked,
      (SELECT max(seq) FROM conversations.messages m WHERE m.conversation_id = c.id AND author_kind <> 'buyer') AS said,
      w.state AS work_state, w.agent_id AS work_agent
    FROM conversations.conversations c LEFT JOIN conversations.service_sessions s ON s.id = c.session_id
    LEFT JOIN routing.work w ON w.subject_kind = 'service_session' AND w.subject_id = c.session_id AND w.state <> 'done')
  SELECT id AS "conversationId", CASE
      WHEN state = 'with_bot' THEN 'the bot has read up to ' || bot_seq || ' of ' || asked
      WHEN state IN ('waiting', 'overdue', 'serving') THEN 'the service is ' || state || ', the queue says ' || coalesce(work_state, 'nothing')
      ELSE 'the buyer said ' || asked || ' to a service that is ' || state END AS why
  FROM talk WHERE (state = 'with_bot' AND asked > bot_seq)
    OR (state IN ('none', 'closed', 'lapsed', 'resolved') AND asked > coalesce(said, 0))
    OR (state IN ('waiting', 'overdue') AND work_state IS DISTINCT FROM 'waiting')
    OR (state = 'serving' AND (work_state IS DISTINCT FROM 'assigned' OR work_agent IS DISTINCT FROM agent_id))`;

/** Agents whose load is not the number of services they hold: a slot lost, or given twice. */
export const wrongLoads = (sql: Sql): Promise<{ personId: string; load: number; held: number }[]> =>
  sql<{ personId: string; load: number; held: number }[]>`
  SELECT a.person_id AS "personId", a.load, count(w.id)::int AS held FROM routing.agents a
  LEFT JOIN routing.work w ON w.agent_id = a.person_id AND w.state = 'assigned'
  GROUP BY a.person_id, a.load HAVING a.load <> count(w.id)`;
