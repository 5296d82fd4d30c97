import {
  type ActKind,
  type CannedReplyChange,
  type CannedReplyDraft,
  type CannedReplyView,
  replyVariables,
} from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { isUniqueViolationOf } from "../../platform/violation.ts";
import { difference, recordAct } from "../audit/index.ts";
import { actorOf, type Caller, managerOf, type StaffCaller, staffOf } from "../identity/index.ts";
import { groupById } from "../routing/index.ts";
import { type CannedReply, insertReply, removeReply as removeRow, replyById, saveReply } from "./canned-reply-store.ts";
import { variablesIn } from "./starter/answer-variables.ts";

const known: readonly string[] = replyVariables;
/** The first variable of a text that nothing can fill; null when all are known. Pure. */
export const unknownVariable = (...texts: readonly string[]): string | null =>
  texts.flatMap(variablesIn).find((name) => !known.includes(name)) ?? null;

function refuseUnknown(...texts: readonly string[]): void {
  const name = unknownVariable(...texts);
  if (name) throw new Refusal("reply.variable_unknown", { name });
}

/** One's own are one's own affair; what the desk or a group says is arranged by whoever leads it. */
export function mayArrange(caller: Caller, reply: Pick<CannedReply, "orgId" | "ownerId">): boolean {
  const staff = staffOf(caller);
  if (reply.ownerId) return reply.ownerId === staff.personId;
  try {
    managerOf(caller, reply.orgId);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Those who sit at a desk, and the platform's people, see what it says. Refuses with access.not_yours. */
export function readerOf(caller: Caller, orgId: string): StaffCaller {
  const staff = staffOf(caller);
  if (staff.orgKind !== "platform" && staff.orgId !== orgId) throw new Refusal("access.not_yours");
  return staff;
}

/** A reply this caller may change, removed or not. To whoever may not, it does not exist. */
export async function replyToArrange(work: Work, caller: Caller, id: string): Promise<CannedReply> {
  staffOf(caller);
  const reply = present(await replyById(work.tx, id), "reply.unknown");
  if (!mayArrange(caller, reply)) throw new Refusal("reply.unknown");
  return reply;
}

async function refusingTaken<T>(shortcut: string, save: () => Promise<T>): Promise<T> {
  try {
    return await save();
  } catch (error) {
    if (isUniqueViolationOf(error, "canned_replies_shortcut")) throw new Refusal("reply.shortcut_taken", { shortcut });
    throw error;
  }
}

type Named = Pick<CannedReply, "id" | "orgId" | "ownerId" | "title">;
type ReplyAct = Extract<ActKind, `reply.${string}`>;
/** What a desk or a group says is written into its record; one's own stay one's own affair. */
async function account(work: Work, caller: Caller, kind: ReplyAct, reply: Named, content: object = {}): Promise<void> {
  if (reply.ownerId) return;
  const subject = { kind: "canned_reply", id: reply.id, name: reply.title };
  await recordAct(work, {
    orgId: reply.orgId,
    kind,
    actor: actorOf(staffOf(caller)),
    subject,
    content: { ...content },
  });
}

/** Adds a reply; own ones by anybody at the desk, others by its manager. Returns its id. */
export async function addReply(work: Work, caller: Caller, draft: CannedReplyDraft): Promise<string> {
  const staff = staffOf(caller);
  if (draft.scope !== "own") managerOf(caller, draft.organizationId);
  else if (staff.orgId !== draft.organizationId) throw new Refusal("access.not_yours");
  if (draft.groupId) {
    const group = present(await groupById(work.tx, draft.groupId), "group.unknown");
    if (group.orgId !== draft.organizationId) throw new Refusal("group.unknown");
  }
  refuseUnknown(draft.textZh, draft.textEn);
  const { organizationId: orgId, groupId, title, shortcut, textZh, textEn } = draft;
  const ownerId = draft.scope === "own" ? staff.personId : null;
  const reply = { id: newId(work.now), orgId, ownerId, groupId, title, shortcut, textZh, textEn };
  await refusingTaken(shortcut, () => insertReply(work.tx, reply, work.now));
  await account(work, caller, "reply.added", reply, { shortcut, textZh, textEn });
  return reply.id;
}

export async function changeReply(
  work: Work,
  caller: Caller,
  held: CannedReply,
  change: CannedReplyChange,
): Promise<void> {
  if (held.removedAt) throw new Refusal("reply.unknown");
  const next = {
    id: held.id,
    title: change.title ?? held.title,
    shortcut: change.shortcut ?? held.shortcut,
    textZh: change.textZh ?? held.textZh,
    textEn: change.textEn ?? held.textEn,
  };
  refuseUnknown(next.textZh, next.textEn);
  await refusingTaken(next.shortcut, () => saveReply(work.tx, next, work.now));
  await account(work, caller, "reply.changed", held, difference<typeof next>(held, next));
}

export async function removeReply(work: Work, caller: Caller, held: CannedReply): Promise<void> {
  await removeRow(work.tx, held.id, work.now);
  await account(work, caller, "reply.removed", held);
}

type Group = { readonly id: string; readonly name: string; readonly nameEn: string };

export function replyView(reply: CannedReply, groups: readonly Group[], caller: Caller): CannedReplyView {
  const { id, title, shortcut, textZh, textEn, uses, ownerId, groupId } = reply;
  const group = groups.find((one) => one.id === groupId) ?? null;
  return {
    id,
    scope: ownerId ? "own" : groupId ? "group" : "desk",
    group: group && { id: group.id, name: group.name, nameEn: group.nameEn },
    title,
    shortcut,
    textZh,
    textEn,
    uses,
    editable: mayArrange(caller, reply),
  };
}
