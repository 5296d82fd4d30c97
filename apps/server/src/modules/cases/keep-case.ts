import { randomBytes } from "node:crypto";
import { commitmentOf, firstHead, nextHead } from "../../platform/chain.ts";
import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present } from "../../platform/refusal.ts";
import {
  type About,
  type Audience,
  appendEntry,
  caseAbout,
  endMember,
  hasMemberOf,
  insertCase,
  insertMember,
  lockCase,
  lockMatter,
  takeCaseNumber,
} from "./case-store.ts";

export interface CaseRef {
  readonly id: string;
  readonly number: string;
}
/** Who did it: a person's side, the bot, the clock or the system; the id when it was a person. */
export interface CaseActor {
  readonly kind: "buyer" | "merchant" | "platform" | "bot" | "clock" | "system";
  readonly id: string | null;
}

/** Opens the case file of a new matter between a buyer and an organization. */
export async function openCase(
  work: Work,
  parties: { readonly orgId: string; readonly buyerId: string },
): Promise<CaseRef> {
  const id = newId(work.now);
  const number = await takeCaseNumber(work.tx, work.now);
  await insertCase(work.tx, { id, number, ...parties, openedAt: work.now, head: firstHead(`case:${id}`) });
  return { id, number };
}

/**
 * The file of a buyer's matter: the one that is about the same order already, whichever desk opened it, else a new one.
 * Two desks asked at once come to the same file.
 */
export async function openMatter(
  work: Work,
  parties: { readonly orgId: string; readonly buyerId: string },
  about: About | null,
): Promise<CaseRef & { readonly known: boolean }> {
  if (!about) return { ...(await openCase(work, parties)), known: false };
  await lockMatter(work.tx, parties.buyerId, about);
  const found = await caseAbout(work.tx, parties.buyerId, about);
  if (found) return { id: found.id, number: found.number, known: true };
  return { ...(await openCase(work, parties)), known: false };
}

export interface Joining {
  readonly kind: string;
  readonly id: string;
  /** Whose desk it is at; the desk that opened the file unless said otherwise. */
  readonly orgId?: string;
  readonly about?: About | null;
}

/** Joins a conversation, an after-sale, a dispute ... to the matter. Joining twice is joining once. */
export async function joinCase(work: Work, caseId: string, member: Joining): Promise<void> {
  const file = present(await lockCase(work.tx, caseId), "case.unknown");
  const orgId = member.orgId ?? file.orgId;
  const { kind, id, about = null } = member;
  const newcomer = orgId !== file.orgId && !(await hasMemberOf(work.tx, caseId, orgId));
  await insertMember(work.tx, { caseId, kind, memberId: id, orgId, buyerId: file.buyerId, about }, work.now);
  // The desk that opened the file sees that another one has come in, and nothing of what that one does.
  if (newcomer) {
    await record(work, caseId, "case.joined", { kind: "system", id: null }, { member: kind, organizationId: orgId });
  }
}

/** Takes a member out of the file; that it was in it stays written down. */
export const leaveCase = (work: Work, caseId: string, member: { readonly kind: string; readonly id: string }) =>
  endMember(work.tx, caseId, member.kind, member.id, work.now);

export interface EntryScope {
  /** Whose desk it happened at; the desk that opened the file unless said otherwise. */
  readonly orgId?: string;
  readonly audience?: Audience;
}

/** Writes the next numbered, chained entry of the case's timeline. */
export async function record(
  work: Work,
  caseId: string,
  kind: string,
  actor: CaseActor,
  content: object,
  scope: EntryScope = {},
): Promise<number> {
  const file = present(await lockCase(work.tx, caseId), "case.unknown");
  const seq = file.lastSeq + 1;
  const salt = randomBytes(16);
  const commitment = commitmentOf(salt, { actor: { kind: actor.kind, id: actor.id }, content });
  const hash = nextHead(file.head, { seq, at: work.now, kind, commitment });
  await appendEntry(work.tx, {
    caseId,
    seq,
    orgId: scope.orgId ?? file.orgId,
    buyerId: file.buyerId,
    at: work.now,
    kind,
    audience: scope.audience ?? "parties",
    actorKind: actor.kind,
    actorId: actor.id,
    content,
    salt,
    commitment,
    hash,
  });
  return seq;
}
