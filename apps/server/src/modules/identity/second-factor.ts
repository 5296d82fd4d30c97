import type { Database, Work } from "../../platform/database.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { SealedBox } from "../../platform/sealed-box.ts";
import { recordAct } from "../audit/index.ts";
import type { StaffCaller } from "./caller.ts";
import { asPrinted, newRecoveryCodes, newSecret, offerOf, recoveryHash, stepOf } from "./one-time-codes.ts";
import type { StaffRow } from "./people-store.ts";
import { isFresh, lockAfter } from "./second-factor-policy.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  countWrongCode,
  lockSecondFactor,
  proofOf,
  type SecondFactorRow,
  saveRecoveryCodes,
  takeStep,
  useRecoveryCode,
} from "./second-factor-store.ts";
import { actOfMember } from "./sign-in-acts.ts";

type Member = Pick<StaffRow, "id" | "orgId" | "name">;
export type Proof = "app" | "recovery";

/** A secret for a device to come; the one before, if it was never confirmed, is forgotten. */
export async function offerSecondFactor(
  work: Work,
  box: SealedBox,
  member: Member,
  names: [issuer: string, label: string],
) {
  const known = await lockSecondFactor(work.tx, member.id);
  if (known?.confirmedAt) throw new Refusal("second_factor.already_enrolled");
  const secret = newSecret();
  await beginSecondFactor(work.tx, member.id, box.seal(Buffer.from(secret), member.id), work.now);
  return { secret, ...offerOf(secret, ...names) };
}

async function renewRecoveryCodes(work: Work, personId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await saveRecoveryCodes(
    work.tx,
    personId,
    codes.map((code) => recoveryHash(personId, code)),
  );
  return codes;
}

/** Takes a code once: of the app, for a time step later than the last; or a recovery code that was not used. */
async function takeCode(
  work: Work,
  box: SealedBox,
  member: Member,
  row: SecondFactorRow,
  code: string,
): Promise<Proof | null> {
  const secret = box.open(row.secret, member.id).toString();
  const step = stepOf(secret, code, work.now, row.lastStep);
  const byApp = step !== null;
  if (
    !byApp &&
    !(row.confirmedAt && (await useRecoveryCode(work.tx, member.id, recoveryHash(member.id, code), work.now)))
  )
    return null;
  await takeStep(work.tx, member.id, step);
  return byApp ? "app" : "recovery";
}

async function noteWrongCode(work: Work, member: Member, row: SecondFactorRow): Promise<Refusal> {
  const until = lockAfter(row.failures + 1, work.now);
  await countWrongCode(work.tx, member.id, until);
  await recordAct(work, { ...actOfMember(member), kind: "second_factor.refused", content: { locked: until !== null } });
  return new Refusal("second_factor.wrong_code");
}

/**
 * Checks a code and lets `then` follow in the same transaction. A wrong one is counted and stays counted, which is why the
 * refusal leaves only after the commit. Refuses with second_factor.not_enrolled, second_factor.locked, second_factor.wrong_code.
 */
export async function withCode<T>(
  database: Database,
  box: SealedBox,
  member: Member,
  code: string,
  then: (work: Work, proof: Proof, row: SecondFactorRow) => Promise<T>,
): Promise<T> {
  const outcome = await database.transact(async (work): Promise<{ value: T } | { refusal: Refusal }> => {
    const row = await lockSecondFactor(work.tx, member.id);
    if (!row) throw new Refusal("second_factor.not_enrolled");
    if (row.lockedUntil && row.lockedUntil > work.now) {
      const minutes = Math.ceil((row.lockedUntil.getTime() - work.now.getTime()) / 60_000);
      throw new Refusal("second_factor.locked", { minutes });
    }
    const proof = await takeCode(work, box, member, row, asPrinted(code));
    if (!proof) return { refusal: await noteWrongCode(work, member, row) };
    const value = await then(work, proof, row);
    if (proof === "recovery") await recordAct(work, { ...actOfMember(member), kind: "second_factor.recovery_used" });
    return { value };
  });
  if ("refusal" in outcome) throw outcome.refusal;
  return outcome.value;
}

/** The first right code of the device: from now on sign-in asks for one. Returns the recovery codes. */
export async function enrol(work: Work, member: Member, row: SecondFactorRow): Promise<string[]> {
  if (row.confirmedAt) throw new Refusal("second_factor.already_enrolled");
  await confirmSecondFactor(work.tx, member.id, work.now);
  const codes = await renewRecoveryCodes(work, member.id);
  await recordAct(work, { ...actOfMember(member), kind: "second_factor.enrolled" });
  return codes;
}

export const anewRecoveryCodes = renewRecoveryCodes;

/** For what is delicate: whoever has a second factor must have shown it lately. Refuses with second_factor.proof_needed. */
export async function demandProof(database: Database, staff: StaffCaller, now: Date): Promise<void> {
  const { enrolled, provedAt } = await proofOf(database.writer, staff.sessionId);
  if (enrolled && !isFresh(provedAt, now)) throw new Refusal("second_factor.proof_needed");
}
