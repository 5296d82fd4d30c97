import type { PolicyVersion, PolicyView } from "@recourse/contract";
import { type Policy, versionAt } from "./policy.ts";

function stateOf(policy: Policy, current: Policy | null, now: Date): PolicyVersion["state"] {
  if (policy === current) return "current";
  return policy.effectiveFrom > now ? "announced" : "past";
}

function movesOpen(announced: boolean, mayChange: boolean): PolicyView["movesOpen"] {
  if (!mayChange) return [];
  return announced ? ["withdraw"] : ["announce"];
}

/** A clock with all its versions; the newest first, at least one. */
export function policyView(
  versions: readonly Policy[],
  nameOf: (personId: string) => string | null,
  mayChange: boolean,
  now: Date,
): PolicyView {
  const current = versionAt(versions, now);
  const newest = versions[0]!;
  const { clock, scene, nameZh, nameEn, owner, consequence, basis } = newest;
  return {
    ...{ clock, scene, name: nameZh, nameEn, owner, consequence, basis },
    versions: versions.map((one) => ({
      version: one.version,
      span: one.span,
      warnBeforeMinutes: one.warnBeforeMinutes,
      effectiveFrom: one.effectiveFrom.toISOString(),
      announcedAt: one.announcedAt.toISOString(),
      announcedBy: one.announcedBy && nameOf(one.announcedBy),
      reason: one.reason,
      state: stateOf(one, current, now),
    })),
    movesOpen: movesOpen(newest.effectiveFrom > now, mayChange),
  };
}
