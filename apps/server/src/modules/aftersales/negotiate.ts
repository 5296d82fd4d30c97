import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { AfterSale, Terms } from "./after-sale.ts";
import { byBuyer, byMerchant, lockedRequest, moveRequest } from "./after-sale-moves.ts";
import type { AfterSaleMove } from "./lifecycle/after-sale-lifecycle.ts";
import { endOffer, insertOffer } from "./offer-store.ts";
import { shopRules } from "./shop-rules-store.ts";

/** A merchant may not put off the answer for ever by offering. */
export const mostOffers = 3;

export interface OfferTerms {
  readonly kind: "refund_only" | "return_refund" | "exchange" | "reship";
  readonly amountFen: number;
  readonly returnLeg: Terms["returnLeg"];
}

const acceptOf: Record<OfferTerms["kind"], AfterSaleMove> = {
  refund_only: "accept_refund",
  return_refund: "accept_return",
  exchange: "accept_return",
  reship: "accept_reshipment",
};

/** The merchant proposes something else; the buyer answers, and until then the merchant's clock stands still. */
export async function offer(
  work: Work,
  id: string,
  staffId: string,
  terms: OfferTerms,
  note: string,
): Promise<AfterSale> {
  const request = await lockedRequest(work, id);
  if (request.offers >= mostOffers) throw new Refusal("after_sale.too_many_offers", { most: mostOffers });
  const limit = request.mostFen;
  if (terms.amountFen > limit) throw new Refusal("after_sale.amount_too_high", { mostFen: limit });
  if (terms.kind === "refund_only" && terms.amountFen === 0) throw new Refusal("after_sale.amount_missing");
  const offered: Terms = { ...terms, freightFen: Math.min(request.wanted.freightFen, terms.amountFen) };
  const next = await moveRequest(
    work,
    request,
    "offer",
    byMerchant(staffId),
    { offers: request.offers + 1 },
    { terms: offered, note },
  );
  const { orgId, buyerId } = request;
  await insertOffer(work.tx, {
    ...{ id: newId(work.now), requestId: id, orgId, buyerId, bySide: "merchant", terms: offered, note },
    ...{ state: "open", at: work.now, endedAt: null },
  });
  return next;
}

/** The buyer takes the merchant's offer: its terms are agreed. */
export async function acceptOffer(work: Work, id: string, buyerId: string): Promise<AfterSale> {
  const request = await lockedRequest(work, id);
  const taken = present(await endOffer(work.tx, id, "accepted", work.now), "after_sale.no_offer");
  const returnAddress = request.returnAddress ?? (await shopRules(work.tx, request.orgId)).returnAddress;
  const move = acceptOf[taken.terms.kind as OfferTerms["kind"]];
  const change = { agreed: taken.terms, returnAddress, refusal: null };
  return moveRequest(work, request, move, byBuyer(buyerId), change, { terms: taken.terms });
}

/** The buyer says no to the offer: the merchant answers the request itself. */
export async function declineOffer(work: Work, id: string, buyerId: string): Promise<AfterSale> {
  const request = await lockedRequest(work, id);
  present(await endOffer(work.tx, id, "declined", work.now), "after_sale.no_offer");
  return moveRequest(work, request, "decline_offer", byBuyer(buyerId));
}

export interface Amendment {
  readonly amountFen?: number | undefined;
  readonly story?: string | undefined;
  readonly files?: AfterSale["files"] | undefined;
}

/** The buyer changes what they ask for, or adds to it: a counter-offer, or an answer to a refusal. */
export async function amend(work: Work, id: string, buyerId: string, change: Amendment): Promise<AfterSale> {
  const request = await lockedRequest(work, id);
  const amountFen = change.amountFen ?? request.wanted.amountFen;
  if (amountFen > request.mostFen) throw new Refusal("after_sale.amount_too_high", { mostFen: request.mostFen });
  await endOffer(work.tx, id, "declined", work.now);
  const wanted = { ...request.wanted, amountFen, freightFen: Math.min(request.wanted.freightFen, amountFen) };
  const story = change.story ?? request.story;
  const files = change.files ? [...request.files, ...change.files] : request.files;
  return moveRequest(work, request, "amend", byBuyer(buyerId), { wanted, story, files }, { wanted, story, files });
}
