import {
  AgentStateView,
  DeskRules,
  Empty,
  GroupDraft,
  GroupView,
  Id,
  OfficeHours,
  PresenceChange,
} from "@recourse/contract";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { difference, recordAct } from "../audit/index.ts";
import { actorOf, managerOf, organizationById, staffOf } from "../identity/index.ts";
import { changePresence } from "./change-presence.ts";
import { groupById, groupViews, insertGroup, renameGroup } from "./group-store.ts";
import { hoursOf, saveHours, saveSilence, silenceOf } from "./routing-store.ts";

const tags = ["routing"];
const byOrganization = z.object({ organization: Id });

function groupRoutes(web: Web, database: Database): void {
  web.get(
    "/api/groups",
    {
      schema: {
        tags,
        summary: "Skill groups of a desk",
        querystring: byOrganization,
        response: { 200: z.array(GroupView) },
      },
    },
    async (request) => {
      const staff = staffOf(request.caller);
      if (staff.orgKind !== "platform" && staff.orgId !== request.query.organization)
        throw new Refusal("access.not_yours");
      return groupViews(database.writer, request.query.organization);
    },
  );
  web.post(
    "/api/groups",
    { schema: { tags, summary: "Add a skill group", body: GroupDraft, response: { 200: GroupView } } },
    async (request) => {
      const { organizationId, ...draft } = request.body;
      const actor = actorOf(managerOf(request.caller, organizationId));
      present(await organizationById(database.writer, organizationId), "organization.unknown");
      const group = { id: newId(), orgId: organizationId, ...draft };
      await database.transact(async (work) => {
        if (!(await insertGroup(work.tx, group, work.now))) throw new Refusal("group.name_taken");
        const subject = { kind: "group", id: group.id, name: group.name };
        await recordAct(work, {
          orgId: organizationId,
          kind: "group.added",
          actor,
          subject,
          content: { kind: group.kind },
        });
      });
      return { ...draft, id: group.id, organizationId, waiting: 0, agentsOnline: 0 };
    },
  );
  web.patch(
    "/api/groups/:id",
    {
      schema: {
        tags,
        summary: "Rename a skill group",
        params: z.object({ id: Id }),
        body: GroupDraft.pick({ name: true, nameEn: true }),
        response: { 200: Empty },
      },
    },
    async (request) => {
      const found = await groupById(database.writer, request.params.id);
      const actor = actorOf(managerOf(request.caller, found?.orgId ?? null));
      const group = present(found, "group.unknown");
      await database.transact(async (work) => {
        await renameGroup(work.tx, group.id, request.body.name, request.body.nameEn);
        const { id, orgId, name, nameEn } = group;
        const content = difference({ name, nameEn }, request.body);
        await recordAct(work, { orgId, kind: "group.renamed", actor, subject: { kind: "group", id, name }, content });
      });
      return {};
    },
  );
}

function ruleRoutes(web: Web, database: Database): void {
  const params = z.object({ organizationId: Id });
  web.get(
    "/api/desks/:organizationId/rules",
    { schema: { tags, summary: "How a desk deals with silence", params, response: { 200: DeskRules } } },
    async (request) => {
      managerOf(request.caller, request.params.organizationId);
      return { silenceMinutes: (await silenceOf(database.writer, request.params.organizationId)) / 60_000 };
    },
  );
  web.put(
    "/api/desks/:organizationId/rules",
    {
      schema: {
        tags,
        summary: "Set after how much silence a talk goes back to the queue",
        params,
        body: DeskRules,
        response: { 200: DeskRules },
      },
    },
    async (request) => {
      managerOf(request.caller, request.params.organizationId);
      await database.transact((work) =>
        saveSilence(work.tx, request.params.organizationId, request.body.silenceMinutes),
      );
      return request.body;
    },
  );
}

/** Skill groups, office hours, and an agent's own presence. */
export function deskRoutes(web: Web, deps: { readonly database: Database }): void {
  const { database } = deps;
  groupRoutes(web, database);
  const byDesk = z.object({ organizationId: Id });
  web.get(
    "/api/desks/:organizationId/hours",
    { schema: { tags, summary: "Office hours of a desk", params: byDesk, response: { 200: OfficeHours } } },
    async (request) => present(await hoursOf(database.writer, request.params.organizationId), "organization.unknown"),
  );
  web.put(
    "/api/desks/:organizationId/hours",
    {
      schema: {
        tags,
        summary: "Set the office hours",
        params: byDesk,
        body: OfficeHours,
        response: { 200: OfficeHours },
      },
    },
    async (request) => {
      const { organizationId: orgId } = request.params;
      const actor = actorOf(managerOf(request.caller, orgId));
      await database.transact(async (work) => {
        const before = present(await hoursOf(work.tx, orgId), "organization.unknown");
        await saveHours(work.tx, orgId, request.body);
        await recordAct(work, { orgId, kind: "hours.changed", actor, content: difference(before, request.body) });
      });
      return request.body;
    },
  );

  ruleRoutes(web, database);
  web.put(
    "/api/agents/me/presence",
    {
      schema: {
        tags,
        summary: "Say whether I take conversations",
        body: PresenceChange,
        response: { 200: AgentStateView },
      },
    },
    async (request) => {
      const staff = staffOf(request.caller);
      const agent = await database.transact((work) =>
        changePresence(work, staff.personId, request.body.presence, "agent"),
      );
      const groups = await groupViews(database.writer, staff.orgId);
      return {
        presence: agent.presence,
        load: agent.load,
        capacity: agent.capacity,
        waiting: groups.reduce((sum, group) => sum + group.waiting, 0),
      };
    },
  );
}
