import type { PolicyDraft } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { Deadline } from "./deadline.ts";
import { startCounted } from "./keep-deadlines.ts";
import { nextVersion, type Policy, versionAt } from "./policy.ts";
import { insertPolicy, lockPolicy, policyVersions, removePolicy } from "./policy-store.ts";

/** Announces a new version; it holds from its day on, for what begins from then on. */
export async function announcePolicy(work: Work, clock: string, draft: PolicyDraft, by: string): Promise<Policy> {
  await lockPolicy(work.tx, clock);
  const [newest] = await policyVersions(work.tx, clock);
  const next = nextVersion(present(newest, "policy.unknown"), draft, by, work.now);
  await insertPolicy(work.tx, next);
  return next;
}

/** Takes back a version that does not hold yet. Refuses policy.not_announced. */
export async function withdrawPolicy(work: Work, clock: string): Promise<void> {
  await lockPolicy(work.tx, clock);
  const newest = present((await policyVersions(work.tx, clock))[0], "policy.unknown");
  if (newest.effectiveFrom <= work.now) throw new Refusal("policy.not_announced");
  await removePolicy(work.tx, clock, newest.version);
}

/**
 * Starts a clock as its policy says. `begunAt` is when the whole matter began: it keeps the version of that day, however
 * late this clock of it starts.
 */
export async function startByPolicy(
  work: Work,
  owed: Pick<Deadline, "orgId" | "subjectKind" | "subjectId" | "clock" | "consequence">,
  begunAt: Date = work.now,
): Promise<Deadline> {
  const policy = versionAt(await policyVersions(work.tx, owed.clock), begunAt);
  if (!policy) throw new Error(`no policy for the clock ${owed.clock}`);
  const { owner, span, version, warnBeforeMinutes } = policy;
  return startCounted(work, { ...owed, owner }, { span, policyVersion: version, warnBeforeMinutes });
}
