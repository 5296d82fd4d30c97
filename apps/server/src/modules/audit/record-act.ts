import { randomBytes } from "node:crypto";
import { commitmentOf, firstHead, nextHead } from "../../platform/chain.ts";
import type { Work } from "../../platform/database.ts";
import type { Act } from "./act.ts";
import { appendAct, lockChain, wasDoneSince } from "./audit-store.ts";

export const chainName = (orgId: string): string => `audit:${orgId}`;

/** What the commitment covers: everything but number, instant and kind, which the hash binds itself. */
export const committed = ({ actor, subject, content }: Pick<Act, "actor" | "subject" | "content">): object => ({
  actor: { kind: actor.kind, id: actor.id, name: actor.name },
  subject: subject ? { kind: subject.kind, id: subject.id, name: subject.name } : null,
  content: content ?? {},
});

/**
 * Writes the act into its organization's chain, in the transaction of the act itself. Call it last: the chain's row stays
 * locked until the commit, after every other lock.
 */
export async function recordAct(work: Work, act: Act): Promise<void> {
  const chain = await lockChain(work.tx, act.orgId, firstHead(chainName(act.orgId)));
  const seq = chain.lastSeq + 1;
  const salt = randomBytes(16);
  const commitment = commitmentOf(salt, committed(act));
  const hash = nextHead(chain.head, { seq, at: work.now, kind: act.kind, commitment });
  await appendAct(work.tx, { ...act, content: act.content ?? {}, seq, at: work.now, salt, commitment, hash });
}

/** The same for what people do again and again: not written when the same did it to the same subject since then. */
export async function recordActOnce(work: Work, act: Act, since: Date): Promise<void> {
  if (!(await wasDoneSince(work.tx, act, since))) await recordAct(work, act);
}
