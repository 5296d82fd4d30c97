import { randomBytes } from "node:crypto";
import type { WidgetSecretIssued } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { SealedBox } from "../../platform/sealed-box.ts";
import { endSecret, insertSecret, livingSecrets } from "./widget-store.ts";

/** How long the former secret is still good: time to put the new one into the shop's program. */
const overlapHours = 24;
const purposeOf = (orgId: string): string => `widget secret of ${orgId}`;

/** A new secret, told this once. The ones before it end a day later. */
export async function issueSecret(work: Work, box: SealedBox, orgId: string): Promise<WidgetSecretIssued> {
  const secret = randomBytes(32).toString("base64url");
  const [id, hint] = [newId(work.now), secret.slice(-4)];
  await insertSecret(work.tx, {
    ...{ id, orgId, hint, createdAt: work.now },
    sealed: box.seal(Buffer.from(secret), purposeOf(orgId)),
    othersEndAt: new Date(work.now.getTime() + overlapHours * 3_600_000),
  });
  return { id, hint, secret, createdAt: work.now.toISOString(), endsAt: null };
}

/** Ends it at once; returns its last letters. Refuses with widget.secret_unknown. */
export const revokeSecret = async (work: Work, orgId: string, id: string): Promise<string> =>
  present(await endSecret(work.tx, orgId, id, work.now), "widget.secret_unknown");

/** What signatures are held against now. Refuses with widget.no_secret. */
export async function secretsOf(work: Work, box: SealedBox, orgId: string): Promise<string[]> {
  const rows = await livingSecrets(work.tx, orgId, work.now);
  if (rows.length === 0) throw new Refusal("widget.no_secret");
  return rows.map((row) => box.open(row.sealed, purposeOf(orgId)).toString());
}
