import type { Database, Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { SealedBox } from "../../platform/sealed-box.ts";
import { recordAct } from "../audit/index.ts";
import { type Credentials, countFailure, credentialsOf, forgetFailures, insertSession } from "./identity-store.ts";
import { passwordMatches, pretendToCheck } from "./passwords.ts";
import { staffById } from "./people-store.ts";
import { type Proof, withCode } from "./second-factor.ts";
import { endStep, insertStep, isTrusted, noteProof, personOfStep, standingOf } from "./second-factor-store.ts";
import { actOfMember } from "./sign-in-acts.ts";
import { newToken, tokenHash } from "./tokens.ts";

export const sessionDays = 30;
const failuresBeforeLock = 8;
const lockMinutes = 10;
const stepMs = 5 * 60_000;

export const sessionExpiry = (now: Date): Date => new Date(now.getTime() + sessionDays * 86_400_000);

async function beginSession(work: Work, personId: string, device: string, proof: Proof | null): Promise<string> {
  const token = newToken();
  const member = await staffById(work.tx, personId);
  await forgetFailures(work.tx, personId);
  const [id, expiresAt] = [newId(work.now), sessionExpiry(work.now)];
  await insertSession(work.tx, { id, hash: tokenHash(token), personId, device, now: work.now, expiresAt });
  if (proof) await noteProof(work.tx, id, work.now);
  const content = { device, ...(proof ? { secondFactor: proof } : {}) };
  if (member) await recordAct(work, { ...actOfMember(member), kind: "session.started", content });
  return token;
}

/** A session for a person already known to be who they are; returns the cookie's token. */
export const startSession = (database: Database, personId: string, device: string): Promise<string> =>
  database.transact((work) => beginSession(work, personId, device, null));

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

/** True when it is this person's password; a wrong one is counted. Refuses with session.locked. */
export async function checkPassword(
  database: Database,
  known: Credentials,
  given: { readonly password: string; readonly device: string },
  now: Date,
): Promise<boolean> {
  if (known.lockedUntil && known.lockedUntil > now) {
    throw new Refusal("session.locked", { minutes: Math.ceil((known.lockedUntil.getTime() - now.getTime()) / 60_000) });
  }
  if (await passwordMatches(known.passwordHash, given.password)) return true;
  await noteFailure(database, known, given.device);
  return false;
}

export interface Attempt {
  readonly login: string;
  readonly password: string;
  readonly device: string;
  /** What a browser shows that was spared the code before. */
  readonly trust: string | undefined;
}

/**
 * Checks a password: starts a session, or takes the first of two steps where a second factor is due. Refuses with
 * session.wrong_credentials or session.locked.
 */
export async function signIn(
  database: Database,
  attempt: Attempt,
  now: Date,
): Promise<{ readonly token: string } | { readonly step: string }> {
  const known = await credentialsOf(database.writer, attempt.login);
  if (!known) {
    await pretendToCheck(attempt.password);
    throw new Refusal("session.wrong_credentials");
  }
  if (!(await checkPassword(database, known, attempt, now))) throw new Refusal("session.wrong_credentials");
  const { personId } = known;
  return database.transact(async (work) => {
    const { since } = await standingOf(work.tx, personId, work.now);
    const trusted = attempt.trust && (await isTrusted(work.tx, tokenHash(attempt.trust), personId, work.now));
    if (!since || trusted) return { token: await beginSession(work, personId, attempt.device, null) };
    const step = newToken();
    await insertStep(work.tx, tokenHash(step), personId, new Date(work.now.getTime() + stepMs), work.now);
    return { step };
  });
}

/** The second of two steps. Refuses with session.step_over and what `withCode` refuses with. */
export async function finishSignIn(
  deps: { readonly database: Database; readonly box: SealedBox; readonly clock: () => Date },
  step: string | undefined,
  code: string,
  device: string,
): Promise<{ readonly token: string; readonly personId: string }> {
  const { database, box } = deps;
  const personId = step ? await personOfStep(database.writer, tokenHash(step), deps.clock()) : null;
  const member = personId ? await staffById(database.writer, personId) : null;
  if (!step || !member?.active) throw new Refusal("session.step_over");
  return withCode(database, box, member, code, async (work, proof) => {
    await endStep(work.tx, tokenHash(step));
    return { token: await beginSession(work, member.id, device, proof), personId: member.id };
  });
}
