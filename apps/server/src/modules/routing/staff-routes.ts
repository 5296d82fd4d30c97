import { Id, StaffChange, StaffDraft, StaffView } from "@recourse/contract";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { difference, recordAct } from "../audit/index.ts";
import {
  type Authenticator,
  actorOf,
  addStaff,
  changeStaff,
  hashPassword,
  listStaff,
  type MemberRow,
  managerOf,
  organizationById,
  roleFits,
  staffById,
} from "../identity/index.ts";
import { changePresence } from "./change-presence.ts";
import { changeSeat } from "./change-seat.ts";
import { type AgentRow, agentsOf } from "./routing-store.ts";

export interface StaffRoutesDeps {
  readonly database: Database;
  readonly authenticator: Authenticator;
  /** Tells open sockets that these sessions ended. */
  readonly onSessionsEnded: (sessionIds: readonly string[]) => void;
}

const tags = ["routing"];
const byOrganization = z.object({ organization: Id });

const staffView = (person: MemberRow, agent: (AgentRow & { groupIds: string[] }) | undefined): StaffView => ({
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
  secondFactorSince: person.secondFactorSince?.toISOString() ?? null,
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

/** The people of a desk: who they are, what they may, how much they take. */
export function staffRoutes(web: Web, deps: StaffRoutesDeps): void {
  const { database } = deps;
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
      const actor = actorOf(managerOf(request.caller, organizationId));
      const organization = present(await organizationById(database.writer, organizationId), "organization.unknown");
      if (!roleFits(draft.role, organization.kind)) throw new Refusal("input.invalid", { where: "role" });
      const passwordHash = await hashPassword(password);
      const id = await database.transact(async (work) => {
        const personId = await addStaff(work, { ...draft, orgId: organizationId, passwordHash });
        await changeSeat(work, { orgId: organizationId, personId, capacity, groupIds });
        const { login, role, agentNumber, displayName: name } = draft;
        await recordAct(work, {
          orgId: organizationId,
          kind: "staff.added",
          actor,
          subject: { kind: "person", id: personId, name },
          content: { login, role, agentNumber, capacity, groupIds },
        });
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
      const found = await staffById(database.writer, request.params.id);
      const manager = managerOf(request.caller, found?.orgId ?? null);
      const member = present(found, "person.unknown");
      const orgId = member.orgId!;
      const organization = present(await organizationById(database.writer, orgId), "organization.unknown");
      if (edit.role && !roleFits(edit.role, organization.kind)) throw new Refusal("input.invalid", { where: "role" });
      if (manager.personId === member.id && (edit.active === false || edit.role)) throw new Refusal("access.not_yours");
      const passwordHash = password ? await hashPassword(password) : undefined;
      const ended = await database.transact(async (work) => {
        const agent = (await agentsOf(work.tx, orgId)).find((one) => one.personId === member.id);
        await changeSeat(work, { orgId, personId: member.id, capacity, groupIds });
        if (edit.active === false) await changePresence(work, member.id, "offline", "agent");
        const sessions = await changeStaff(work, member, { ...edit, passwordHash });
        const { name: displayName, role, active } = member;
        const before = { displayName, role, active, capacity: agent?.capacity, groupIds: agent?.groupIds };
        await recordAct(work, {
          orgId,
          kind: "staff.changed",
          actor: actorOf(manager),
          subject: { kind: "person", id: member.id, name: member.name },
          content: { ...difference(before, { ...edit, capacity, groupIds }), ...(password ? { password: "set" } : {}) },
        });
        return sessions;
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
}
