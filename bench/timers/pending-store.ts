import type { Sql } from "../../apps/server/src/platform/sql.ts";

const shops = 200;

/** Where consequences are counted. */
export async function prepare(owner: Sql): Promise<void> {
  await owner`CREATE SCHEMA bench`;
  await owner`CREATE TABLE bench.consequences (n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, subject_id uuid NOT NULL, due_at timestamptz NOT NULL)`;
  await owner`GRANT USAGE ON SCHEMA bench TO recourse_writer`;
  await owner`GRANT INSERT ON bench.consequences TO recourse_writer`;
}

/** Deadlines of many shops that fall due evenly between two instants. */
export async function addDeadlines(owner: Sql, clock: string, count: number, from: Date, to: Date): Promise<void> {
  await owner`INSERT INTO clocks.deadlines (id, org_id, subject_kind, subject_id, clock, owner, consequence, started_at, due_at, state)
    SELECT gen_random_uuid(), md5('shop ' || (n % ${shops}))::uuid, 'bench', gen_random_uuid(), ${clock}, 'merchant', 'approve', now(),
      ${from}::timestamptz + (${to}::timestamptz - ${from}::timestamptz) * (n::float8 / ${count}), 'running'
    FROM generate_series(0, ${count - 1}::int) AS n`;
}

export interface Rung {
  readonly n: string;
  readonly subjectId: string;
  readonly dueAt: Date;
}
/** Consequences after a number; numbers are given before their transactions commit, so ask again a little further back. */
export const consequencesAfter = (owner: Sql, n: number) =>
  owner<
    Rung[]
  >`SELECT n, subject_id AS "subjectId", due_at AS "dueAt" FROM bench.consequences WHERE n > ${n} ORDER BY n`;

export interface Outcome {
  readonly twice: number;
  readonly missed: number;
  readonly unstamped: number;
}
/** What stands in the database afterwards, whatever anybody saw. */
export async function outcomeOf(owner: Sql, clock: string): Promise<Outcome> {
  const [row] = await owner<Outcome[]>`SELECT
    (SELECT count(*)::int FROM (SELECT subject_id FROM bench.consequences GROUP BY 1 HAVING count(*) > 1) t) AS twice,
    (SELECT count(*)::int FROM clocks.deadlines d WHERE clock = ${clock}
      AND NOT EXISTS (SELECT FROM bench.consequences c WHERE c.subject_id = d.subject_id)) AS missed,
    (SELECT count(*)::int FROM clocks.deadlines WHERE clock = ${clock} AND (state <> 'passed' OR ended_at <> due_at)) AS unstamped`;
  return row!;
}
