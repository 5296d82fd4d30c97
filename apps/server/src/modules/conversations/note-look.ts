import { LRUCache } from "lru-cache";
import type { Database } from "../../platform/database.ts";
import { recordActOnce } from "../audit/index.ts";
import { actorOf, type PersonCaller } from "../identity/index.ts";
import type { Parties } from "./conversation-access.ts";

const anHour = 3_600_000;
export type NoteLook = (person: PersonCaller, parties: Parties) => Promise<void>;

/**
 * Writes into a shop's record that somebody of the platform reads a talk of it, before they do: once for each person, talk
 * and hour. What the shop's own staff and the buyer read is theirs.
 */
export function createNoteLook(database: Database, clock: () => Date): NoteLook {
  const written = new LRUCache<string, number>({ max: 10_000 });
  return async (person, { id, orgId }) => {
    if (person.kind !== "staff" || person.orgId === orgId) return;
    const name = `${person.personId} ${id}`;
    const now = clock().getTime();
    if (now - (written.get(name) ?? 0) < anHour) return;
    await database.transact((work) =>
      recordActOnce(
        work,
        {
          ...{ orgId, kind: "thread.looked_at", actor: actorOf(person) },
          subject: { kind: "conversation", id, name: "" },
          content: { role: person.role, agentNumber: person.agentNumber },
        },
        new Date(now - anHour),
      ),
    );
    written.set(name, now);
  };
}
