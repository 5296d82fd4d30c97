import type { Author, AuthorKind } from "@recourse/contract";
import { LRUCache } from "lru-cache";
import type { Database } from "../../platform/database.ts";
import { type PersonRow, peopleById } from "../identity/index.ts";

/** Names and agent numbers for showing; a changed name is seen within a minute. */
export class PeopleNames {
  readonly #database: Database;
  readonly #known = new LRUCache<string, PersonRow>({ max: 50_000, ttl: 60_000 });

  constructor(database: Database) {
    this.#database = database;
  }

  async load(ids: readonly (string | null)[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id): id is string => id !== null && !this.#known.has(id));
    if (missing.length === 0) return;
    for (const person of await peopleById(this.#database.writer, missing)) this.#known.set(person.id, person);
  }
  forget(id: string): void {
    this.#known.delete(id);
  }
  person(id: string | null): PersonRow | null {
    return id ? (this.#known.get(id) ?? null) : null;
  }
  author(kind: AuthorKind, id: string | null): Author {
    const person = this.person(id);
    return { kind, id, name: person?.name ?? "", agentNumber: person?.agentNumber ?? null };
  }
}
