import { z } from "zod";
import { Fen, Id, Instant } from "./primitives.ts";

/** What a buyer may ask for after buying. */
export const AfterSaleKind = z.enum([
  "refund_only",
  "return_refund",
  "exchange",
  "repair",
  "reship",
  "price_protection",
  "intercept",
]);
export type AfterSaleKind = z.infer<typeof AfterSaleKind>;

/** Where the goods are when the request is made; decides what silence may lead to (Order 116 art. 27). */
export const GoodsSituation = z.enum(["unshipped", "on_the_way", "not_received", "refused_at_door", "received"]);
export type GoodsSituation = z.infer<typeof GoodsSituation>;

export const AfterSaleReason = z.enum([
  "no_reason",
  "changed_mind_unshipped",
  "late_shipping",
  "not_received",
  "quality_visible",
  "quality_latent",
  "not_as_described",
  "color_difference",
  "missing_item",
  "wrong_item",
  "damaged_in_transit",
  "counterfeit",
  "food_safety",
  "price_dropped",
  "address_or_variant_wrong",
  "other",
]);
export type AfterSaleReason = z.infer<typeof AfterSaleReason>;

export const AfterSaleState = z.enum([
  "draft",
  "merchant_review",
  "negotiating",
  "rejected",
  "awaiting_return",
  "awaiting_receipt",
  "inspecting",
  "receipt_rejected",
  "awaiting_send_back",
  "awaiting_reshipment",
  "awaiting_buyer_receipt",
  "repairing",
  "intercepting",
  "refunding",
  "refunded",
  "exchanged",
  "repaired",
  "reshipped",
  "goods_sent_back",
  "closed_by_buyer",
  "closed_timeout",
  "discarded",
  "refund_failed",
]);
export type AfterSaleState = z.infer<typeof AfterSaleState>;

export const FreightBearer = z.enum(["buyer", "merchant"]);
export type FreightBearer = z.infer<typeof FreightBearer>;

export const RefundState = z.enum([
  "created",
  "submitted",
  "processing",
  "failed",
  "awaiting_offline_proof",
  "awaiting_confirmation",
  "with_platform",
  "succeeded",
  "unsettled",
]);
export type RefundState = z.infer<typeof RefundState>;

export const ParcelState = z.enum(["sent", "arrived", "taken_in", "turned_away", "lost"]);
export type ParcelState = z.infer<typeof ParcelState>;

/** Keys of the law catalogue: `GET /api/law` says what each one is. */
export const LawKey = z.enum([
  "CPL-22",
  "CPL-23",
  "CPL-24",
  "CPL-25",
  "CPL-55",
  "IR-12",
  "IR-18",
  "IR-19",
  "ECL-20",
  "ECL-49",
  "ECL-51",
  "ECL-55",
  "NRR-6",
  "NRR-7",
  "NRR-8",
  "NRR-10",
  "NRR-11",
  "NRR-13",
  "NRR-14",
  "NRR-16",
  "NRR-18",
  "PRICE-19",
  "PPR-27",
  "PUNISH-9",
  "FSL-148",
  "CC-203",
  "CC-577",
  "CC-985",
  "3R",
]);
export type LawKey = z.infer<typeof LawKey>;

export const LawArticle = z.object({
  key: LawKey,
  law: z.string(),
  lawEn: z.string(),
  article: z.string(),
  /** What it says in our own words. */
  paraphrase: z.string(),
  paraphraseEn: z.string(),
  /** How well it was confirmed: read in the text itself, or in a secondary source. */
  grade: z.enum(["text", "secondary"]),
  since: z.iso.date(),
  link: z.url(),
});
export type LawArticle = z.infer<typeof LawArticle>;

/** Photographs and papers a request may need; a few of the evidence types. */
export const PhotoKind = z.enum([
  "defect_photo",
  "label_photo",
  "waybill_photo",
  "package_photo",
  "color_compare",
  "price_snapshot",
  "test_report",
  "medical_record",
]);
export type PhotoKind = z.infer<typeof PhotoKind>;

/** Why a request cannot be made. Each has a sentence in both languages and a way onward. */
export const EligibilityCode = z.enum([
  "not_paid",
  "order_ended",
  "nothing_left",
  "too_many_units",
  "active_request",
  "attempts_used",
  "not_shipped_yet",
  "shipped_already",
  "not_received_yet",
  "received_already",
  "reason_not_for_kind",
  "no_reason_excluded",
  "no_reason_over",
  "window_over",
  "warranty_none",
  "warranty_over",
  "price_not_promised",
  "price_window_over",
  "price_not_lower",
]);
export type EligibilityCode = z.infer<typeof EligibilityCode>;

