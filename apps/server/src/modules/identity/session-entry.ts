import type { DemoSignIn, MeView } from "@recourse/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Database } from "../../platform/database.ts";
import type { SetupCode } from "../../platform/installation-secrets.ts";
import type { SealedBox } from "../../platform/sealed-box.ts";
import type { Authenticator } from "./authenticate.ts";
import { type Caller, personOf, roleOf } from "./caller.ts";
import { organizationById } from "./people-store.ts";
import { giveSession } from "./session-cookies.ts";

export interface SessionRoutesDeps {
  readonly database: Database;
  readonly authenticator: Authenticator;
  readonly box: SealedBox;
  readonly clock: () => Date;
  readonly secureCookies: boolean;
  readonly demoSignIns: readonly DemoSignIn[];
  readonly setupCode: SetupCode;
  /** Tells open sockets that these sessions ended. */
  readonly onSessionsEnded: (sessionIds: readonly string[]) => void;
}

export const deviceOf = (request: FastifyRequest): string => (request.headers["user-agent"] ?? "").slice(0, 200);

export async function meView(database: Database, caller: Caller): Promise<MeView> {
  const person = personOf(caller);
  const organization = person.kind === "staff" ? await organizationById(database.writer, person.orgId) : null;
  const agentNumber = person.kind === "staff" ? person.agentNumber : null;
  const mustEnrol = person.kind === "staff" && person.mustEnrol === true;
  const { personId: id, name: displayName, language } = person;
  return { id, role: roleOf(person), displayName, language, organization, agentNumber, mustEnrol };
}

/** Sets the cookie and answers with who this is now. */
export async function admit(deps: SessionRoutesDeps, reply: FastifyReply, token: string): Promise<MeView> {
  giveSession(reply, deps.secureCookies, token);
  return meView(deps.database, await deps.authenticator.byCookie(token));
}
