import { randomUUID } from "node:crypto";
import type { Database } from "../platform/database.ts";
import type { Sql } from "../platform/sql.ts";
import type { Viewer } from "../platform/viewer.ts";
import type { WallsScene } from "./walls-scene.ts";

/** Tables that strangers may read in part or whole, and why. Every other one shows nothing of somebody else's. */
export const publicTables: Readonly<Record<string, string>> = {
  "identity.organizations": "names of shops",
  "identity.memberships": "which desk a colleague belongs to; no name, no sign-in",
  "commerce.products": "what is sold",
  "commerce.product_prices": "what it cost before",
  "knowledge.voices": "answers written for every buyer",
  "routing.desks": "office hours and welcome",
  "routing.groups": "names of skill groups",
};

export interface RowsWalked {
  tables: number;
  seeded: number;
  tried: number;
  readonly letIn: string[];
}
interface Table {
  readonly name: string;
  readonly secured: boolean;
  readonly owner: string;
  readonly writable: boolean;
  readonly conditions: (string | null)[];
  readonly uuids: string[];
}

const ours = (sql: Sql) => sql`n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`;

/** Every table there is, out of the catalogue: a new one is looked at without being named anywhere. */
const tablesOf = (sql: Sql) => sql<Table[]>`
  SELECT n.nspname || '.' || c.relname AS name, c.relrowsecurity AS secured, pg_get_userbyid(c.relowner) AS owner,
    has_table_privilege('recourse_reader', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') AS writable,
    ARRAY(SELECT pg_get_expr(p.polqual, p.polrelid) FROM pg_policy p WHERE p.polrelid = c.oid
      AND 'recourse_reader'::regrole = ANY (p.polroles)) AS conditions,
    ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
      AND NOT a.attisdropped AND a.atttypid = 'uuid'::regtype) AS uuids
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND ${ours(sql)} AND c.relname <> 'migrations' ORDER BY 1`;

/** What stands beside tables: roles that could step over a policy, and views or functions that read as their owner. */
async function waysAround(sql: Sql): Promise<string[]> {
  const roles = await sql<{ name: string }[]>`SELECT rolname AS name FROM pg_roles
    WHERE rolname IN ('recourse_reader', 'recourse_writer') AND (rolsuper OR rolbypassrls OR rolcreaterole)`;
  const views = await sql<{ name: string }[]>`SELECT n.nspname || '.' || c.relname AS name
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('v', 'm') AND ${ours(sql)} AND has_table_privilege('recourse_reader', c.oid, 'SELECT')
      AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'] OR c.reloptions @> ARRAY['security_invoker=on'], false)`;
  const functions = await sql<{ name: string }[]>`SELECT p.oid::regprocedure::text AS name
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.prosecdef AND ${ours(sql)} AND has_function_privilege('recourse_reader', p.oid, 'EXECUTE')`;
  return [
    ...roles.map(({ name }) => `role ${name} can step over row-level security`),
    ...views.map(({ name }) => `view ${name} reads as its owner`),
    ...functions.map(({ name }) => `function ${name} reads as its owner`),
  ];
}

interface Stranger {
  readonly name: string;
  readonly viewer: Viewer;
  readonly foreign: readonly string[];
}

/** Readers with the ids that none of their rows may carry. */
async function strangers(scene: WallsScene): Promise<Stranger[]> {
  const { things: t, cast } = scene;
  const linsOwn = [cast.ids.lin, t.conversation, t.order, t.file];
  const all = [...linsOwn, t.teaHouse, t.key, t.staff, t.group];
  const { body } = await scene.as.agent0501.get<{ id: string }>("/api/session");
  const books: Viewer = { side: "merchant", personId: body.id, orgId: t.bookshop };
  return [
    { name: "nobody", viewer: { side: "public" }, foreign: all },
    { name: "another buyer", viewer: { side: "buyer", personId: cast.ids.chen }, foreign: linsOwn },
    { name: "a buyer who bought nothing", viewer: { side: "buyer", personId: randomUUID() }, foreign: all },
    { name: "the other shop", viewer: books, foreign: all },
    { name: "an agent as a buyer", viewer: { side: "buyer", personId: t.staff }, foreign: linsOwn },
  ];
}

const mentions = (uuids: readonly string[]): string => uuids.map((one) => `${one} = ANY($1::uuid[])`).join(" OR ");

async function countAs(database: Database, viewer: Viewer, table: Table, ids: readonly string[]): Promise<number> {
  return database.read(viewer, async (tx) => {
    const rows = await tx.unsafe(`SELECT count(*)::int AS n FROM ${table.name} WHERE ${mentions(table.uuids)}`, [
      ids as string[],
    ]);
    return Number(rows[0]!["n"]);
  });
}

function structural(table: Table): string[] {
  const wrong: string[] = [];
  if (!table.secured) wrong.push(`${table.name}: row security is off`);
  if (table.owner.startsWith("recourse_")) wrong.push(`${table.name}: belongs to ${table.owner}`);
  if (table.writable) wrong.push(`${table.name}: the reader may write`);
  if (table.conditions.includes("true") && !publicTables[table.name]) wrong.push(`${table.name}: is open to everybody`);
  return wrong;
}

/** Asks the database itself: structure of every table, and what strangers would read there though no code asked a question. */
export async function walkRows(scene: WallsScene, database: Database, owner: Sql): Promise<RowsWalked> {
  const tables = await tablesOf(owner);
  const walked: RowsWalked = { tables: tables.length, seeded: 0, tried: 0, letIn: await waysAround(owner) };
  const watching = await strangers(scene);
  for (const table of tables) {
    walked.letIn.push(...structural(table));
    if (table.uuids.length === 0 || publicTables[table.name]) continue;
    const ids = watching.flatMap((one) => one.foreign);
    const seeded = await owner.unsafe(`SELECT 1 FROM ${table.name} WHERE ${mentions(table.uuids)} LIMIT 1`, [ids]);
    walked.seeded += seeded.length;
    for (const { name, viewer, foreign } of watching) {
      const seen = await countAs(database, viewer, table, foreign);
      walked.tried += 1;
      if (seen > 0) walked.letIn.push(`${table.name}: ${name} reads ${seen} rows`);
    }
  }
  return walked;
}
