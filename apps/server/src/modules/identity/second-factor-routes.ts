import {
  Empty,
  Id,
  RecoveryCodes,
  SecondFactorCode,
  SecondFactorDemandDraft,
  SecondFactorDemandView,
  SecondFactorOffer,
  SecondFactorStart,
  SecondFactorView,
} from "@recourse/contract";
import { z } from "zod";
import { present, Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { difference, recordAct } from "../audit/index.ts";
import { actorOf, managerOf, type StaffCaller, staffOf } from "./caller.ts";
import { credentialsByPerson } from "./identity-store.ts";
import { organizationById, platformOrganization, staffById } from "./people-store.ts";
import { anewRecoveryCodes, enrol, offerSecondFactor, withCode } from "./second-factor.ts";
import { isDemandedOf } from "./second-factor-policy.ts";
import {
  demandOf,
  forgetDevices,
  noteProof,
  removeSecondFactor,
  saveDemand,
  standingOf,
} from "./second-factor-store.ts";
import { deviceOf, type SessionRoutesDeps } from "./session-entry.ts";
import { checkPassword } from "./sign-in.ts";
import { actOfMember } from "./sign-in-acts.ts";

const tags = ["second factor"];
const limited = { rateLimit: { max: 15, timeWindow: "1 minute" } };
const memberOf = (staff: StaffCaller) => ({ id: staff.personId, orgId: staff.orgId, name: staff.name });

function standingRoute(web: Web, { database, clock }: SessionRoutesDeps): void {
  const summary = "How I stand to the second factor (staff)";
  web.get("/api/second-factor", { schema: { tags, summary, response: { 200: SecondFactorView } } }, async (request) => {
    const staff = staffOf(request.caller);
    const row = await standingOf(database.writer, staff.personId, clock());
    return {
      enrolled: row.since !== null,
      since: row.since?.toISOString() ?? null,
      recoveryCodesLeft: row.recoveryCodesLeft,
      trustedDevices: row.trustedDevices,
      demanded: isDemandedOf(row.demand, staff.role),
      dueAt: row.dueAt?.toISOString() ?? null,
    };
  });
}

function enrolRoutes(web: Web, deps: SessionRoutesDeps): void {
  const { database, box } = deps;
  web.post(
    "/api/second-factor",
    {
      config: limited,
      schema: {
        tags,
        summary: "Begin to enrol: a secret for my authenticator, shown this once",
        body: SecondFactorStart,
        response: { 200: SecondFactorOffer },
      },
    },
    async (request, reply) => {
      const staff = staffOf(request.caller);
      const known = present(await credentialsByPerson(database.writer, staff.personId), "person.unknown");
      const given = { password: request.body.password, device: deviceOf(request) };
      if (!(await checkPassword(database, known, given, deps.clock()))) throw new Refusal("password.wrong");
      const issuer = (await platformOrganization(database.writer))?.name ?? "Recourse";
      reply.header("cache-control", "no-store");
      return database.transact((work) => offerSecondFactor(work, box, memberOf(staff), [issuer, known.login]));
    },
  );
  web.put(
    "/api/second-factor",
    {
      config: limited,
      schema: {
        tags,
        summary: "Confirm with the first code; answers with the recovery codes, shown this once",
        body: SecondFactorCode,
        response: { 200: RecoveryCodes },
      },
    },
    async (request, reply) => {
      const staff = staffOf(request.caller);
      const recoveryCodes = await withCode(database, box, memberOf(staff), request.body.code, async (work, _, row) => {
        await noteProof(work.tx, staff.sessionId, work.now);
        return enrol(work, memberOf(staff), row);
      });
      deps.authenticator.forgetPerson(staff.personId);
      reply.header("cache-control", "no-store");
      return { recoveryCodes };
    },
  );
}

function ownRoutes(web: Web, deps: SessionRoutesDeps): void {
  const { database, box, clock } = deps;
  web.post(
    "/api/second-factor/proof",
    {
      config: limited,
      schema: {
        tags,
        summary: "Show it again before something delicate",
        body: SecondFactorCode,
        response: { 200: Empty },
      },
    },
    async (request) => {
      const staff = staffOf(request.caller);
      await withCode(database, box, memberOf(staff), request.body.code, (work) =>
        noteProof(work.tx, staff.sessionId, work.now),
      );
      return {};
    },
  );
  web.post(
    "/api/second-factor/recovery-codes",
    {
      config: limited,
      schema: {
        tags,
        summary: "New recovery codes; the old ones end",
        body: SecondFactorCode,
        response: { 200: RecoveryCodes },
      },
    },
    async (request, reply) => {
      const staff = staffOf(request.caller);
      reply.header("cache-control", "no-store");
      const recoveryCodes = await withCode(database, box, memberOf(staff), request.body.code, (work) =>
        anewRecoveryCodes(work, staff.personId),
      );
      return { recoveryCodes };
    },
  );
  web.post(
    "/api/second-factor/removal",
    {
      config: limited,
      schema: {
        tags,
        summary: "Take my second factor away, unless it is demanded",
        body: SecondFactorCode,
        response: { 200: Empty },
      },
    },
    async (request) => {
      const staff = staffOf(request.caller);
      const { demand } = await standingOf(database.writer, staff.personId, clock());
      if (isDemandedOf(demand, staff.role)) throw new Refusal("second_factor.demanded");
      await withCode(database, box, memberOf(staff), request.body.code, async (work) => {
        await removeSecondFactor(work.tx, staff.personId);
        await recordAct(work, { ...actOfMember(memberOf(staff)), kind: "second_factor.removed" });
      });
      return {};
    },
  );
  const forgotten = { tags, summary: "Ask for a code again on every device of mine", response: { 200: Empty } };
  web.delete("/api/second-factor/devices", { schema: forgotten }, async (request) => {
    const staff = staffOf(request.caller);
    await database.transact((work) => forgetDevices(work.tx, staff.personId));
    return {};
  });
}

function resetRoute(web: Web, deps: SessionRoutesDeps): void {
  web.delete(
    "/api/staff/:id/second-factor",
    {
      schema: {
        tags,
        summary: "Take a member's second factor away who lost it (managers)",
        params: z.object({ id: Id }),
        response: { 200: Empty },
      },
    },
    async (request) => {
      const found = await staffById(deps.database.writer, request.params.id);
      const manager = managerOf(request.caller, found?.orgId ?? null);
      const member = present(found, "person.unknown");
      // Who could take away their own needs no code to be rid of it.
      if (member.id === manager.personId) throw new Refusal("access.not_yours");
      await deps.database.transact(async (work) => {
        if (!(await removeSecondFactor(work.tx, member.id))) throw new Refusal("second_factor.not_enrolled");
        await recordAct(work, {
          orgId: member.orgId!,
          kind: "second_factor.reset",
          actor: actorOf(manager),
          subject: { kind: "person", id: member.id, name: member.name },
        });
      });
      deps.authenticator.forgetPerson(member.id);
      return {};
    },
  );
}

function demandRoutes(web: Web, { database }: SessionRoutesDeps): void {
  const params = z.object({ id: Id });
  const response = { 200: SecondFactorDemandView };
  const path = "/api/organizations/:id/second-factor";
  web.get(
    path,
    { schema: { tags, summary: "Whom a second factor is demanded of", params, response } },
    async (request) => {
      managerOf(request.caller, request.params.id);
      const { demand, dueAt } = await demandOf(database.writer, request.params.id);
      return { demand, dueAt: dueAt?.toISOString() ?? null };
    },
  );
  const summary = "Demand a second factor, after days of grace to enrol";
  web.put(path, { schema: { tags, summary, params, body: SecondFactorDemandDraft, response } }, async (request) => {
    const { id: orgId } = request.params;
    const actor = actorOf(managerOf(request.caller, orgId));
    present(await organizationById(database.writer, orgId), "organization.unknown");
    const { demand, graceDays } = request.body;
    const dueAt = await database.transact(async (work) => {
      const before = await demandOf(work.tx, orgId);
      const due = new Date(work.now.getTime() + graceDays * 86_400_000);
      await saveDemand(work.tx, orgId, demand, due);
      const content = difference({ demand: before.demand }, { demand });
      await recordAct(work, { orgId, kind: "second_factor.demand_changed", actor, content: { ...content, graceDays } });
      return due;
    });
    return { demand, dueAt: dueAt.toISOString() };
  });
}

/** Enrolling, showing, renewing and losing the second factor; and whom an organization demands it of. */
export function secondFactorRoutes(web: Web, deps: SessionRoutesDeps): void {
  standingRoute(web, deps);
  enrolRoutes(web, deps);
  ownRoutes(web, deps);
  resetRoute(web, deps);
  demandRoutes(web, deps);
}
