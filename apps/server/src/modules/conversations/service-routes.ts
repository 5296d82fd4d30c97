import {
  CaseJoining,
  CaseSplitting,
  HandOverRequest,
  Id,
  RatingDraft,
  ServiceSessionView,
  Snooze,
  Transfer,
} from "@recourse/contract";
import { z } from "zod";
import type { Work } from "../../platform/database.ts";
import { present } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { buyerOf, type Caller } from "../identity/index.ts";
import { joinMatter, splitMatter } from "./case-of-service.ts";
import { conversationById } from "./conversation-store.ts";
import type { Conversations } from "./conversations.ts";
import { claimService, moveBy, rateService, resolveService, transferService } from "./end-service.ts";
import { handOver } from "./hand-over.ts";
import { lockForMove } from "./service-moves.ts";
import type { ServiceRow } from "./service-store.ts";
import { serviceView } from "./service-view.ts";
import { resumeService, snoozeService } from "./snooze-service.ts";

const byId = z.object({ id: Id });
const tags = ["conversations"];

/** Locks the thread's current service and lets `move` decide; answers with the service as this side sees it. */
async function moveService(
  parts: Conversations,
  caller: Caller,
  id: string,
  move: (
    work: Work,
    service: ServiceRow,
    entered: Awaited<ReturnType<Conversations["access"]["enter"]>>,
  ) => Promise<ServiceRow>,
): Promise<ServiceSessionView> {
  const entered = await parts.access.enter(caller, id);
  const service = await parts.database.transact(async (work) => {
    const conversation = present(await conversationById(work.tx, id), "conversation.unknown");
    const locked = await lockForMove(
      work,
      entered.parties.orgId,
      present(conversation.sessionId, "service_session.none_open"),
    );
    return move(work, locked, entered);
  });
  return serviceView(parts.database, parts.names, service, entered.side, parts.clock());
}

function snoozeRoutes(web: Web, parts: Conversations): void {
  const response = { 200: ServiceSessionView };
  web.put(
    "/api/conversations/:id/snooze",
    { schema: { tags, summary: "Put a service aside until an instant (agent)", params: byId, body: Snooze, response } },
    async (request) => {
      const { person } = await parts.access.enterAsStaff(request.caller, request.params.id);
      return moveService(parts, request.caller, request.params.id, (work, service) =>
        snoozeService(work, parts.feed, service, person, new Date(request.body.until)),
      );
    },
  );
  web.delete(
    "/api/conversations/:id/snooze",
    { schema: { tags, summary: "Take it up again before its time (agent)", params: byId, response } },
    async (request) => {
      const { person } = await parts.access.enterAsStaff(request.caller, request.params.id);
      return moveService(parts, request.caller, request.params.id, (work, service) =>
        resumeService(work, parts.feed, service, person),
      );
    },
  );
}

/** The moves of a service: ask for a person, take, transfer, settle, rate. */
export function serviceRoutes(web: Web, parts: Conversations): void {
  const { feed } = parts;
  snoozeRoutes(web, parts);
  const response = { 200: ServiceSessionView };
  web.post(
    "/api/conversations/:id/handover",
    { schema: { tags, summary: "I want a person (buyer)", params: byId, body: HandOverRequest, response } },
    (request) => {
      buyerOf(request.caller);
      return moveService(parts, request.caller, request.params.id, async (work, service, entered) => {
        const { group, summary } = parts.briefing.of(service);
        return handOver(work, feed, service, moveBy(entered), {
          group,
          summary,
          agentNumber: request.body.agentNumber,
        });
      });
    },
  );
  web.post(
    "/api/conversations/:id/resolution",
    { schema: { tags, summary: "The matter is settled", params: byId, response } },
    (request) =>
      moveService(parts, request.caller, request.params.id, (work, service, entered) =>
        resolveService(work, feed, service, entered),
      ),
  );
  web.put(
    "/api/conversations/:id/rating",
    { schema: { tags, summary: "Rate the service (buyer)", params: byId, body: RatingDraft, response } },
    (request) => {
      buyerOf(request.caller);
      return moveService(parts, request.caller, request.params.id, (work, service) =>
        rateService(work, feed, service, request.body),
      );
    },
  );
  web.post(
    "/api/conversations/:id/transfer",
    { schema: { tags, summary: "To another group or colleague, with a note", params: byId, body: Transfer, response } },
    async (request) => {
      const { person } = await parts.access.enterAsStaff(request.caller, request.params.id);
      return moveService(parts, request.caller, request.params.id, (work, service) =>
        transferService(work, feed, service, person, request.body),
      );
    },
  );
  web.post(
    "/api/conversations/:id/claim",
    { schema: { tags, summary: "Take a waiting service (agent)", params: byId, response } },
    async (request) => {
      const { person } = await parts.access.enterAsStaff(request.caller, request.params.id);
      return moveService(parts, request.caller, request.params.id, (work, service) =>
        claimService(work, service, person),
      );
    },
  );
  web.put(
    "/api/conversations/:id/case",
    {
      schema: {
        ...{ tags, summary: "This talk and another are one matter (staff)" },
        ...{ params: byId, body: CaseJoining, response },
      },
    },
    async (request) => {
      const { person } = await parts.access.enterAsStaff(request.caller, request.params.id);
      return moveService(parts, request.caller, request.params.id, (work, service) =>
        joinMatter(work, feed, service, person, request.body),
      );
    },
  );
  web.post(
    "/api/conversations/:id/case-split",
    {
      schema: {
        ...{ tags, summary: "This talk is a matter of its own (staff)" },
        ...{ params: byId, body: CaseSplitting, response },
      },
    },
    async (request) => {
      const { person } = await parts.access.enterAsStaff(request.caller, request.params.id);
      return moveService(parts, request.caller, request.params.id, (work, service) =>
        splitMatter(work, feed, service, person, request.body.reason),
      );
    },
  );
}
