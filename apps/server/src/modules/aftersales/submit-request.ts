import type { Database, Work } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { joinCase, openMatter } from "../cases/index.ts";
import { type BuyerCaller, viewerOf } from "../identity/index.ts";
import type { AfterSale } from "./after-sale.ts";
import { byBuyer, byPolicy, lockedRequest, moveRequest } from "./after-sale-moves.ts";
import { requestById } from "./after-sale-store.ts";
import { decideRequest } from "./decide-request.ts";
import { lastDayRolled } from "./last-day.ts";
import { reasonRules } from "./reasons.ts";
import { boughtBy, lockGrounds } from "./request-grounds.ts";
import { type ShopRules, shopRules } from "./shop-rules-store.ts";

/** Photographs this reason cannot do without and that are not there yet. */
export const missingPhotos = (request: Pick<AfterSale, "reason" | "files">) =>
  reasonRules[request.reason].mandatory.filter((photo) => !request.files.some((file) => file.photo === photo));

/** The merchant's own choice, and only for goods that never left or a promise that computes itself (Order 116 art. 27). */
const refundedAtOnce = (request: AfterSale, rules: ShopRules): boolean =>
  request.wanted.amountFen > 0 &&
  request.wanted.amountFen <= rules.instantRefundFen &&
  ((request.kind === "refund_only" && request.situation === "unshipped") || request.kind === "price_protection");

/** The request goes into the file of its order's matter: the talks about that order are in it already. */
async function openFile(work: Work, request: AfterSale): Promise<AfterSale> {
  const about = { kind: "order", id: request.orderId };
  const file = await openMatter(work, { orgId: request.orgId, buyerId: request.buyerId }, about);
  await joinCase(work, file.id, { kind: "after_sale", id: request.id, orgId: request.orgId, about });
  return { ...request, caseId: file.id, caseNumber: file.number };
}

/**
 * The buyer makes the request: what it asks for is judged on the order as it is now, its photographs are complete, and
 * the merchant's clock starts. Refuses with after_sale.not_eligible (the verdict in the detail) or .photos_missing.
 */
export async function submitRequest(database: Database, buyer: BuyerCaller, id: string): Promise<AfterSale> {
  const draft = present(await requestById(database.writer, id), "after_sale.unknown");
  if (draft.buyerId !== buyer.personId) throw new Refusal("after_sale.unknown");
  const bought = await boughtBy(database, viewerOf(buyer), draft.orderId, draft.line);
  return database.transact(async (work) => {
    const grounds = await lockGrounds(work, database, bought, draft.line);
    const request = await lockedRequest(work, id);
    if (request.state !== "draft") return request;
    const decision = present(decideRequest(grounds, request, lastDayRolled, work.now), "after_sale.line_unknown");
    if (!decision.verdict.ok) throw new Refusal("after_sale.not_eligible", { ...decision.verdict });
    const missing = missingPhotos(request);
    if (missing.length > 0) throw new Refusal("after_sale.photos_missing", { missing });
    const asked = Math.min(request.wanted.amountFen, decision.most.amountFen);
    const rules = await shopRules(work.tx, request.orgId);
    const opened = await openFile(work, {
      ...request,
      attempt: grounds.requests.filter((one) => one.line === request.line).length + 1,
      mostFen: decision.most.amountFen,
      wanted: { ...decision.most, amountFen: asked, freightFen: Math.min(decision.most.freightFen, asked) },
      submittedAt: work.now,
    });
    const { kind, reason, situation, quantity, story, wanted, files } = opened;
    const said = { kind, reason, situation, quantity, story, wanted, files };
    if (refundedAtOnce(opened, rules)) {
      return moveRequest(work, opened, "refund_at_once", byPolicy, { agreed: wanted }, said);
    }
    return moveRequest(work, opened, "submit", byBuyer(buyer.personId), {}, said);
  });
}
