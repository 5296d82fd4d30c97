import { Empty, MeView, PasswordChange, SignIn, SignInCode } from "@recourse/contract";
import type { FastifyRequest } from "fastify";
import { present, Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { recordAct } from "../audit/index.ts";
import { type PersonCaller, personOf } from "./caller.ts";
import { credentialsByPerson, revokeOtherSessions, savePassword } from "./identity-store.ts";
import { hashPassword } from "./passwords.ts";
import { staffById } from "./people-store.ts";
import { forgetDevices, trustDevice } from "./second-factor-store.ts";
import { deviceCookie, forgetStep, giveStep, giveTrust, stepCookie, trustDays } from "./session-cookies.ts";
import { admit, deviceOf, type SessionRoutesDeps } from "./session-entry.ts";
import { checkPassword, finishSignIn, signIn } from "./sign-in.ts";
import { actOfMember } from "./sign-in-acts.ts";
import { newToken, tokenHash } from "./tokens.ts";

const tags = ["identity"];
/** By address: a name is locked by its own count of wrong passwords. */
const limited = { rateLimit: { max: 30, timeWindow: "1 minute" } };
const code = { 200: MeView };

function passwordStep(web: Web, deps: SessionRoutesDeps): void {
  web.post(
    "/api/session",
    { config: limited, schema: { tags, summary: "Sign in", body: SignIn, response: code } },
    async (request, reply) => {
      const trust = request.cookies[deviceCookie];
      const attempt = { ...request.body, device: deviceOf(request), trust };
      const outcome = await signIn(deps.database, attempt, deps.clock());
      if ("token" in outcome) return admit(deps, reply, outcome.token);
      giveStep(reply, deps.secureCookies, outcome.step);
      throw new Refusal("session.code_required");
    },
  );
}

async function trustThis(deps: SessionRoutesDeps, personId: string, request: FastifyRequest): Promise<string> {
  const token = newToken();
  await deps.database.transact((work) =>
    trustDevice(work.tx, {
      hash: tokenHash(token),
      personId,
      device: deviceOf(request),
      now: work.now,
      expiresAt: new Date(work.now.getTime() + trustDays * 86_400_000),
    }),
  );
  return token;
}

function codeStep(web: Web, deps: SessionRoutesDeps): void {
  const summary = "Sign in, second step: the code of the second factor, or a recovery code";
  web.post(
    "/api/session/code",
    {
      config: { rateLimit: { max: 15, timeWindow: "1 minute" } },
      schema: { tags, summary, body: SignInCode, response: code },
    },
    async (request, reply) => {
      const step = request.cookies[stepCookie];
      const { token, personId } = await finishSignIn(deps, step, request.body.code, deviceOf(request));
      if (request.body.trustDevice) giveTrust(reply, deps.secureCookies, await trustThis(deps, personId, request));
      forgetStep(reply);
      return admit(deps, reply, token);
    },
  );
}

/** Every other device is signed out and none is trusted any more. Returns the ended sessions. */
async function replacePassword(deps: SessionRoutesDeps, person: PersonCaller, passwordHash: string): Promise<string[]> {
  return deps.database.transact(async (work) => {
    await savePassword(work.tx, person.personId, passwordHash);
    await forgetDevices(work.tx, person.personId);
    const ended = await revokeOtherSessions(work.tx, person.personId, person.sessionId, work.now);
    const member = await staffById(work.tx, person.personId);
    const content = { endedSessions: ended.length };
    if (member) await recordAct(work, { ...actOfMember(member), kind: "password.changed", content });
    return ended;
  });
}

function passwordRoute(web: Web, deps: SessionRoutesDeps): void {
  web.put(
    "/api/session/password",
    {
      config: limited,
      schema: {
        tags,
        summary: "Change my password; signs my other devices out",
        body: PasswordChange,
        response: { 200: Empty },
      },
    },
    async (request) => {
      const person = personOf(request.caller);
      const known = present(await credentialsByPerson(deps.database.writer, person.personId), "person.unknown");
      const given = { password: request.body.current, device: deviceOf(request) };
      if (!(await checkPassword(deps.database, known, given, deps.clock()))) throw new Refusal("password.wrong");
      const ended = await replacePassword(deps, person, await hashPassword(request.body.next));
      deps.authenticator.forget(ended);
      deps.onSessionsEnded(ended);
      return {};
    },
  );
}

/** Signing in by password and code, and changing the password. */
export function signInRoutes(web: Web, deps: SessionRoutesDeps): void {
  passwordStep(web, deps);
  codeStep(web, deps);
  passwordRoute(web, deps);
}
