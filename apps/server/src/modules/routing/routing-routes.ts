import {
  AgentStateView,
  Empty,
  GroupDraft,
  GroupView,
  Id,
  OfficeHours,
  StaffChange,
  StaffDraft,
  StaffView,
} from "@recourse/contract";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import {
  type Authenticator,
  addStaff,
  changeStaff,
  hashPassword,
  listStaff,
  managerOf,
  organizationById,
  roleFits,
  type StaffRow,
  staffById,
  staffOf,
} from "../identity/index.ts";
import { changePresence } from "./change-presence.ts";
import { groupById, groupViews, insertGroup, renameGroup } from "./group-store.ts";
import {
  type AgentRow,
  agentById,
  agentsOf,
  hoursOf,
  saveAgentGroups,
  saveHours,
  upsertAgent,
} from "./routing-store.ts";

export interface RoutingRoutesDeps {
  readonly database: Database;
  readonly authenticator: Authenticator;
  readonly onSessionsEnded: (sessionIds: readonly string[]) => void;
}

const staffView = (person: StaffRow, agent: (AgentRow & { groupIds: string[] }) | undefined): StaffView => ({
  id: person.id,
  organizationId: person.orgId!,
  login: person.login,
  displayName: person.name,
  role: person.role!,
  active: person.active,
  agentNumber: person.agentNumber,
  presence: agent?.presence ?? "offline",
  load: agent?.load ?? 0,
  capacity: agent?.capacity ?? 0,
  groupIds: agent?.groupIds ?? [],
});

async function staffViews(database: Database, orgId: string): Promise<StaffView[]> {
  const [people, agents] = await Promise.all([listStaff(database.writer, orgId), agentsOf(database.writer, orgId)]);
  return people.map((person) =>
    staffView(
      person,
      agents.find((agent) => agent.personId === person.id),
    ),
  );
}

export function routingRoutes(web: Web, deps: RoutingRoutesDeps): void {
  const { database } = deps;
  const tags = ["routing"];
  const byOrganization = z.object({ organization: Id });

  web.get(
    "/api/staff",
    {
      schema: { tags, summary: "People of a desk", querystring: byOrganization, response: { 200: z.array(StaffView) } },
    },
    (request) => {
      managerOf(request.caller, request.query.organization);
      return staffViews(database, request.query.organization);
    },
  );
  web.post(
    "/api/staff",
    { schema: { tags, summary: "Add a member to a desk", body: StaffDraft, response: { 200: StaffView } } },
    async (request) => {
      const { password, organizationId, capacity, groupIds, ...draft } = request.body;
      managerOf(request.caller, organizationId);
      const organization = present(await organizationById(database.writer, organizationId), "organization.unknown");
      if (!roleFits(draft.role, organization.kind)) throw new Refusal("input.invalid", { where: "role" });
      const passwordHash = await hashPassword(password);
      const id = await database.transact(async (work) => {
        const personId = await addStaff(work, { ...draft, orgId: organizationId, passwordHash });
        await upsertAgent(work.tx, { orgId: organizationId, personId, capacity }, work.now);
        await saveAgentGroups(work.tx, organizationId, personId, groupIds);
        return personId;
      });
      return present(
        (await staffViews(database, organizationId)).find((view) => view.id === id),
        "person.unknown",
      );
    },
  );
  web.patch(
    "/api/staff/:id",
    {
      schema: {
        tags,
        summary: "Change a member",
        params: z.object({ id: Id }),
        body: StaffChange,
        response: { 200: StaffView },
      },
    },
    async (request) => {
      const { password, capacity, groupIds, ...edit } = request.body;
      const member = present(await staffById(database.writer, request.params.id), "person.unknown");
      const orgId = member.orgId!;
      const manager = managerOf(request.caller, orgId);
      const organization = present(await organizationById(database.writer, orgId), "organization.unknown");
      if (edit.role && !roleFits(edit.role, organization.kind)) throw new Refusal("input.invalid", { where: "role" });
      if (manager.personId === member.id && (edit.active === false || edit.role)) throw new Refusal("access.not_yours");
      const passwordHash = password ? await hashPassword(password) : undefined;
      const ended = await database.transact(async (work) => {
        const agent = await agentById(work.tx, member.id);
        await upsertAgent(
          work.tx,
          { orgId, personId: member.id, capacity: capacity ?? agent?.capacity ?? 8 },
          work.now,
        );
        if (groupIds) await saveAgentGroups(work.tx, orgId, member.id, groupIds);
        if (edit.active === false) await changePresence(work, member.id, "offline", "agent");
        return changeStaff(work, member, { ...edit, passwordHash });
      });
      deps.authenticator.forget(ended);
      deps.authenticator.forgetPerson(member.id);
      deps.onSessionsEnded(ended);
      return present(
        (await staffViews(database, orgId)).find((view) => view.id === member.id),
        "person.unknown",
      );
    },
  );

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
      managerOf(request.caller, organizationId);
      present(await organizationById(database.writer, organizationId), "organization.unknown");
      const group = { id: newId(), orgId: organizationId, ...draft };
      const added = await database.transact((work) => insertGroup(work.tx, group, work.now));
      if (!added) throw new Refusal("group.name_taken");
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
      const group = present(await groupById(database.writer, request.params.id), "group.unknown");
      managerOf(request.caller, group.orgId);
      await database.transact((work) => renameGroup(work.tx, group.id, request.body.name, request.body.nameEn));
      return {};
    },
  );

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
      managerOf(request.caller, request.params.organizationId);
      await database.transact((work) => saveHours(work.tx, request.params.organizationId, request.body));
      return request.body;
    },
  );

  web.put(
    "/api/agents/me/presence",
    {
      schema: {
        tags,
        summary: "Say whether I take conversations",
        body: z.object({ presence: z.enum(["online", "busy", "away", "offline"]) }),
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
