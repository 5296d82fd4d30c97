import { pino } from "pino";
import type { DeadlinePassed } from "../../apps/server/src/modules/clocks/index.ts";
import { openDatabase } from "../../apps/server/src/platform/database.ts";
import { sweepDeadlines } from "../../apps/server/src/timers/sweep-deadlines.ts";

const clock = (): Date => new Date();
const log = pino({ level: "error" });
const database = openDatabase({ url: process.env["BENCH_DATABASE_URL"]!, log, clock });

/** The product's own sweep with a consequence of one row, so that ringing twice would leave two. */
database.react<DeadlinePassed>("deadline.passed", async ({ tx }, { subject, payload }) => {
  await tx`INSERT INTO bench.consequences (subject_id, due_at) VALUES (${subject.id}, ${payload.dueAt})`;
});
sweepDeadlines({ database, clock, log, locks: {} });
