import type { Work } from "../../platform/database.ts";
import { peopleById } from "../identity/index.ts";
import type { WorkAssigned, WorkReturned } from "../routing/index.ts";
import { appendNote } from "./append-message.ts";
import { lastEntry } from "./message-store.ts";
import { makeMove } from "./service-moves.ts";
import { lockService, type ServiceRow } from "./service-store.ts";
import type { ThreadFeed } from "./thread-feed.ts";

const isOurs = (fact: { readonly subject: { readonly kind: string } }): boolean =>
  fact.subject.kind === "service_session";

/** They had it before: put aside, or lost a moment ago with their connection. The buyer need not be told anew. */
async function goesOn(work: Work, service: ServiceRow, agentId: string): Promise<boolean> {
  if (service.agentId === agentId) return true;
  const last = (await lastEntry(work.tx, service.conversationId))?.body;
  return last?.kind === "system" && last.code === "session.returned_to_queue" && last.detail["agentId"] === agentId;
}

/** Routing found an agent: the service is in their hands, and the buyer reads by whom. */
export const onWorkAssigned =
  (feed: ThreadFeed) =>
  async (work: Work, fact: WorkAssigned): Promise<void> => {
    if (!isOurs(fact)) return;
    const service = await lockService(work.tx, fact.subject.id);
    if (!service) return;
    const { agentId, groupId, how } = fact.payload;
    const by =
      how === "claimed"
        ? ({ actor: "agent", who: { kind: "merchant", id: agentId } } as const)
        : ({ actor: "routing", who: { kind: "system", id: null } } as const);
    const again = await goesOn(work, service, agentId);
    await makeMove(work, feed, service, how === "claimed" ? "claim" : "assign", by, {
      agentId,
      groupId,
      ownerId: service.ownerId ?? agentId,
    });
    if (again) return;
    const [agent] = await peopleById(work.tx, [agentId]);
    await appendNote(work, feed, service.conversationId, "session.assigned", {
      name: agent?.name ?? "",
      agentNumber: agent?.agentNumber ?? null,
    });
  };

/** The agent is gone: the service stands at the head of the queue again, and the buyer is told. */
export const onWorkReturned =
  (feed: ThreadFeed) =>
  async (work: Work, fact: WorkReturned): Promise<void> => {
    if (!isOurs(fact)) return;
    const service = await lockService(work.tx, fact.subject.id);
    if (service?.state !== "serving") return;
    await makeMove(
      work,
      feed,
      service,
      "return_to_queue",
      { actor: "routing", who: { kind: "system", id: null } },
      { agentId: null, ownerId: fact.payload.why === "agent_left" ? null : service.ownerId },
    );
    await appendNote(work, feed, service.conversationId, "session.returned_to_queue", {
      why: fact.payload.why,
      agentId: fact.payload.agentId,
    });
  };
