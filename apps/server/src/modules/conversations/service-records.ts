import type { AuthorKind } from "@recourse/contract";
import type { Sql, Tx } from "../../platform/sql-type.ts";
import { activeSince, currentServices, type TraceRow, tracesOf } from "./record-store.ts";
import { servicesById } from "./service-store.ts";

/** What happened at one number of a thread, without what was said. */
export interface ServiceTrace {
  readonly seq: number;
  readonly at: Date;
  readonly authorKind: AuthorKind;
  readonly authorId: string | null;
  readonly kind: string;
  /** Of a note of the system: what it tells, and who brought it about. */
  readonly code: string | null;
  readonly by: string | null;
}
export interface ServiceRecord {
  readonly serviceId: string;
  readonly orgId: string;
  readonly groupId: string | null;
  readonly agentId: string | null;
  readonly score: number | null;
  readonly traces: readonly ServiceTrace[];
}

/** Services with everything that happened in them, for whoever counts. Contents stay here. */
export async function serviceRecords(sql: Sql | Tx, serviceIds: readonly string[]): Promise<ServiceRecord[]> {
  const [services, traces] = [await servicesById(sql, serviceIds), await tracesOf(sql, serviceIds)];
  const ofService = new Map<string, TraceRow[]>(services.map(({ id }) => [id, []]));
  for (const trace of traces) ofService.get(trace.serviceId)?.push(trace);
  return services.map(({ id, orgId, groupId, agentId, score }) => ({
    ...{ serviceId: id, orgId, groupId, agentId, score },
    traces: ofService.get(id) ?? [],
  }));
}

/** Services in which something happened after an instant, and the ones under way in these threads. */
export { activeSince as servicesActiveSince, currentServices };
