import type { AfterSaleKind, AfterSaleReason, GoodsSituation } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { shareFile } from "../evidence/index.ts";
import { type BuyerCaller, viewerOf } from "../identity/index.ts";
import type { AfterSale, AttachedFile } from "./after-sale.ts";
import { requestDue } from "./after-sale-clocks.ts";
import { keepRequestClock } from "./after-sale-moves.ts";
import { insertRequest, lockRequest, saveRequest } from "./after-sale-store.ts";
import { decideRequest } from "./decide-request.ts";
import { maySay, situationOf } from "./eligibility/situation.ts";
import { lastDayRolled } from "./last-day.ts";
import { type Bought, boughtBy, lockGrounds } from "./request-grounds.ts";

/** What a buyer has filled in so far. `id` is the client's name for it: saving again saves the same. */
export interface RequestDraft {
  readonly id: string;
  readonly orderId: string;
  readonly line: number;
  readonly quantity: number;
  readonly kind: AfterSaleKind;
  readonly reason: AfterSaleReason;
  readonly situation: GoodsSituation;
  readonly story: string;
  readonly files: readonly AttachedFile[];
  /** Less than the most that could go back, if the buyer wishes so; fen. */
  readonly wantedFen?: number | undefined;
}

type Head = Pick<
  AfterSale,
  "orgId" | "buyerId" | "orderId" | "orderNumber" | "line" | "productId" | "productTitle" | "variant"
>;

function headOf({ order, product }: Bought, draft: RequestDraft): Head {
  const line = order.lines.find((one) => one.line === draft.line)!;
  return {
    orgId: order.merchantId,
    buyerId: order.buyerId,
    orderId: order.id,
    orderNumber: order.number,
    line: draft.line,
    productId: product.id,
    productTitle: line.title,
    variant: line.variant,
  };
}

/**
 * Keeps a buyer's half-filled request on the server, so that it is there on every device. Refuses with order.unknown,
 * after_sale.line_unknown, after_sale.situation_impossible, file.unknown, or after_sale.cannot_move once it was made.
 */
export async function saveDraft(database: Database, buyer: BuyerCaller, draft: RequestDraft): Promise<AfterSale> {
  const bought = await boughtBy(database, viewerOf(buyer), draft.orderId, draft.line);
  if (!maySay(situationOf(bought.order), draft.situation)) {
    throw new Refusal("after_sale.situation_impossible", { situation: draft.situation });
  }
  return database.transact(async (work) => {
    const known = await lockRequest(work.tx, draft.id);
    if (known && known.buyerId !== buyer.personId) throw new Refusal("after_sale.unknown");
    if (known && known.state !== "draft")
      throw new Refusal("after_sale.cannot_move", { state: known.state, move: "draft" });
    for (const { fileId } of draft.files) {
      present(
        await shareFile(work.tx, fileId, buyer.personId, bought.order.merchantId, buyer.personId),
        "file.unknown",
      );
    }
    const grounds = await lockGrounds(work, database, bought, draft.line);
    const { most } = present(decideRequest(grounds, draft, lastDayRolled, work.now), "after_sale.line_unknown");
    const asked = Math.min(draft.wantedFen ?? most.amountFen, most.amountFen);
    const { kind, reason, situation, quantity, story, files } = draft;
    const filled = { kind, reason, situation, quantity, story, files, mostFen: most.amountFen };
    const wanted = { ...most, amountFen: asked, freightFen: Math.min(most.freightFen, asked) };
    const request: AfterSale = {
      ...headOf(bought, draft),
      ...filled,
      id: draft.id,
      caseId: null,
      caseNumber: null,
      state: "draft",
      attempt: 0,
      wanted,
      agreed: null,
      returnAddress: null,
      refusal: null,
      offers: 0,
      extended: false,
      openedAt: known?.openedAt ?? work.now,
      submittedAt: null,
      dueAt: requestDue("draft", situation, work.now),
      endedAt: null,
    };
    if (known) await saveRequest(work.tx, request);
    else if (!(await insertRequest(work.tx, request))) throw new Refusal("after_sale.unknown");
    await keepRequestClock(work, request);
    return request;
  });
}
