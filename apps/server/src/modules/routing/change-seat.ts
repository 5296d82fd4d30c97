import type { Work } from "../../platform/database.ts";
import { assignWaiting } from "./assign-work.ts";
import { agentById, lockDesk, saveAgentGroups, upsertAgent } from "./routing-store.ts";

export interface Seat {
  readonly orgId: string;
  readonly personId: string;
  readonly capacity?: number | undefined;
  readonly groupIds?: readonly string[] | undefined;
}

const usualCapacity = 8;

/**
 * Gives a member their seat at the desk, or changes it. A place that appears (more capacity, another group) goes to whoever
 * waits, in the same transaction; work already held stays where it is.
 */
export async function changeSeat(work: Work, seat: Seat): Promise<void> {
  const { orgId, personId } = seat;
  await lockDesk(work.tx, orgId);
  const agent = await agentById(work.tx, personId);
  const capacity = seat.capacity ?? agent?.capacity ?? usualCapacity;
  await upsertAgent(work.tx, { orgId, personId, capacity }, work.now);
  if (seat.groupIds) await saveAgentGroups(work.tx, orgId, personId, seat.groupIds);
  await assignWaiting(work, orgId);
}
