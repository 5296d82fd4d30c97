import type { MeasureBy } from "@recourse/contract";
import { jsonb, type Sql, type Tx } from "../../platform/sql.ts";
import type { ServiceCount } from "./service-count.ts";

export interface CountedService extends ServiceCount {
  readonly serviceId: string;
  readonly orgId: string;
  readonly groupId: string | null;
  readonly agentId: string | null;
  readonly score: number | null;
}
/** Puts what was counted in the place of what was counted before; services that count nowhere disappear. */
export async function replaceCounts(tx: Tx, ids: readonly string[], counted: readonly CountedService[]): Promise<void> {
  await tx`DELETE FROM insight.services WHERE service_id = ANY(${ids as string[]}::uuid[])`;
  const services = counted.map(({ rounds: _, ...service }) => service);
  await tx`INSERT INTO insight.services (service_id, org_id, group_id, agent_id, day, asked_at, answered_at, abandoned_at,
      ended_at, handling_ms, transfers, resolved, score)
    SELECT * FROM jsonb_to_recordset(${jsonb(tx, services)}) AS s("serviceId" uuid, "orgId" uuid, "groupId" uuid, "agentId" uuid,
      day date, "askedAt" timestamptz, "answeredAt" timestamptz, "abandonedAt" timestamptz, "endedAt" timestamptz,
      "handlingMs" bigint, transfers int, resolved boolean, score int)`;
  const rounds = counted.flatMap(({ serviceId, orgId, groupId, day, rounds: own }) =>
    own.map((round, i) => ({ serviceId, orgId, groupId, day, n: i + 1, ...round })),
  );
  await tx`INSERT INTO insight.rounds (service_id, n, org_id, group_id, agent_id, day, asked_at, answer_ms, counts_first, counts_round)
    SELECT * FROM jsonb_to_recordset(${jsonb(tx, rounds)}) AS r("serviceId" uuid, n int, "orgId" uuid, "groupId" uuid, "agentId" uuid,
      day date, "askedAt" timestamptz, "answerMs" bigint, "countsFirst" boolean, "countsRound" boolean)`;
}

export async function countedUntil(sql: Sql | Tx): Promise<Date> {
  const [row] = await sql<{ at: Date }[]>`SELECT counted_until AS at FROM insight.progress`;
  return row?.at ?? new Date(0);
}
export async function saveCountedUntil(tx: Sql | Tx, at: Date): Promise<void> {
  await tx`INSERT INTO insight.progress (counted_until) VALUES (${at})
    ON CONFLICT (one) DO UPDATE SET counted_until = greatest(insight.progress.counted_until, excluded.counted_until)`;
}

/** Which services count: of these organizations (null: of all), of this agent (null: of all), asked on these days. */
export interface Slice {
  readonly from: string;
  readonly to: string;
  readonly orgId: string | null;
  readonly agentId: string | null;
}
export interface Sums {
  /** Empty for what belongs to nobody: a service that no agent had. */
  readonly key: string;
  readonly services: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly ended: number;
  readonly resolved: number;
  readonly transfers: number;
  readonly handlingMs: number;
  readonly handled: number;
  readonly rated: number;
  readonly scores: number;
  readonly firstAsked: number;
  readonly firstWithin30s: number;
  readonly rounds: number;
  readonly roundsWithin3m: number;
  readonly roundsWithin5m: number;
  readonly responses: number;
  readonly responseMs: number;
}

const keyOf = (tx: Tx, by: MeasureBy | "all") => {
  if (by === "shop") return tx`coalesce(org_id::text, '')`;
  if (by === "group") return tx`coalesce(group_id::text, '')`;
  if (by === "agent") return tx`coalesce(agent_id::text, '')`;
  return by === "day" ? tx`day::text` : tx`'all'`;
};