/** What a buyer who may not do this can do instead. */
export const WayOnward = z.enum([
  "refund_only",
  "return_refund",
  "exchange",
  "repair",
  "intercept",
  "ask_merchant",
  "ask_platform",
  "outside_channels",
  "wait_for_delivery",
  "open_request",
]);
export type WayOnward = z.infer<typeof WayOnward>;

export const Eligibility = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), until: Instant.nullable(), basis: z.array(LawKey) }),
  z.object({
    ok: z.literal(false),
    code: EligibilityCode,
    until: Instant.nullable(),
    basis: z.array(LawKey),
    onward: z.array(WayOnward),
  }),
]);
export type Eligibility = z.infer<typeof Eligibility>;

const Text = (max: number) => z.string().trim().max(max);
const FileIds = z.array(Id).max(12).default([]);

export const AfterSaleTerms = z.object({
  kind: AfterSaleKind,
  amountFen: Fen,
  /** The part of the amount that is freight. */
  freightFen: Fen,
  returnLeg: FreightBearer.nullable(),
});
export type AfterSaleTerms = z.infer<typeof AfterSaleTerms>;

export const AttachedPhoto = z.object({ fileId: Id, photo: PhotoKind.nullable() });

/** A request as far as the buyer has filled it in. Named by the client, so that saving again saves the same. */
export const AfterSaleDraft = z.object({
  orderId: Id,
  line: z.int().min(1),
  quantity: z.int().min(1).max(9999),
  kind: AfterSaleKind,
  reason: AfterSaleReason,
  situation: GoodsSituation,
  story: Text(1000).default(""),
  files: z.array(AttachedPhoto).max(12).default([]),
  /** Less than the most that could go back, if the buyer wishes so. */
  wantedFen: Fen.optional(),
});
export type AfterSaleDraft = z.infer<typeof AfterSaleDraft>;

export const ReturnAddressBody = z.object({
  name: Text(40).min(1),
  phone: Text(20).regex(/^\+?[\d-]{6,20}$/),
  region: Text(60).min(1),
  address: Text(200).min(1),
});
export type ReturnAddressBody = z.infer<typeof ReturnAddressBody>;

export const AfterSaleApproval = z.object({
  /** Another way than asked for, better for the buyer. Absent: as asked. */
  as: z.enum(["approve_refund", "approve_return", "approve_reshipment", "approve_intercept"]).optional(),
  returnAddress: ReturnAddressBody.optional(),
});
export const RefusalReason = z.enum([
  "goods_not_intact",
  "not_our_goods",
  "fault_not_shown",
  "caused_by_use",
  "outside_promise",
  "shipped_meanwhile",
  "parts_missing",
  "excluded_and_confirmed",
  "no_return_address",
  "other",
]);
export type RefusalReason = z.infer<typeof RefusalReason>;
export const AfterSaleRejection = z.object({ code: RefusalReason, text: Text(1000).min(1), fileIds: FileIds });
export const AfterSaleOffer = z.object({
  kind: z.enum(["refund_only", "return_refund", "exchange", "reship"]),
  amountFen: Fen,
  returnLeg: FreightBearer.nullable().default(null),
  note: Text(500).default(""),
});
export const AfterSaleAmendment = z.object({
  amountFen: Fen.optional(),
  story: Text(1000).optional(),
  files: z.array(AttachedPhoto).max(12).optional(),
});
export const ParcelGiven = z.object({
  carrier: Text(30).min(1),
  trackingNumber: Text(40).min(4),
  note: Text(300).default(""),
  fileIds: FileIds,
});
export const InterceptReport = z.object({ stopped: z.boolean() });
export const OfflineProofBody = z.object({
  method: z.enum(["bank_transfer", "alipay", "wechat_pay", "cash", "other"]),
  serial: Text(64).default(""),
  note: Text(300).default(""),
  fileIds: FileIds,
});
export const OfflineAnswer = z.object({ received: z.boolean() });
export const BatchApproval = z.object({ ids: z.array(Id).min(1).max(200) });

export const AfterSaleMoveName = z.enum([
  "edit",
  "submit",
  "discard",
  "amend",
  "withdraw",
  "accept_offer",
  "decline_offer",
  "ship_return",
  "extend_return",
  "ask_back",
  "confirm_goods",
  "answer_offline",
  "approve_refund",
  "approve_return",
  "approve_reshipment",
  "approve_intercept",
  "reject",
  "offer",
  "take_in",
  "accept_goods",
  "turn_away",
  "send_back",
  "reship",
  "convert_to_refund",
  "report_intercept",
  "prove_offline",
  "refund_again",
]);
export type AfterSaleMoveName = z.infer<typeof AfterSaleMoveName>;

