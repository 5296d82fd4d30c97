import type { BuyerRow } from "@recourse/contract";
import type { Work } from "../../../platform/database.ts";
import { Refusal } from "../../../platform/refusal.ts";
import { buyersByExternalId, hashPassword, saveBuyer } from "../../identity/index.ts";
import { lockImport } from "../import-lock-store.ts";
import { type Checked, type Fault, fault } from "./candidate.ts";
import { emptyTally, type Tally } from "./importing.ts";

function faultOf(row: BuyerRow): Fault | null {
  if (row.login !== undefined && row.initialPassword === undefined) {
    return fault("initialPassword", "buyer.password_missing");
  }
  if (row.login === undefined && row.initialPassword !== undefined) return fault("login", "buyer.login_missing");
  return null;
}

/** A sign-in is made once, with the buyer; later rows cannot change a password. */
async function signInOf(row: BuyerRow, known: boolean) {
  if (known || row.login === undefined || row.initialPassword === undefined) return null;
  return { login: row.login, passwordHash: await hashPassword(row.initialPassword) };
}

type Outcome = "created" | "updated" | "unchanged" | Fault;

async function save(work: Work, row: BuyerRow, known: boolean): Promise<Outcome> {
  const signIn = await signInOf(row, known);
  const { externalId, name, phone = "", email = "", language } = row;
  const profile = { externalId, name, phone, email, language };
  if (!signIn) return (await saveBuyer(work, profile, null)).outcome;
  try {
    // Its own savepoint: a taken sign-in name leaves no half of the buyer behind.
    const saved = await work.tx.savepoint((tx) => saveBuyer({ ...work, tx }, profile, signIn));
    return saved.outcome;
  } catch (error) {
    if (error instanceof Refusal && error.code === "person.login_taken") {
      return fault("login", "buyer.login_taken", { login: signIn.login });
    }
    throw error;
  }
}

/** Takes buyers in; they belong to the marketplace, `platformId`, not to a merchant. */
export async function importBuyers(work: Work, platformId: string, rows: readonly Checked<BuyerRow>[]): Promise<Tally> {
  await lockImport(work.tx, platformId, "buyers");
  const tally = emptyTally();
  const known = await buyersByExternalId(
    work.tx,
    rows.map(({ row }) => row.externalId),
  );
  for (const { line, row } of rows) {
    const outcome = faultOf(row) ?? (await save(work, row, known.has(row.externalId)));
    if (typeof outcome === "string") tally[outcome] += 1;
    else tally.refused.push({ line, externalId: row.externalId, fault: outcome });
  }
  return tally;
}
