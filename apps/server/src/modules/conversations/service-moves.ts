import type { Work } from "../../platform/database.ts";
import type { Fact } from "../../platform/fact.ts";
import { judgeMove } from "../../platform/lifecycle.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { type CaseActor, record } from "../cases/index.ts";
import { startDeadline, stopClocks } from "../clocks/index.ts";
import { hoursOf, lockDesk, silenceOf } from "../routing/index.ts";
import { dueAfter } from "./service-clocks.ts";
import { type ServiceActor, type ServiceMove, serviceLifecycle } from "./service-lifecycle.ts";
import { lockService, type ServiceRow, saveService } from "./service-store.ts";
import type { ThreadFeed } from "./thread-feed.ts";

const closedHours = { windows: [], welcome: "", welcomeEn: "" };

/** Locks desk and service, in that order: the order every use case keeps, so that none waits for another in a circle. */
export async function lockForMove(work: Work, orgId: string, serviceId: string): Promise<ServiceRow> {
  await lockDesk(work.tx, orgId);
  return present(await lockService(work.tx, serviceId), "service_session.none_open");
}

/** The same for several services of one desk, before their deadlines are locked. */
export async function lockServices(work: Work, orgId: string, serviceIds: readonly string[]): Promise<void> {
  await lockDesk(work.tx, orgId);
  for (const id of serviceIds) await lockService(work.tx, id);
}

export interface MoveBy {
  readonly actor: ServiceActor;
  readonly who: CaseActor;
}

/** The state the move leads to; refuses with service_session.cannot_move or .not_yours_to_move. */
export function decideMove(service: Pick<ServiceRow, "state">, move: ServiceMove, actor: ServiceActor) {
  const verdict = judgeMove(serviceLifecycle, service.state, move, actor);
  if (verdict.ok) return verdict.to;
  if (verdict.why === "not_yours") throw new Refusal("service_session.not_yours_to_move", { move });
  throw new Refusal("service_session.cannot_move", { state: service.state, move });
}

const isOver = (state: ServiceRow["state"]): boolean =>
  state === "resolved" || serviceLifecycle.terminal.includes(state);

/**
 * Makes a move true: state, clocks, case timeline, and the word to both sides. `change` adds what the move decides
 * (agent, group, summary, until when). The row must be locked. Returns the row as saved.
 */
export async function makeMove(
  work: Work,
  feed: ThreadFeed,
  service: ServiceRow,
  move: ServiceMove,
  by: MoveBy,
  change: Partial<ServiceRow> = {},
): Promise<ServiceRow> {
  const state = decideMove(service, move, by.actor);
  const hours = (await hoursOf(work.tx, service.orgId)) ?? closedHours;
  const dueAt = change.dueAt ?? dueAfter(state, work.now, hours, await silenceOf(work.tx, service.orgId));
  const next: ServiceRow = {
    ...service,
    ...change,
    state,
    dueAt,
    queuedAt: state === "waiting" ? work.now : service.queuedAt,
    promiseAt: state === "waiting" ? dueAt : service.promiseAt,
    servedAt: state === "serving" ? work.now : service.servedAt,
    endedAt: isOver(state) ? (service.endedAt ?? work.now) : null,
  };
  await saveService(work.tx, next);
  await keepClock(work, next);
  const { agentId, groupId, ownerId } = next;
  const { orgId } = service;
  await record(work, service.caseId, `service.${move}`, by.who, { state, agentId, groupId, ownerId }, { orgId });
  await work.publish(movedFact(service, next, move, by));
  work.afterCommit(() => feed.service(next));
  return next;
}

/** A service went from one state to another; whoever counts or audits reads this. */
export type ServiceMoved = Fact<
  "service.moved",
  {
    readonly conversationId: string;
    readonly move: ServiceMove;
    readonly from: ServiceRow["state"];
    readonly to: ServiceRow["state"];
    readonly by: CaseActor;
    readonly agentBefore: string | null;
    readonly agentId: string | null;
    readonly groupId: string | null;
  }
>;
const movedFact = (before: ServiceRow, next: ServiceRow, move: ServiceMove, by: MoveBy): ServiceMoved => ({
  kind: "service.moved",
  orgId: next.orgId,
  subject: { kind: "service_session", id: next.id },
  payload: {
    conversationId: next.conversationId,
    move,
    from: before.state,
    to: next.state,
    by: by.who,
    agentBefore: before.agentId,
    agentId: next.agentId,
    groupId: next.groupId,
  },
});

/** One clock runs for the state a service is in, none for an end. */
export async function keepClock(work: Work, service: ServiceRow): Promise<void> {
  await stopClocks(work, service.id);
  const wait = serviceLifecycle.waits[service.state];
  if (!wait || !service.dueAt) return;
  await startDeadline(work, {
    orgId: service.orgId,
    subjectKind: "service_session",
    subjectId: service.id,
    clock: wait.clock,
    owner: wait.owner,
    consequence: wait.then,
    dueAt: service.dueAt,
  });
}
