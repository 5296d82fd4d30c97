import { randomBytes } from "node:crypto";
import { commitmentOf, firstHead, nextHead } from "../../platform/chain.ts";
import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present } from "../../platform/refusal.ts";
import { type Audience, appendEntry, insertCase, insertMember, lockCase, takeCaseNumber } from "./case-store.ts";

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

/** Joins a conversation, an after-sale, a dispute ... to the matter. Joining twice is joining once. */
export async function joinCase(
  work: Work,
  caseId: string,
  member: { readonly kind: string; readonly id: string },
): Promise<void> {
  const file = present(await lockCase(work.tx, caseId), "case.unknown");
  await insertMember(work.tx, {
    caseId,
    kind: member.kind,
    memberId: member.id,
    orgId: file.orgId,
    buyerId: file.buyerId,
    at: work.now,
  });
}

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
