import {
  type DemoSignIn,
  Empty,
  FirstAdministrator,
  Id,
  InstallationView,
  Language,
  MeView,
  SessionView,
  SignIn,
} from "@recourse/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import type { Web } from "../../platform/web.ts";
import { recordAct } from "../audit/index.ts";
import type { Authenticator } from "./authenticate.ts";
import { type Caller, personOf, roleOf } from "./caller.ts";
import { listSessions, revokeSessions } from "./identity-store.ts";
import { addOrganization } from "./organizations.ts";
import { hashPassword } from "./passwords.ts";
import { organizationById, platformOrganization, saveLanguage, staffById } from "./people-store.ts";
import { actOfMember, sessionDays, signIn, startSession } from "./sign-in.ts";
import { addStaff } from "./staff.ts";

export interface SessionRoutesDeps {
  readonly database: Database;
  readonly authenticator: Authenticator;
  readonly clock: () => Date;
  readonly secureCookies: boolean;
  readonly demoSignIns: readonly DemoSignIn[];
  /** Tells open sockets that these sessions ended. */
  readonly onSessionsEnded: (sessionIds: readonly string[]) => void;
}

export const sessionCookie = "recourse_session";
const tags = ["identity"];
const deviceOf = (request: FastifyRequest): string => (request.headers["user-agent"] ?? "").slice(0, 200);

async function meView(database: Database, caller: Caller): Promise<MeView> {
  const person = personOf(caller);
  const organization = person.kind === "staff" ? await organizationById(database.writer, person.orgId) : null;
  const agentNumber = person.kind === "staff" ? person.agentNumber : null;
  const { personId: id, name: displayName, language } = person;
  return { id, role: roleOf(person), displayName, language, organization, agentNumber };
}

function giveCookie(deps: SessionRoutesDeps, reply: FastifyReply, token: string): void {
  const { secureCookies: secure } = deps;
  reply.setCookie(sessionCookie, token, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure,
    maxAge: sessionDays * 86_400,
  });
}

/** Sets the cookie and answers with who this is now. */
async function admit(deps: SessionRoutesDeps, reply: FastifyReply, token: string): Promise<MeView> {
  giveCookie(deps, reply, token);
  return meView(deps.database, await deps.authenticator.byCookie(token));
}

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
      const { platformName: name, displayName, login, password } = request.body;
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
      return admit(deps, reply, await startSession(database, personId, deviceOf(request)));
    },
  );
}

function ownSessionRoutes(web: Web, deps: SessionRoutesDeps): void {
  const { database, authenticator } = deps;
  const limited = { rateLimit: { max: 30, timeWindow: "1 minute" } };
  web.post(
    "/api/session",
    { config: limited, schema: { tags, summary: "Sign in", body: SignIn, response: { 200: MeView } } },
    async (request, reply) =>
      admit(deps, reply, await signIn(database, { ...request.body, device: deviceOf(request) }, deps.clock())),
  );
  web.get(
    "/api/session",
    { schema: { tags, summary: "Who am I", response: { 200: MeView } } },
    async (request, reply) => {
      const me = await meView(database, request.caller);
      // The session lives on with every use; so does its cookie.
      giveCookie(deps, reply, request.cookies[sessionCookie] ?? "");
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
  const one = { tags, summary: "Sign a device out", params: z.object({ id: Id }), response: { 200: Empty } };
  web.delete("/api/sessions/:id", { schema: one }, async (request) => {
    await endSession(deps, personOf(request.caller).personId, request.params.id);
    return {};
  });
}

/** Signing in and out, the first administrator, one's devices. */
export function sessionRoutes(web: Web, deps: SessionRoutesDeps): void {
  installationRoutes(web, deps);
  ownSessionRoutes(web, deps);
  deviceRoutes(web, deps);
}
