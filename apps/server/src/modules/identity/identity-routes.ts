import {
  ApiKeyDraft,
  ApiKeyIssued,
  ApiKeyView,
  type DemoSignIn,
  Empty,
  FirstAdministrator,
  Id,
  InstallationView,
  MeView,
  OrganizationDraft,
  OrganizationView,
  SessionView,
  SignIn,
} from "@recourse/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import type { Authenticator } from "./authenticate.ts";
import { administratorOf, type Caller, managerOf, personOf, roleOf, staffOf } from "./caller.ts";
import { insertKey, keyOwner, listKeys, listSessions, revokeKey, revokeSessions } from "./identity-store.ts";
import { addOrganization } from "./organizations.ts";
import { hashPassword } from "./passwords.ts";
import { listOrganizations, organizationById, platformOrganization, saveLanguage } from "./people-store.ts";
import { sessionDays, signIn, startSession } from "./sign-in.ts";
import { addStaff } from "./staff.ts";
import { newToken, tokenHash } from "./tokens.ts";

export interface IdentityRoutesDeps {
  readonly database: Database;
  readonly authenticator: Authenticator;
  readonly clock: () => Date;
  readonly secureCookies: boolean;
  readonly demoSignIns: readonly DemoSignIn[];
  /** Tells open sockets that these sessions ended. */
  readonly onSessionsEnded: (sessionIds: readonly string[]) => void;
}

export const sessionCookie = "recourse_session";
const deviceOf = (request: FastifyRequest): string => (request.headers["user-agent"] ?? "").slice(0, 200);

async function meView(database: Database, caller: Caller): Promise<MeView> {
  const person = personOf(caller);
  const organization = person.kind === "staff" ? await organizationById(database.writer, person.orgId) : null;
  const agentNumber = person.kind === "staff" ? person.agentNumber : null;
  return {
    id: person.personId,
    role: roleOf(person),
    displayName: person.name,
    language: person.language,
    organization,
    agentNumber,
  };
}

