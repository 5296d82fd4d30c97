import type { Work } from "../../platform/database.ts";
import type { LockSubjects } from "../clocks/index.ts";
import { subjectsOf } from "../funds/index.ts";
import { lockRequestRows } from "./after-sale-store.ts";
import { requestsOfParcels } from "./parcel-store.ts";

/*
 * A request is locked before its parcels, its money and every deadline of the three: also when it is one of their
 * alarms that rings.
 */

export const lockRequests: LockSubjects = (work, _orgId, ids) => lockRequestRows(work.tx, ids);

export const lockRequestsOfParcels: LockSubjects = async (work, _orgId, ids) =>
  lockRequestRows(work.tx, await requestsOfParcels(work.tx, ids));

export const lockRequestsOfRefunds = async (work: Work, _orgId: string, ids: readonly string[]): Promise<void> => {
  const subjects = await subjectsOf(work.tx, ids);
  await lockRequestRows(
    work.tx,
    subjects.filter((one) => one.kind === "after_sale").map((one) => one.id),
  );
};