/** The first line of every case page: who must act, until when, what happens otherwise. */
export const AfterSaleWait = z.object({
  owner: z.enum(["buyer", "merchant", "platform", "channel", "carrier"]),
  clock: z.string(),
  dueAt: Instant,
  startedAt: Instant,
  consequence: z.string(),
});
export const OfferView = z.object({
  id: Id,
  bySide: z.enum(["buyer", "merchant"]),
  terms: AfterSaleTerms,
  note: z.string(),
  state: z.enum(["open", "accepted", "declined", "lapsed", "replaced"]),
  at: Instant,
});
export const ReturnParcelView = z.object({
  id: Id,
  direction: z.enum(["to_merchant", "to_buyer"]),
  carrier: z.string(),
  trackingNumber: z.string(),
  state: ParcelState,
  sentAt: Instant,
  arrivedAt: Instant.nullable(),
  dueAt: Instant.nullable(),
});
export const RefundView = z.object({
  id: Id,
  channel: z.string(),
  amountFen: Fen,
  state: RefundState,
  createdAt: Instant,
  expectedAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  settledAt: Instant.nullable(),
  channelSerial: z.string(),
});
export type RefundView = z.infer<typeof RefundView>;

export const AfterSaleSummary = z.object({
  id: Id,
  organizationId: Id,
  merchantName: z.string(),
  caseNumber: z.string().nullable(),
  orderId: Id,
  orderNumber: z.string(),
  line: z.int(),
  productId: Id,
  productTitle: z.string(),
  variant: z.string(),
  quantity: z.int(),
  kind: AfterSaleKind,
  situation: GoodsSituation,
  reason: AfterSaleReason,
  state: AfterSaleState,
  terminal: z.boolean(),
  attempt: z.int(),
  wanted: AfterSaleTerms,
  agreed: AfterSaleTerms.nullable(),
  openedAt: Instant,
  submittedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  wait: AfterSaleWait.nullable(),
  movesOpen: z.array(AfterSaleMoveName),
});
export type AfterSaleSummary = z.infer<typeof AfterSaleSummary>;

export const AfterSaleView = AfterSaleSummary.extend({
  buyerName: z.string(),
  story: z.string(),
  files: z.array(AttachedPhoto),
  missingPhotos: z.array(PhotoKind),
  mostFen: Fen,
  basis: z.array(LawKey),
  returnAddress: ReturnAddressBody.nullable(),
  refusal: z.object({ code: RefusalReason, text: z.string(), fileIds: z.array(Id) }).nullable(),
  offersLeft: z.int(),
  offers: z.array(OfferView),
  parcels: z.array(ReturnParcelView),
  refunds: z.array(RefundView),
  timeline: z.array(
    z.object({
      seq: z.int(),
      at: Instant,
      kind: z.string(),
      actor: z.string(),
      content: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type AfterSaleView = z.infer<typeof AfterSaleView>;

export const AfterSalePage = z.object({ requests: z.array(AfterSaleSummary), next: z.string().nullable() });
export type AfterSalePage = z.infer<typeof AfterSalePage>;

/** What can be asked for one line of an order, and under each reason what is needed and what comes of it. */
export const AfterSaleOption = z.object({
  kind: AfterSaleKind,
  verdict: Eligibility,
  reasons: z.array(
    z.object({
      reason: AfterSaleReason,
      verdict: Eligibility,
      mandatory: z.array(PhotoKind),
      recommended: z.array(PhotoKind),
      returnLeg: FreightBearer.nullable(),
      mostFen: Fen,
      freightFen: Fen,
      basis: z.array(LawKey),
    }),
  ),
  /** What the merchant's silence leads to, and after how many hours. */
  silence: z.object({ move: z.string(), hours: z.number() }),
});
export const AfterSaleOptions = z.object({
  orderId: Id,
  line: z.int(),
  unitsLeft: z.int(),
  situation: GoodsSituation,
  situations: z.array(GoodsSituation),
  activeId: Id.nullable(),
  options: z.array(AfterSaleOption),
});
export type AfterSaleOptions = z.infer<typeof AfterSaleOptions>;

export const ShopAfterSaleRules = z.object({
  returnAddress: ReturnAddressBody.nullable(),
  instantRefundFen: Fen,
  templates: z.array(z.object({ title: Text(40).min(1), text: Text(1000).min(1) })).max(50),
});
export type ShopAfterSaleRules = z.infer<typeof ShopAfterSaleRules>;

export const BatchRow = z.object({
  id: Id,
  ok: z.boolean(),
  state: AfterSaleState.nullable(),
  refusal: z.string().nullable(),
});
export const BatchResult = z.object({ rows: z.array(BatchRow) });
export type BatchResult = z.infer<typeof BatchResult>;
