import type { Database } from "../../platform/database.ts";
import { horizonOf } from "./calendar.ts";
import { loadCalendar } from "./calendar-store.ts";

/** What operations should look at, by name; empty when all is well. Read by whoever watches the program's health. */
export async function clockWarnings(database: Database, now: Date): Promise<readonly string[]> {
  const { isShort } = horizonOf(await loadCalendar(database.writer), now);
  return isShort ? ["calendar.horizon_short"] : [];
}
