import type { Sql } from "../../apps/server/src/platform/sql.ts";

/** What changed in one row, in the order in which it changed; `txn` says which changes became true together. */
export type Change =
  | {
      readonly txn: string;
      readonly kind: "work";
      readonly id: string;
      readonly group: string;
      readonly state: string;
      readonly agent: string | null;
    }
  | {
      readonly txn: string;
      readonly kind: "agent";
      readonly id: string;
      readonly online: boolean;
      readonly capacity: number;
    };

export interface Membership {
  readonly agent: string;
  readonly group: string;
}

/**
 * A witness inside the database that knows nothing of the program: triggers note each change of work and agents under a
 * running number. The number is drawn while the desk is locked, so it follows the order in which things became true.
 */
export async function openJournal(owner: Sql): Promise<void> {
  await owner.unsafe(`
    CREATE SCHEMA bench;
    CREATE TABLE bench.journal (n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, txn text NOT NULL, kind text NOT NULL, id uuid NOT NULL,
      grp uuid, state text, agent uuid, online boolean, capacity int);
    GRANT USAGE ON SCHEMA bench TO recourse_writer;
    GRANT INSERT ON bench.journal TO recourse_writer;
    CREATE FUNCTION bench.note_work() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO bench.journal (txn, kind, id, grp, state, agent)
        VALUES (pg_current_xact_id()::text, 'work', NEW.subject_id, NEW.group_id, NEW.state, NEW.agent_id);
      RETURN NULL; END $$;
    CREATE FUNCTION bench.note_agent() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO bench.journal (txn, kind, id, online, capacity)
        VALUES (pg_current_xact_id()::text, 'agent', NEW.person_id, NEW.presence = 'online', NEW.capacity);
      RETURN NULL; END $$;
    CREATE TRIGGER bench_work AFTER INSERT OR UPDATE ON routing.work FOR EACH ROW EXECUTE FUNCTION bench.note_work();
    CREATE TRIGGER bench_agent AFTER INSERT OR UPDATE OF presence, capacity ON routing.agents FOR EACH ROW EXECUTE FUNCTION bench.note_agent();
  `);
}

export async function readJournal(owner: Sql): Promise<{ changes: Change[]; members: Membership[] }> {
  const rows = await owner<
    {
      txn: string;
      kind: string;
      id: string;
      grp: string;
      state: string;
      agent: string | null;
      online: boolean;
      capacity: number;
    }[]
  >`SELECT txn, kind, id, grp, state, agent, online, capacity FROM bench.journal ORDER BY n`;
  const changes = rows.map(
    (row): Change =>
      row.kind === "work"
        ? { txn: row.txn, kind: "work", id: row.id, group: row.grp, state: row.state, agent: row.agent }
        : { txn: row.txn, kind: "agent", id: row.id, online: row.online, capacity: row.capacity },
  );
  const members = await owner<Membership[]>`SELECT person_id AS agent, group_id AS "group" FROM routing.agent_groups`;
  return { changes, members: [...members] };
}
