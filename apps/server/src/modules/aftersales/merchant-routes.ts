import {
  AfterSaleApproval,
  AfterSaleOffer,
  AfterSaleRejection,
  AfterSaleView,
  BatchApproval,
  BatchResult,
  Id,
  InterceptReport,
  OfflineProofBody,
  ParcelGiven,
} from "@recourse/contract";
import { z } from "zod";
import type { Database, Work } from "../../platform/database.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { shareFile } from "../evidence/index.ts";
import { proveOffline, refundsOf } from "../funds/index.ts";
import { type Caller, type StaffCaller, viewerOf } from "../identity/index.ts";
import type { AfterSale } from "./after-sale.ts";
import { answeringStaff } from "./after-sale-access.ts";
import { byMerchant, lockedRequest, moveRequest } from "./after-sale-moves.ts";
import { requestView } from "./after-sale-view.ts";
import { approveRequest, rejectRequest } from "./answer-request.ts";
import { approveBatch } from "./approve-batch.ts";
import { offer } from "./negotiate.ts";
import { convertToRefund, reportIntercept, reship } from "./reship-goods.ts";
import { acceptGoods, extendReturn, sendBack, takeIn, turnGoodsAway } from "./return-goods.ts";

const byId = z.object({ id: Id });
const tags = ["after-sales"];
const response = { 200: AfterSaleView };

/** Opens files the merchant attached to both sides; a file that is not the uploader's own is unknown. */
async function shareFiles(work: Work, request: AfterSale, staffId: string, fileIds: readonly string[]): Promise<void> {
  for (const fileId of fileIds) {
    const shared = await shareFile(work.tx, fileId, staffId, request.orgId, request.buyerId);
    if (!shared) throw new Refusal("file.unknown");
  }
}

/** The merchant's side of a request: answering, offering, taking goods in, sending goods out. */
export function merchantRoutes(web: Web, database: Database): void {
  async function move(
    caller: Caller,
    id: string,
    fileIds: readonly string[],
    step: (work: Work, staff: StaffCaller) => Promise<AfterSale>,
  ) {
    const staff = await answeringStaff(database, caller, id);
    const request = await database.transact(async (work) => {
      if (fileIds.length > 0) await shareFiles(work, await lockedRequest(work, id), staff.personId, fileIds);
      return step(work, staff);
    });
    return requestView(database, viewerOf(caller), request);
  }

  web.put(
    "/api/after-sales/:id/approval",
    { schema: { tags, summary: "Agree to the request (merchant)", params: byId, body: AfterSaleApproval, response } },
    ({ caller, params: { id }, body }) =>
      move(caller, id, [], (work, staff) => approveRequest(work, id, staff.personId, body)),
  );
  web.put(
    "/api/after-sales/:id/rejection",
    {
      schema: {
        tags,
        summary: "Refuse the request, with the reason (merchant)",
        params: byId,
        body: AfterSaleRejection,
        response,
      },
    },
    ({ caller, params: { id }, body }) =>
      move(caller, id, body.fileIds, (work, staff) => rejectRequest(work, id, staff.personId, body)),
  );
  web.post(
    "/api/after-sales/:id/offers",
    { schema: { tags, summary: "Propose something else (merchant)", params: byId, body: AfterSaleOffer, response } },
    ({ caller, params: { id }, body: { note, ...terms } }) =>
      move(caller, id, [], (work, staff) => offer(work, id, staff.personId, terms, note)),
  );
  web.post(
    "/api/after-sales/:id/return-grace",
    { schema: { tags, summary: "Give the buyer more time to send back, once (merchant)", params: byId, response } },
    ({ caller, params: { id } }) =>
      move(caller, id, [], (work, staff) => extendReturn(work, id, byMerchant(staff.personId))),
  );
  web.post(
    "/api/after-sales/:id/receipt",
    { schema: { tags, summary: "The goods came back; they are looked at (merchant)", params: byId, response } },
    ({ caller, params: { id } }) => move(caller, id, [], (work, staff) => takeIn(work, id, staff.personId)),
  );
  web.post(
    "/api/after-sales/:id/goods-acceptance",
    { schema: { tags, summary: "The goods are in order (merchant)", params: byId, response } },
    ({ caller, params: { id } }) =>
      move(caller, id, [], (work, staff) => acceptGoods(work, id, byMerchant(staff.personId))),
  );
  web.put(
    "/api/after-sales/:id/goods-refusal",
    {
      schema: {
        tags,
        summary: "The goods are not in order, with photographs (merchant)",
        params: byId,
        body: AfterSaleRejection,
        response,
      },
    },
    ({ caller, params: { id }, body }) =>
      move(caller, id, body.fileIds, (work, staff) => turnGoodsAway(work, id, staff.personId, body)),
  );
  web.put(
    "/api/after-sales/:id/sent-back",
    {
      schema: {
        tags,
        summary: "The refused goods are on their way back (merchant)",
        params: byId,
        body: ParcelGiven,
        response,
      },
    },
    ({ caller, params: { id }, body }) =>
      move(caller, id, body.fileIds, (work, staff) => sendBack(work, id, staff.personId, body)),
  );
  web.put(
    "/api/after-sales/:id/reshipment",
    {
      schema: {
        tags,
        summary: "New or repaired goods are on their way (merchant)",
        params: byId,
        body: ParcelGiven,
        response,
      },
    },
    ({ caller, params: { id }, body }) =>
      move(caller, id, body.fileIds, (work, staff) => reship(work, id, staff.personId, body)),
  );
  web.post(
    "/api/after-sales/:id/conversion",
    { schema: { tags, summary: "Money instead of goods (merchant)", params: byId, response } },
    ({ caller, params: { id } }) =>
      move(caller, id, [], (work, staff) => convertToRefund(work, id, byMerchant(staff.personId))),
  );
  web.put(
    "/api/after-sales/:id/interception",
    {
      schema: {
        tags,
        summary: "The parcel was stopped, or not (merchant)",
        params: byId,
        body: InterceptReport,
        response,
      },
    },
    ({ caller, params: { id }, body }) =>
      move(caller, id, [], (work, staff) => reportIntercept(work, id, byMerchant(staff.personId), body.stopped)),
  );
  web.post(
    "/api/after-sales/:id/refund-retry",
    { schema: { tags, summary: "Start a failed refund again (merchant)", params: byId, response } },
    ({ caller, params: { id } }) =>
      move(caller, id, [], async (work, staff) =>
        moveRequest(work, await lockedRequest(work, id), "refund_again", byMerchant(staff.personId)),
      ),
  );
  web.put(
    "/api/after-sales/:id/offline-proof",
    {
      schema: {
        tags,
        summary: "The money was paid otherwise, with proof (merchant)",
        params: byId,
        body: OfflineProofBody,
        response,
      },
    },
    ({ caller, params: { id }, body }) =>
      move(caller, id, body.fileIds, async (work, staff) => {
        const by = { actor: "merchant", personId: staff.personId } as const;
        for (const refund of await refundsOf(work.tx, { kind: "after_sale", id })) {
          const owed = ["awaiting_offline_proof", "with_platform", "unsettled"].includes(refund.state);
          if (owed) await proveOffline(work, refund.id, body, by);
        }
        return lockedRequest(work, id);
      }),
  );
  web.post(
    "/api/after-sales/batch-approval",
    {
      schema: {
        tags,
        summary: "Agree to many requests as asked, each answered for itself (merchant)",
        body: BatchApproval,
        response: { 200: BatchResult },
      },
    },
    ({ caller, body }) => approveBatch(database, caller, body.ids),
  );
}
