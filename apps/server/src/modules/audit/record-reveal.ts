import type { RevealRequest } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { Refusal } from "../../platform/refusal.ts";
import { recordAct } from "./record-act.ts";
import { insertReveal, type RevealRow, revealsSince } from "./reveal-store.ts";

const anHour = 3_600_000;
/** More than anybody serving buyers needs in an hour; somebody copying addresses needs more. */
export const revealsAnHour = 30;
export const shownForMs = 60_000;

export type NewReveal = Omit<RevealRow, "id" | "at" | "purpose" | "note">;

/**
 * Writes down who is about to see whose data and why, for the buyer and in the organization's chain; only then may it be
 * shown. Returns until when. Refuses with reveal.note_missing and reveal.too_many.
 */
export async function recordReveal(work: Work, look: NewReveal, asked: RevealRequest): Promise<Date> {
  if (asked.purpose === "other" && asked.note === "") throw new Refusal("reveal.note_missing");
  const done = await revealsSince(work.tx, look.personId, new Date(work.now.getTime() - anHour));
  if (done >= revealsAnHour) throw new Refusal("reveal.too_many", { limit: revealsAnHour, seconds: 3600 });
  await insertReveal(work.tx, { ...look, ...asked, id: newId(work.now), at: work.now });
  await recordAct(work, {
    orgId: look.orgId,
    kind: "data.revealed",
    actor: { kind: "staff", id: look.personId, name: look.personName },
    subject: { kind: look.subjectKind, id: look.subjectId, name: look.subjectName },
    content: { purpose: asked.purpose, note: asked.note },
  });
  return new Date(work.now.getTime() + shownForMs);
}
