import type { Work } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { OfflineProof, Refund } from "./refund.ts";
import type { RefundMoveBy } from "./refund-moves.ts";
import { moveRefund } from "./refund-moves.ts";
import { lockRefund } from "./refund-store.ts";

const locked = async (work: Work, id: string): Promise<Refund> =>
  present(await lockRefund(work.tx, id), "refund.unknown");

/** The merchant (or the platform for them) paid by other means, and shows it; the buyer confirms or denies. */
export async function proveOffline(work: Work, id: string, proof: OfflineProof, by: RefundMoveBy): Promise<Refund> {
  if (proof.fileIds.length === 0 && proof.serial === "") throw new Refusal("refund.proof_missing");
  return moveRefund(work, await locked(work, id), "prove_offline", by, { offlineProof: proof });
}

/** The buyer says whether the money paid by other means is there. */
export async function answerOffline(work: Work, id: string, received: boolean, buyerId: string): Promise<Refund> {
  return moveRefund(work, await locked(work, id), received ? "confirm" : "deny", { actor: "buyer", personId: buyerId });
}
