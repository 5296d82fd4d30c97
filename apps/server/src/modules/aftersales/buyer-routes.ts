import {
  AfterSaleAmendment,
  AfterSaleDraft,
  AfterSaleOptions,
  AfterSaleView,
  GoodsSituation,
  Id,
  OfflineAnswer,
  ParcelGiven,
} from "@recourse/contract";
import { z } from "zod";
import type { Database, Work } from "../../platform/database.ts";
import type { Web } from "../../platform/web.ts";
import { answerOffline, refundsOf } from "../funds/index.ts";
import { type BuyerCaller, buyerOf, type Caller, viewerOf } from "../identity/index.ts";
import type { AfterSale } from "./after-sale.ts";
import { requestFor } from "./after-sale-access.ts";
import { byBuyer, lockedRequest } from "./after-sale-moves.ts";
import { requestView } from "./after-sale-view.ts";
import { withdrawRequest } from "./answer-request.ts";
import { saveDraft } from "./draft-request.ts";
import { acceptOffer, amend, declineOffer } from "./negotiate.ts";
import { requestOptions } from "./request-options.ts";
import { confirmGoods } from "./reship-goods.ts";
import { askBack, extendReturn, shipReturn } from "./return-goods.ts";
import { submitRequest } from "./submit-request.ts";

const byId = z.object({ id: Id });
const tags = ["after-sales"];
const response = { 200: AfterSaleView };

const OptionsQuery = z.object({
  line: z.coerce.number().int().min(1),
  quantity: z.coerce.number().int().min(1).optional(),
  situation: GoodsSituation.optional(),
});

/** The buyer's side of a request: what can be asked for, asking, answering, sending goods back. */
export function buyerRoutes(web: Web, database: Database): void {
  /** One move of the buyer on their own request, answered with the request as it is then. */
  async function move(caller: Caller, id: string, step: (work: Work, buyer: BuyerCaller) => Promise<AfterSale>) {
    const buyer = buyerOf(caller);
    await requestFor(database, caller, id);
    const request = await database.transact((work) => step(work, buyer));
    return requestView(database, viewerOf(caller), request);
  }

  web.get(
    "/api/orders/:id/after-sale-options",
    {
      schema: {
        ...{ tags, summary: "What can be asked for about a line of an order, and why not (buyer)" },
        ...{ params: byId, querystring: OptionsQuery, response: { 200: AfterSaleOptions } },
      },
    },
    ({ caller, params, query }) => requestOptions(database, buyerOf(caller), { orderId: params.id, ...query }),
  );
  web.put(
    "/api/after-sales/:id",
    {
      schema: { tags, summary: "Keep a request half filled in (buyer)", params: byId, body: AfterSaleDraft, response },
    },
    async ({ caller, params, body }) =>
      requestView(database, viewerOf(caller), await saveDraft(database, buyerOf(caller), { id: params.id, ...body })),
  );
  web.post(
    "/api/after-sales/:id/submission",
    { schema: { tags, summary: "Make the request (buyer)", params: byId, response } },
    async ({ caller, params }) =>
      requestView(database, viewerOf(caller), await submitRequest(database, buyerOf(caller), params.id)),
  );
  web.post(
    "/api/after-sales/:id/withdrawal",
    { schema: { tags, summary: "Take the request back (buyer)", params: byId, response } },
    ({ caller, params: { id } }) =>
      move(caller, id, (work, buyer) => withdrawRequest(work, id, byBuyer(buyer.personId))),
  );
  web.put(
    "/api/after-sales/:id/amendment",
    {
      schema: {
        tags,
        summary: "Ask for something else, or add to it (buyer)",
        params: byId,
        body: AfterSaleAmendment,
        response,
      },
    },
    ({ caller, params: { id }, body }) => move(caller, id, (work, buyer) => amend(work, id, buyer.personId, body)),
  );
  web.post(
    "/api/after-sales/:id/offer-acceptance",
    { schema: { tags, summary: "Take the merchant's offer (buyer)", params: byId, response } },
    ({ caller, params: { id } }) => move(caller, id, (work, buyer) => acceptOffer(work, id, buyer.personId)),
  );
  web.post(
    "/api/after-sales/:id/offer-refusal",
    { schema: { tags, summary: "Decline the merchant's offer (buyer)", params: byId, response } },
    ({ caller, params: { id } }) => move(caller, id, (work, buyer) => declineOffer(work, id, buyer.personId)),
  );
  web.put(
    "/api/after-sales/:id/return-parcel",
    { schema: { tags, summary: "The goods are on their way back (buyer)", params: byId, body: ParcelGiven, response } },
    ({ caller, params: { id }, body }) => move(caller, id, (work, buyer) => shipReturn(work, id, buyer.personId, body)),
  );
  web.post(
    "/api/after-sales/:id/return-extension",
    { schema: { tags, summary: "More time to send the goods back, once (buyer)", params: byId, response } },
    ({ caller, params: { id } }) => move(caller, id, (work, buyer) => extendReturn(work, id, byBuyer(buyer.personId))),
  );
  web.post(
    "/api/after-sales/:id/goods-claim",
    { schema: { tags, summary: "Have the refused goods sent back (buyer)", params: byId, response } },
    ({ caller, params: { id } }) => move(caller, id, (work, buyer) => askBack(work, id, byBuyer(buyer.personId))),
  );
  web.post(
    "/api/after-sales/:id/completion",
    { schema: { tags, summary: "The goods came and are in order (buyer)", params: byId, response } },
    ({ caller, params: { id } }) => move(caller, id, (work, buyer) => confirmGoods(work, id, buyer.personId)),
  );
  web.put(
    "/api/after-sales/:id/offline-answer",
    {
      schema: {
        tags,
        summary: "Did the money paid otherwise arrive? (buyer)",
        params: byId,
        body: OfflineAnswer,
        response,
      },
    },
    ({ caller, params: { id }, body }) =>
      move(caller, id, async (work, buyer) => {
        for (const refund of await refundsOf(work.tx, { kind: "after_sale", id })) {
          if (refund.state === "awaiting_confirmation")
            await answerOffline(work, refund.id, body.received, buyer.personId);
        }
        return lockedRequest(work, id);
      }),
  );
}
