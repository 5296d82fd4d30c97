import type { Database } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { Refusal } from "../../platform/refusal.ts";
import { recordAct } from "../audit/index.ts";
import { type Credentials, countFailure, credentialsOf, forgetFailures, insertSession } from "./identity-store.ts";
import { passwordMatches, pretendToCheck } from "./passwords.ts";
import { type StaffRow, staffById } from "./people-store.ts";
import { newToken, tokenHash } from "./tokens.ts";

export const sessionDays = 30;
const failuresBeforeLock = 8;
const lockMinutes = 10;

export const sessionExpiry = (now: Date): Date => new Date(now.getTime() + sessionDays * 86_400_000);

/** An act of a member of a desk about themselves. */
export const actOfMember = (member: Pick<StaffRow, "id" | "orgId" | "name">) => ({
  orgId: member.orgId!,
  actor: { kind: "staff" as const, id: member.id, name: member.name },
});

/** A session for a person already known to be who they are; returns the cookie's token. */
export async function startSession(database: Database, personId: string, device: string): Promise<string> {
  const token = newToken();
  await database.transact(async (work) => {
    const member = await staffById(work.tx, personId);
    await forgetFailures(work.tx, personId);
    const expiresAt = sessionExpiry(work.now);
    await insertSession(work.tx, {
      id: newId(work.now),
      hash: tokenHash(token),
      personId,
      device,
      now: work.now,
      expiresAt,
    });
    if (member) await recordAct(work, { ...actOfMember(member), kind: "session.started", content: { device } });
  });
  return token;
}

async function noteFailure(database: Database, known: Credentials, device: string): Promise<void> {
  const locks = (known.failures + 1) % failuresBeforeLock === 0;
  await database.transact(async (work) => {
    const until = locks ? new Date(work.now.getTime() + lockMinutes * 60_000) : null;
    await countFailure(work.tx, known.personId, until);
    const member = await staffById(work.tx, known.personId);
    const kind = locks ? "session.locked" : "session.refused";
    if (member) await recordAct(work, { ...actOfMember(member), kind, content: { device } });
  });
}

/** Checks a password and starts a session. Refuses with session.wrong_credentials or session.locked. */
export async function signIn(
  database: Database,
  attempt: { readonly login: string; readonly password: string; readonly device: string },
  now: Date,
): Promise<string> {
  const known = await credentialsOf(database.writer, attempt.login);
  if (!known) {
    await pretendToCheck(attempt.password);
    throw new Refusal("session.wrong_credentials");
  }
  if (known.lockedUntil && known.lockedUntil > now) {
    throw new Refusal("session.locked", { minutes: Math.ceil((known.lockedUntil.getTime() - now.getTime()) / 60_000) });
  }
  if (!(await passwordMatches(known.passwordHash, attempt.password))) {
    await noteFailure(database, known, attempt.device);
    throw new Refusal("session.wrong_credentials");
  }
  return startSession(database, known.personId, attempt.device);
}