/** Sums for each shop, group, agent or day, or for all in one row under the key `all`. */
export const sumsOf = (tx: Tx, slice: Slice, by: MeasureBy | "all") => {
  const key = keyOf(tx, by);
  const mine = tx`day BETWEEN ${slice.from}::date AND ${slice.to}::date
    AND (${slice.orgId}::uuid IS NULL OR org_id = ${slice.orgId}) AND (${slice.agentId}::uuid IS NULL OR agent_id = ${slice.agentId})`;
  return tx<Sums[]>`
    WITH s AS (SELECT ${key} AS key, count(*)::int AS services, count(answered_at)::int AS answered, count(abandoned_at)::int AS abandoned,
        count(resolved)::int AS ended, count(*) FILTER (WHERE resolved)::int AS resolved, sum(transfers)::int AS transfers,
        coalesce(sum(handling_ms) FILTER (WHERE ended_at IS NOT NULL AND handling_ms > 0), 0)::float AS "handlingMs",
        count(*) FILTER (WHERE ended_at IS NOT NULL AND handling_ms > 0)::int AS handled,
        count(score)::int AS rated, coalesce(sum(score), 0)::int AS scores
      FROM insight.services WHERE ${mine} GROUP BY 1),
    r AS (SELECT ${key} AS key, count(*) FILTER (WHERE counts_first)::int AS "firstAsked",
        count(*) FILTER (WHERE counts_first AND answer_ms <= 30000)::int AS "firstWithin30s",
        count(*) FILTER (WHERE counts_round)::int AS rounds,
        count(*) FILTER (WHERE counts_round AND answer_ms <= 180000)::int AS "roundsWithin3m",
        count(*) FILTER (WHERE counts_round AND answer_ms <= 300000)::int AS "roundsWithin5m",
        count(answer_ms) FILTER (WHERE n = 1)::int AS responses, coalesce(sum(answer_ms) FILTER (WHERE n = 1), 0)::float AS "responseMs"
      FROM insight.rounds WHERE ${mine} GROUP BY 1)
    SELECT coalesce(s.key, r.key) AS key, ${tx.unsafe(zeroes)} FROM s FULL JOIN r ON s.key = r.key ORDER BY 1`;
};
const zeroes = [
  ...[
    "services",
    "answered",
    "abandoned",
    "ended",
    "resolved",
    "transfers",
    "handlingMs",
    "handled",
    "rated",
    "scores",
  ],
  ...["firstAsked", "firstWithin30s", "rounds", "roundsWithin3m", "roundsWithin5m", "responses", "responseMs"],
]
  .map((name) => `coalesce("${name}", 0) AS "${name}"`)
  .join(", ");

export interface Quarter {
  readonly at: Date;
  readonly arrived: number;
  readonly answered: number;
  readonly abandoned: number;
}
/** How many came, were first answered and were given up on in each quarter of an hour since `from`; empty ones are left out. */
export const quartersOf = (tx: Tx, orgId: string | null, from: Date) =>
  tx<Quarter[]>`
  WITH happened AS (
    SELECT asked_at AS at, 'arrived' AS what FROM insight.services WHERE (${orgId}::uuid IS NULL OR org_id = ${orgId}) AND asked_at >= ${from}
    UNION ALL SELECT answered_at, 'answered' FROM insight.services WHERE (${orgId}::uuid IS NULL OR org_id = ${orgId}) AND answered_at >= ${from}
    UNION ALL SELECT abandoned_at, 'abandoned' FROM insight.services WHERE (${orgId}::uuid IS NULL OR org_id = ${orgId}) AND abandoned_at >= ${from})
  SELECT date_bin('15 minutes', at, '2020-01-01 00:00+08') AS at, count(*) FILTER (WHERE what = 'arrived')::int AS arrived,
    count(*) FILTER (WHERE what = 'answered')::int AS answered, count(*) FILTER (WHERE what = 'abandoned')::int AS abandoned
  FROM happened GROUP BY 1 ORDER BY 1`;
