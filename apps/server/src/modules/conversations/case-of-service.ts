import type { Work } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { caseByNumber, hasMemberOf, joinCase, leaveCase, openCase, record } from "../cases/index.ts";
import type { StaffCaller } from "../identity/index.ts";
import { type ServiceRow, saveCase } from "./service-store.ts";
import type { ThreadFeed } from "./thread-feed.ts";

interface File {
  readonly id: string;
  readonly number: string;
}

/** Takes the service out of one file and puts it into another; both say so, and why. */
async function moveToCase(
  work: Work,
  feed: ThreadFeed,
  service: ServiceRow,
  staff: StaffCaller,
  to: File,
  reason: string,
): Promise<ServiceRow> {
  const member = { kind: "service_session", id: service.id };
  const who = { kind: staff.orgKind, id: staff.personId };
  const scope = { orgId: service.orgId, audience: "staff" } as const;
  const told = { serviceId: service.id, from: service.caseNumber, to: to.number, reason };
  await record(work, service.caseId, "service.left_case", who, told, scope);
  await leaveCase(work, service.caseId, member);
  await joinCase(work, to.id, { ...member, orgId: service.orgId });
  await record(work, to.id, "service.joined_case", who, told, scope);
  await saveCase(work.tx, service.id, to);
  const next = { ...service, caseId: to.id, caseNumber: to.number };
  work.afterCommit(() => feed.service(next));
  return next;
}

/**
 * Two talks of one matter share one file. Only a file of the same buyer that this desk has a part in, or that the platform
 * looks after; any other is unknown. Locked row.
 */
export async function joinMatter(
  work: Work,
  feed: ThreadFeed,
  service: ServiceRow,
  staff: StaffCaller,
  asked: { readonly caseNumber: string; readonly reason: string },
): Promise<ServiceRow> {
  const file = present(await caseByNumber(work.tx, asked.caseNumber), "case.unknown");
  const ours = staff.orgKind === "platform" || (await hasMemberOf(work.tx, file.id, service.orgId));
  if (file.buyerId !== service.buyerId || !ours) throw new Refusal("case.unknown");
  if (file.id === service.caseId) return service;
  return moveToCase(work, feed, service, staff, file, asked.reason);
}

/** It turned out to be a matter of its own: it gets a file of its own. Locked row. */
export async function splitMatter(
  work: Work,
  feed: ThreadFeed,
  service: ServiceRow,
  staff: StaffCaller,
  reason: string,
): Promise<ServiceRow> {
  const file = await openCase(work, { orgId: service.orgId, buyerId: service.buyerId });
  return moveToCase(work, feed, service, staff, file, reason);
}
