import { startDeadline } from "../../apps/server/src/modules/clocks/index.ts";
import type { Database, Work } from "../../apps/server/src/platform/database.ts";
import { newId } from "../../apps/server/src/platform/ids.ts";
import { median } from "../lib/statistics.ts";

const rounds = 400;

/** What starting a deadline adds to a use case's transaction, in milliseconds: medians of turns taken one by one. */
export async function startCost(database: Database): Promise<{ bare: number; with_deadline: number }> {
  const orgId = newId();
  const bare: number[] = [];
  const withDeadline: number[] = [];
  const fact = (id: string) => ({ kind: "bench.opened", orgId, subject: { kind: "bench", id }, payload: {} });
  const timed = async (into: number[], step: (work: Work) => Promise<void>): Promise<void> => {
    const began = performance.now();
    await database.transact(step);
    into.push(performance.now() - began);
  };
  for (let round = 0; round < rounds; round += 1) {
    await timed(bare, (work) => work.publish(fact(newId())));
    await timed(withDeadline, async (work) => {
      const subjectId = newId();
      await work.publish(fact(subjectId));
      const dueAt = new Date(work.now.getTime() + 48 * 3_600_000);
      const owed = { subjectKind: "bench", subjectId, clock: "bench.cost", owner: "merchant", consequence: "approve" };
      await startDeadline(work, { ...owed, orgId, dueAt });
    });
  }
  return { bare: median(bare), with_deadline: median(withDeadline) };
}
