import type { AfterSaleSummary, AfterSaleView, RefundView } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { timelineOf } from "../cases/index.ts";
import { maskName, merchantNames } from "../commerce/index.ts";
import { type Refund, refundsOfMany } from "../funds/index.ts";
import { peopleById } from "../identity/index.ts";
import { type AfterSale, lifecycleOfRequest } from "./after-sale.ts";
import { mostOffers } from "./negotiate.ts";
import { type Offer, offersOf } from "./offer-store.ts";
import { type Parcel, parcelsOf } from "./parcel-store.ts";
import { reasonRules } from "./reasons.ts";
import { requestMovesOpen } from "./request-moves-open.ts";
import { requestWait } from "./request-wait.ts";
import { missingPhotos } from "./submit-request.ts";

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

export const refundView = (refund: Refund): RefundView => ({
  id: refund.id,
  channel: refund.channel,
  amountFen: refund.amountFen,
  state: refund.state,
  createdAt: refund.createdAt.toISOString(),
  expectedAt: iso(refund.expectedAt),
  dueAt: iso(refund.dueAt),
  settledAt: iso(refund.settledAt),
  channelSerial: refund.channelSerial,
});

interface Parts {
  readonly parcels: readonly Parcel[];
  readonly refunds: readonly Refund[];
  readonly merchantName: string;
}

function summary(request: AfterSale, parts: Parts, side: Viewer["side"]): AfterSaleSummary {
  const { id, orgId, caseNumber, orderId, orderNumber, line, productId, productTitle, variant, quantity } = request;
  const { kind, situation, reason, state, attempt, wanted, agreed } = request;
  return {
    ...{
      id,
      organizationId: orgId,
      merchantName: parts.merchantName,
      caseNumber,
      orderId,
      orderNumber,
      line,
      productId,
    },
    ...{ productTitle, variant, quantity, kind, situation, reason, state, attempt, wanted, agreed },
    terminal: lifecycleOfRequest(request).terminal.includes(state),
    openedAt: request.openedAt.toISOString(),
    submittedAt: iso(request.submittedAt),
    endedAt: iso(request.endedAt),
    wait: requestWait(request, parts.parcels, parts.refunds),
    movesOpen: side === "public" ? [] : requestMovesOpen(request, parts.refunds, side),
  };
}

/** Requests for one side, their parcels and money with them; three statements, however many. */
export async function requestSummaries(
  database: Database,
  viewer: Viewer,
  requests: readonly AfterSale[],
): Promise<AfterSaleSummary[]> {
  if (requests.length === 0) return [];
  const ids = requests.map((request) => request.id);
  const names = await merchantNames(database, [...new Set(requests.map((request) => request.orgId))]);
  const { parcels, refunds } = await database.read(viewer, async (tx) => ({
    parcels: await parcelsOf(tx, ids),
    refunds: await refundsOfMany(tx, "after_sale", ids),
  }));
  return requests.map((request) =>
    summary(
      request,
      {
        parcels: parcels.filter((parcel) => parcel.requestId === request.id),
        refunds: refunds.filter((refund) => refund.subject.id === request.id),
        merchantName: names(request.orgId).merchantName,
      },
      viewer.side,
    ),
  );
}

const offerView = (offer: Offer): AfterSaleView["offers"][number] => ({
  id: offer.id,
  bySide: offer.bySide,
  terms: offer.terms,
  note: offer.note,
  state: offer.state,
  at: offer.at.toISOString(),
});

const parcelView = (parcel: Parcel): AfterSaleView["parcels"][number] => ({
  id: parcel.id,
  direction: parcel.direction,
  carrier: parcel.carrier,
  trackingNumber: parcel.trackingNumber,
  state: parcel.state,
  sentAt: parcel.sentAt.toISOString(),
  arrivedAt: iso(parcel.arrivedAt),
  dueAt: iso(parcel.dueAt),
});

async function timelineView(
  database: Database,
  viewer: Viewer,
  request: AfterSale,
): Promise<AfterSaleView["timeline"]> {
  const { caseId } = request;
  if (!caseId) return [];
  const rows = await database.read(viewer, (tx) => timelineOf(tx, caseId));
  return rows
    .filter((row) => row.kind.startsWith("after_sale.") || row.kind.startsWith("refund."))
    .map((row) => ({
      seq: row.seq,
      at: row.at.toISOString(),
      kind: row.kind,
      actor: row.actorKind,
      content: (row.content ?? {}) as Record<string, unknown>,
    }));
}

/** One request whole, for one side: the buyer's name masked for everybody but the buyer. */
export async function requestView(database: Database, viewer: Viewer, request: AfterSale): Promise<AfterSaleView> {
  const [head] = await requestSummaries(database, viewer, [request]);
  const read = await database.read(viewer, async (tx) => ({
    offers: await offersOf(tx, [request.id]),
    parcels: await parcelsOf(tx, [request.id]),
    refunds: await refundsOfMany(tx, "after_sale", [request.id]),
  }));
  const [buyer] = await peopleById(database.writer, [request.buyerId]);
  const name = buyer?.name ?? "";
  return {
    ...head!,
    buyerName: viewer.side === "buyer" ? name : maskName(name),
    story: request.story,
    files: [...request.files],
    missingPhotos: missingPhotos(request),
    mostFen: request.mostFen,
    basis: [...reasonRules[request.reason].basis],
    returnAddress: request.returnAddress,
    refusal: request.refusal as AfterSaleView["refusal"],
    offersLeft: Math.max(0, mostOffers - request.offers),
    offers: read.offers.map(offerView),
    parcels: read.parcels.map(parcelView),
    refunds: read.refunds.map(refundView),
    timeline: await timelineView(database, viewer, request),
  };
}
