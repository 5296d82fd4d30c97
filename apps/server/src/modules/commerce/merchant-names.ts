import type { Database } from "../../platform/database.ts";
import { organizationById } from "../identity/index.ts";

/** The names of these merchants, by id. */
export async function merchantNames(database: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all([...new Set(ids)].map((id) => organizationById(database.writer, id)));
  return new Map(found.filter((merchant) => merchant !== null).map(({ id, name }) => [id, name]));
}

/** The one name, for a page about one thing. */
export const merchantName = async (database: Database, id: string): Promise<string> =>
  (await merchantNames(database, [id])).get(id) ?? "";
