import { DeadlineView, Id, PauseRequest } from "@recourse/contract";
import { z } from "zod";
import type { Database, Work } from "../../platform/database.ts";
import { present } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { administratorOf, staffOf, viewerOf } from "../identity/index.ts";
import type { Deadline } from "./deadline.ts";
import { deadlineById, deadlinesUnderWay, lockDeadline } from "./deadline-store.ts";
import { pauseDeadline, resumeDeadline } from "./pause-deadline.ts";

const tags = ["clocks"];
const byId = z.object({ id: Id });
const Wanted = z.object({
  clock: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

function movesOpen(deadline: Deadline, mayPause: boolean): DeadlineView["movesOpen"] {
  if (!mayPause) return [];
  if (deadline.state === "paused") return ["resume"];
  return deadline.state === "running" && deadline.span ? ["pause"] : [];
}

function deadlineView(deadline: Deadline, mayPause: boolean): DeadlineView {
  const { id, orgId, subjectKind, subjectId, clock, owner, consequence, provisional, policyVersion, state } = deadline;
  const cause = deadline.segments.at(-1)?.cause;
  return {
    ...{ id, organizationId: orgId, subject: { kind: subjectKind, id: subjectId } },
    ...{ clock, owner, consequence, provisional, policyVersion, state },
    startedAt: deadline.startedAt.toISOString(),
    dueAt: deadline.dueAt.toISOString(),
    warnAt: deadline.warnAt?.toISOString() ?? null,
    paused: cause && deadline.resumeBy ? { cause, until: deadline.resumeBy.toISOString() } : null,
    movesOpen: movesOpen(deadline, mayPause),
  };
}

/** Deadlines under way, and the standstills that operations may order for a listed cause. */
export function deadlineRoutes(web: Web, deps: { readonly database: Database }): void {
  const { database } = deps;
  const change = async (
    id: string,
    move: (work: Work, deadline: Deadline) => Promise<Deadline>,
  ): Promise<DeadlineView> => {
    await database.transact(async (work) => move(work, present(await lockDeadline(work.tx, id), "deadline.unknown")));
    return deadlineView(present(await deadlineById(database.writer, id), "deadline.unknown"), true);
  };
  web.get(
    "/api/deadlines",
    {
      schema: {
        tags,
        summary: "Deadlines under way, the next due first (staff: own organization; platform: all)",
        querystring: Wanted,
        response: { 200: z.array(DeadlineView) },
      },
    },
    async (request) => {
      const { role } = staffOf(request.caller);
      const mayPause = role === "administrator" || role === "operations_manager";
      const { clock, limit } = request.query;
      const rows = await database.read(viewerOf(request.caller), (tx) => deadlinesUnderWay(tx, clock ?? null, limit));
      return rows.map((row) => deadlineView(row, mayPause));
    },
  );
  web.put(
    "/api/deadlines/:id/pause",
    {
      schema: {
        tags,
        summary: "Let a deadline stand still for a listed cause",
        params: byId,
        body: PauseRequest,
        response: { 200: DeadlineView },
      },
    },
    (request) => {
      administratorOf(request.caller);
      return change(request.params.id, (work, deadline) => pauseDeadline(work, deadline, request.body.cause));
    },
  );
  web.delete(
    "/api/deadlines/:id/pause",
    { schema: { tags, summary: "Let it go on", params: byId, response: { 200: DeadlineView } } },
    (request) => {
      administratorOf(request.caller);
      return change(request.params.id, (work, deadline) => resumeDeadline(work, deadline, work.now));
    },
  );
}
