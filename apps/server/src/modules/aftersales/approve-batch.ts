import type { BatchResult } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import { Refusal } from "../../platform/refusal.ts";
import { type Caller, staffOf } from "../identity/index.ts";
import { answeringStaff } from "./after-sale-access.ts";
import { approveRequest } from "./answer-request.ts";

type Row = BatchResult["rows"][number];

async function approveOne(database: Database, caller: Caller, id: string): Promise<Row> {
  try {
    const staff = await answeringStaff(database, caller, id);
    const request = await database.transact((work) => approveRequest(work, id, staff.personId, {}));
    return { id, ok: true, state: request.state, refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { id, ok: false, state: null, refusal: error.code };
  }
}

/** Agrees to each request in a transaction of its own: one that cannot be agreed to never takes another with it. */
export async function approveBatch(database: Database, caller: Caller, ids: readonly string[]): Promise<BatchResult> {
  staffOf(caller, ["merchant_agent", "merchant_manager"]);
  const rows: Row[] = [];
  for (const id of new Set(ids)) rows.push(await approveOne(database, caller, id));
  return { rows };
}