export function identityRoutes(web: Web, deps: IdentityRoutesDeps): void {
  const { database, authenticator, clock } = deps;
  const tags = ["identity"];
  const cookie = {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: deps.secureCookies,
    maxAge: sessionDays * 86_400,
  } as const;

  async function admit(reply: FastifyReply, token: string): Promise<MeView> {
    reply.setCookie(sessionCookie, token, cookie);
    return meView(database, await authenticator.byCookie(token));
  }

  web.get(
    "/api/installation",
    { schema: { tags, summary: "What an anonymous page needs to know", response: { 200: InstallationView } } },
    async () => {
      const platform = await platformOrganization(database.writer);
      const demoSignIns = platform ? [...deps.demoSignIns] : [];
      return {
        setupNeeded: !platform,
        platformName: platform?.name ?? "有据",
        demonstration: deps.demoSignIns.length > 0,
        demoSignIns,
      };
    },
  );

  web.post(
    "/api/setup",
    {
      schema: {
        tags,
        summary: "Create the platform and its first administrator",
        body: FirstAdministrator,
        response: { 200: MeView },
      },
    },
    async (request, reply) => {
      const { platformName, displayName, login, password } = request.body;
      const passwordHash = await hashPassword(password);
      const personId = await database.transact(async (work) => {
        const platform = await addOrganization(work, "platform", {
          externalId: "platform",
          name: platformName,
          nameEn: "",
          about: "",
        });
        return addStaff(work, {
          orgId: platform.id,
          login,
          passwordHash,
          displayName,
          role: "administrator",
          agentNumber: null,
        });
      });
      return admit(reply, await startSession(database, personId, deviceOf(request)));
    },
  );

  web.post(
    "/api/session",
    {
      config: { rateLimit: { max: 30, timeWindow: "1 minute" } },
      schema: { tags, summary: "Sign in", body: SignIn, response: { 200: MeView } },
    },
    async (request, reply) =>
      admit(reply, await signIn(database, { ...request.body, device: deviceOf(request) }, clock())),
  );
  web.get("/api/session", { schema: { tags, summary: "Who am I", response: { 200: MeView } } }, (request) =>
    meView(database, request.caller),
  );
  web.patch(
    "/api/session",
    {
      schema: {
        tags,
        summary: "Choose my language",
        body: z.object({ language: z.enum(["zh", "en"]) }),
        response: { 200: Empty },
      },
    },
    async (request) => {
      const person = personOf(request.caller);
      await database.transact((work) => saveLanguage(work.tx, person.personId, request.body.language));
      authenticator.forgetPerson(person.personId);
      return {};
    },
  );

  async function endSessions(personId: string, sessionId: string): Promise<void> {
    const ended = await database.transact((work) => revokeSessions(work.tx, personId, sessionId, work.now));
    authenticator.forget(ended);
    deps.onSessionsEnded(ended);
  }
  web.delete(
    "/api/session",
    { schema: { tags, summary: "Sign out", response: { 200: Empty } } },
    async (request, reply) => {
      const person = personOf(request.caller);
      await endSessions(person.personId, person.sessionId);
      reply.clearCookie(sessionCookie, { path: "/" });
      return {};
    },
  );
  web.get(
    "/api/sessions",
    { schema: { tags, summary: "My signed-in devices", response: { 200: z.array(SessionView) } } },
    async (request) => {
      const person = personOf(request.caller);
      const rows = await database.transact((work) => listSessions(work.tx, person.personId, work.now));
      return rows.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        lastSeenAt: row.lastSeenAt.toISOString(),
        current: row.id === person.sessionId,
      }));
    },
  );
  web.delete(
    "/api/sessions/:id",
    { schema: { tags, summary: "Sign a device out", params: z.object({ id: Id }), response: { 200: Empty } } },
    async (request) => {
      await endSessions(personOf(request.caller).personId, request.params.id);
      return {};
    },
  );

  web.get(
    "/api/shops",
    { schema: { tags, summary: "The merchants of this marketplace", response: { 200: z.array(OrganizationView) } } },
    async () => (await listOrganizations(database.writer)).filter((organization) => organization.kind === "merchant"),
  );
  web.get(
    "/api/shops/:id",
    { schema: { tags, summary: "One merchant", params: z.object({ id: Id }), response: { 200: OrganizationView } } },
    async (request) => present(await organizationById(database.writer, request.params.id), "organization.unknown"),
  );
  web.get(
    "/api/organizations",
    { schema: { tags, summary: "The platform and its merchants", response: { 200: z.array(OrganizationView) } } },
    async (request) => {
      const staff = staffOf(request.caller);
      const all = await listOrganizations(database.writer);
      return staff.orgKind === "platform" ? all : all.filter((organization) => organization.id === staff.orgId);
    },
  );
  web.post(
    "/api/organizations",
    { schema: { tags, summary: "Admit a merchant", body: OrganizationDraft, response: { 200: OrganizationView } } },
    async (request) => {
      administratorOf(request.caller);
      return database.transact((work) => addOrganization(work, "merchant", request.body));
    },
  );

  web.get(
    "/api/keys",
    {
      schema: {
        tags,
        summary: "API keys of an organization",
        querystring: z.object({ organization: Id }),
        response: { 200: z.array(ApiKeyView) },
      },
    },
    async (request) => {
      managerOf(request.caller, request.query.organization);
      const rows = await database.transact((work) => listKeys(work.tx, request.query.organization));
      return rows.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        revokedAt: row.revokedAt?.toISOString() ?? null,
      }));
    },
  );
  web.post(
    "/api/keys",
    {
      schema: {
        tags,
        summary: "Issue an API key; its token is shown once",
        body: ApiKeyDraft,
        response: { 200: ApiKeyIssued },
      },
    },
    async (request) => {
      const { organizationId, name } = request.body;
      managerOf(request.caller, organizationId);
      present(await organizationById(database.writer, organizationId), "organization.unknown");
      const token = newToken();
      const id = newId();
      await database.transact((work) =>
        insertKey(work.tx, { id, orgId: organizationId, name, hash: tokenHash(token), now: work.now }),
      );
      return { id, name, token };
    },
  );
  web.delete(
    "/api/keys/:id",
    { schema: { tags, summary: "Revoke an API key", params: z.object({ id: Id }), response: { 200: Empty } } },
    async (request) => {
      await database.transact(async (work) => {
        const owner = await keyOwner(work.tx, request.params.id);
        if (!owner) throw new Refusal("access.not_yours");
        managerOf(request.caller, owner);
        await revokeKey(work.tx, request.params.id, work.now);
      });
      return {};
    },
  );
}
