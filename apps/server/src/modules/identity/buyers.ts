import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { Refusal } from "../../platform/refusal.ts";
import { isUniqueViolationOf } from "../../platform/violation.ts";
import { saveCredentials } from "./identity-store.ts";
import { type BuyerProfile, upsertBuyer } from "./people-store.ts";

export interface BuyerSignIn {
  readonly login: string;
  readonly passwordHash: string;
}

/** Makes or updates a buyer by the marketplace's id; a sign-in is only for marketplaces that let buyers sign in here. */
export async function saveBuyer(
  work: Work,
  profile: BuyerProfile,
  signIn: BuyerSignIn | null,
): Promise<{ id: string; outcome: "created" | "updated" | "unchanged" }> {
  const saved = await upsertBuyer(work.tx, newId(work.now), profile, work.now);
  if (signIn && saved.outcome === "created") {
    try {
      await work.tx.savepoint((tx) => saveCredentials(tx, saved.id, signIn.login, signIn.passwordHash));
    } catch (error) {
      if (isUniqueViolationOf(error, "credentials_login"))
        throw new Refusal("person.login_taken", { login: signIn.login });
      throw error;
    }
  }
  return saved;
}
