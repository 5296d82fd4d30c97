import { Empty, FirstAdministrator, Id, InstallationView, Language, MeView, SessionView } from "@recourse/contract";
import { z } from "zod";
import { Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { recordAct } from "../audit/index.ts";
import { personOf } from "./caller.ts";
import { listSessions, revokeOtherSessions, revokeSessions } from "./identity-store.ts";
import { addOrganization } from "./organizations.ts";
import { hashPassword } from "./passwords.ts";
import { platformOrganization, saveLanguage, staffById } from "./people-store.ts";
import { secondFactorRoutes } from "./second-factor-routes.ts";
import { giveSession, sessionCookie } from "./session-cookies.ts";
import { admit, deviceOf, meView, type SessionRoutesDeps } from "./session-entry.ts";
import { startSession } from "./sign-in.ts";
import { actOfMember } from "./sign-in-acts.ts";
import { signInRoutes } from "./sign-in-routes.ts";
import { addStaff } from "./staff.ts";

const tags = ["identity"];
function installationRoutes(web: Web, deps: SessionRoutesDeps): void {
  const { database } = deps;
  const anonymous = { tags, summary: "What an anonymous page needs to know", response: { 200: InstallationView } };
  web.get("/api/installation", { schema: anonymous }, async () => {
    const platform = await platformOrganization(database.writer);
    const demoSignIns = platform ? [...deps.demoSignIns] : [];
    return {
      setupNeeded: !platform,
      platformName: platform?.name ?? "有据",
      demonstration: deps.demoSignIns.length > 0,
      demoSignIns,
    };
  });
  const setup = {
    tags,
    summary: "Create the platform and its first administrator",
    body: FirstAdministrator,
    response: { 200: MeView },
  };
  web.post(
    "/api/setup",
    { config: { rateLimit: { max: 20, timeWindow: "1 minute" } }, schema: setup },
    async (request, reply) => {
      const { platformName: name, displayName, login, password, setupCode } = request.body;
      if (await platformOrganization(database.writer)) throw new Refusal("setup.already_done");
      if (!deps.setupCode.fits(setupCode)) throw new Refusal("setup.code_wrong");
      const passwordHash = await hashPassword(password);
      const personId = await database.transact(async (work) => {
        const { id: orgId } = await addOrganization(work, "platform", {
          externalId: "platform",
          name,
          nameEn: "",
          about: "",
        });
        const first = { orgId, login, passwordHash, displayName, role: "administrator", agentNumber: null } as const;
        const id = await addStaff(work, first);
        const actor = { kind: "staff", id, name: displayName } as const;
        await recordAct(work, { orgId, kind: "platform.set_up", actor, content: { login } });
        return id;
      });
      deps.setupCode.spend();
      return admit(deps, reply, await startSession(database, personId, deviceOf(request)));
    },
  );
}

function ownSessionRoutes(web: Web, deps: SessionRoutesDeps): void {
  const { database, authenticator } = deps;
  web.get(
    "/api/session",
    { schema: { tags, summary: "Who am I", response: { 200: MeView } } },
    async (request, reply) => {
      const me = await meView(database, request.caller);
      // The session lives on with every use; so does its cookie.
      giveSession(reply, deps.secureCookies, request.cookies[sessionCookie] ?? "");
      return me;
    },
  );
  const chosen = {
    tags,
    summary: "Choose my language",
    body: z.object({ language: Language }),
    response: { 200: Empty },
  };
  web.patch("/api/session", { schema: chosen }, async (request) => {
    const { personId } = personOf(request.caller);
    await database.transact((work) => saveLanguage(work.tx, personId, request.body.language));
    authenticator.forgetPerson(personId);
    return {};
  });
  web.delete(
    "/api/session",
    { schema: { tags, summary: "Sign out", response: { 200: Empty } } },
    async (request, reply) => {
      const { personId, sessionId } = personOf(request.caller);
      await endSession(deps, personId, sessionId);
      reply.clearCookie(sessionCookie, { path: "/" });
      return {};
    },
  );
}

async function endSession(deps: SessionRoutesDeps, personId: string, sessionId: string): Promise<void> {
  const ended = await deps.database.transact(async (work) => {
    const ids = await revokeSessions(work.tx, personId, sessionId, work.now);
    const member = await staffById(work.tx, personId);
    if (member && ids.length > 0) await recordAct(work, { ...actOfMember(member), kind: "session.ended" });
    return ids;
  });
  deps.authenticator.forget(ended);
  deps.onSessionsEnded(ended);
}

function deviceRoutes(web: Web, deps: SessionRoutesDeps): void {
  web.get(
    "/api/sessions",
    { schema: { tags, summary: "My signed-in devices", response: { 200: z.array(SessionView) } } },
    async (request) => {
      const { personId, sessionId } = personOf(request.caller);
      const rows = await deps.database.transact((work) => listSessions(work.tx, personId, work.now));
      return rows.map(({ id, device, createdAt, lastSeenAt }) => ({
        id,
        device,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        current: id === sessionId,
      }));
    },
  );
  const others = { tags, summary: "Sign all my other devices out", response: { 200: Empty } };
  web.delete("/api/sessions", { schema: others }, async (request) => {
    const person = personOf(request.caller);
    const ended = await deps.database.transact(async (work) => {
      const ids = await revokeOtherSessions(work.tx, person.personId, person.sessionId, work.now);
      const member = await staffById(work.tx, person.personId);
      const content = { others: ids.length };
      if (member) await recordAct(work, { ...actOfMember(member), kind: "session.ended", content });
      return ids;
    });
    deps.authenticator.forget(ended);
    deps.onSessionsEnded(ended);
    return {};
  });
  const one = { tags, summary: "Sign a device out", params: z.object({ id: Id }), response: { 200: Empty } };
  web.delete("/api/sessions/:id", { schema: one }, async (request) => {
    await endSession(deps, personOf(request.caller).personId, request.params.id);
    return {};
  });
}

/** Signing in and out, the first administrator, one's devices. */
export function sessionRoutes(web: Web, deps: SessionRoutesDeps): void {
  installationRoutes(web, deps);
  signInRoutes(web, deps);
  ownSessionRoutes(web, deps);
  secondFactorRoutes(web, deps);
  deviceRoutes(web, deps);
}
