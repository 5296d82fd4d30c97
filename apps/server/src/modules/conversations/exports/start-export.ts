import { isDeepStrictEqual } from "node:util";
import { type ExportDraft, exportsAtOnce, mostExported, mostTalksExported } from "@recourse/contract";
import { Refusal } from "../../../platform/refusal.ts";
import { recordAct } from "../../audit/index.ts";
import { actorOf, type PersonCaller } from "../../identity/index.ts";
import type { Conversations } from "../conversations.ts";
import { countUnderWay, type ExportHead, exportOf, insertExport, lockExportsOf } from "./export-store.ts";
import { type Plan, planExport } from "./plan-export.ts";

/** How long an export is kept after it was asked for, and its file after it was finished. */
export const keptMs = 24 * 3_600_000;

function sameAgain(known: ExportHead, draft: ExportDraft): ExportHead {
  if (known.format !== draft.format || !isDeepStrictEqual(known.filter, draft.filter))
    throw new Refusal("export.name_reused");
  return known;
}

function demandFits({ stretches, size }: Plan): void {
  if (size.tooMany) throw new Refusal("export.too_many", { limit: mostExported, talks: mostTalksExported });
  if (stretches.length === 0) throw new Refusal("export.nothing");
}

/**
 * Takes an export down to be written in the background; under a name its asker used before, the first one. Refuses
 * export.nothing, export.too_many, export.under_way beside two others, export.name_reused, and what planning refuses.
 * What staff take out is an act of the organization it is taken from.
 */
export async function startExport(parts: Conversations, person: PersonCaller, draft: ExportDraft): Promise<ExportHead> {
  const { personId } = person;
  const known = await exportOf(parts.database.writer, personId, draft.id);
  if (known) return sameAgain(known, draft);
  const plan = await planExport(parts, person, draft.filter);
  demandFits(plan);
  return parts.database.transact(async (work) => {
    await lockExportsOf(work.tx, personId);
    const meanwhile = await exportOf(work.tx, personId, draft.id);
    if (meanwhile) return sameAgain(meanwhile, draft);
    if ((await countUnderWay(work.tx, personId)) >= exportsAtOnce)
      throw new Refusal("export.under_way", { limit: exportsAtOnce });
    await insertExport(work.tx, {
      personId,
      id: draft.id,
      side: person.kind === "buyer" ? "buyer" : person.orgKind,
      orgId: person.kind === "buyer" ? null : person.orgId,
      language: person.language,
      format: draft.format,
      filter: draft.filter,
      createdAt: work.now,
      stretches: plan.stretches.map(({ messages: _, recalled: __, ...stretch }) => stretch),
      total: plan.size.messages,
      recalled: plan.stretches.reduce((sum, one) => sum + one.recalled, 0),
      expiresAt: new Date(work.now.getTime() + keptMs),
    });
    const started = (await exportOf(work.tx, personId, draft.id))!;
    if (person.kind === "staff")
      await recordAct(work, {
        orgId: plan.orgId ?? person.orgId,
        kind: "history.exported",
        actor: actorOf(person),
        content: { filter: draft.filter, format: draft.format, messages: plan.size.messages },
      });
    return started;
  });
}
