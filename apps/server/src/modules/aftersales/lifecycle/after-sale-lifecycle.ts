import type { AfterSaleKind, AfterSaleState, GoodsSituation } from "@recourse/contract";
import type { Lifecycle, Move, Wait } from "../../../platform/lifecycle.ts";

/** `money` is the refund, `goods` the parcel: machines of their own whose ends move the request. */
export type AfterSaleActor = "buyer" | "merchant" | "clock" | "money" | "goods" | "policy";
export type AfterSaleOwner = "buyer" | "merchant" | "platform";

export type AfterSaleMove =
  | "submit"
  | "discard"
  | "refund_at_once"
  | "approve_refund"
  | "approve_return"
  | "approve_reshipment"
  | "approve_intercept"
  | "reject"
  | "offer"
  | "decline_offer"
  | "let_offer_lapse"
  | "accept_refund"
  | "accept_return"
  | "accept_reshipment"
  | "amend"
  | "withdraw"
  | "close_quietly"
  | "extend_return"
  | "deem_refused"
  | "ship_return"
  | "take_in"
  | "refund_after_receipt"
  | "reship_after_receipt"
  | "repair_after_receipt"
  | "turn_away"
  | "send_back_owed"
  | "send_back"
  | "reship"
  | "convert_to_refund"
  | "complete"
  | "intercepted"
  | "intercept_failed"
  | "refund_arrived"
  | "refund_lost"
  | "refund_again";

export type AfterSaleLifecycle = Lifecycle<AfterSaleState, AfterSaleActor, AfterSaleOwner, AfterSaleMove>;

/**
 * What a request is, as far as its way is concerned. Two kinds of refund without return: where the goods never reached
 * the buyer silence refunds; where the buyer keeps them silence may only open the return (Order 116 art. 27).
 */
export type AfterSaleWay =
  | "refund_unreceived"
  | "refund_keeping"
  | "return_refund"
  | "exchange"
  | "repair"
  | "reship"
  | "price_protection"
  | "intercept";

export function wayOf(kind: AfterSaleKind, situation: GoodsSituation): AfterSaleWay {
  if (kind === "refund_only") return situation === "received" ? "refund_keeping" : "refund_unreceived";
  return kind;
}

type Moves = Partial<Record<AfterSaleMove, Move<AfterSaleState, AfterSaleActor>>>;
type Waits = Partial<Record<AfterSaleState, Wait<AfterSaleOwner, AfterSaleMove>>>;
interface Stretch {
  readonly moves: Moves;
  readonly waits: Waits;
}

/** The moves in which both sides agree what happens; `approval` is how this way is agreed to. */
type Approval = "approve_refund" | "approve_return" | "approve_reshipment" | "approve_intercept";

const approvedState: Record<Approval, AfterSaleState> = {
  approve_refund: "refunding",
  approve_return: "awaiting_return",
  approve_reshipment: "awaiting_reshipment",
  approve_intercept: "intercepting",
};

/** Asking and answering: from the draft until it is agreed or ended. `onSilence` is what the merchant's silence means. */
function answering(approvals: readonly Approval[], onSilence: Approval, accepts: readonly AfterSaleMove[]): Stretch {
  const open: AfterSaleState[] = ["merchant_review", "negotiating", "rejected"];
  const moves: Moves = {
    submit: { from: ["draft"], to: "merchant_review", by: ["buyer"] },
    discard: { from: ["draft"], to: "discarded", by: ["buyer", "clock"] },
    reject: { from: ["merchant_review", "negotiating"], to: "rejected", by: ["merchant"] },
    offer: { from: ["merchant_review", "rejected"], to: "negotiating", by: ["merchant"] },
    decline_offer: { from: ["negotiating"], to: "merchant_review", by: ["buyer"] },
    let_offer_lapse: { from: ["negotiating"], to: "merchant_review", by: ["clock"] },
    amend: { from: [...open], to: "merchant_review", by: ["buyer"] },
    withdraw: { from: [...open, "awaiting_return"], to: "closed_by_buyer", by: ["buyer"] },
    close_quietly: { from: ["rejected"], to: "closed_timeout", by: ["clock"] },
  };
  for (const approval of approvals) {
    const by: AfterSaleActor[] = approval === onSilence ? ["merchant", "clock"] : ["merchant"];
    moves[approval] = { from: [...open], to: approvedState[approval], by };
  }
  const agreed: Partial<Record<AfterSaleMove, AfterSaleState>> = {
    accept_refund: "refunding",
    accept_return: "awaiting_return",
    accept_reshipment: "awaiting_reshipment",
  };
  for (const accept of accepts) moves[accept] = { from: ["negotiating"], to: agreed[accept]!, by: ["buyer"] };
  return {
    moves,
    waits: {
      draft: { owner: "buyer", clock: "aftersale.draft", then: "discard" },
      merchant_review: { owner: "merchant", clock: "aftersale.review", then: onSilence },
      negotiating: { owner: "buyer", clock: "aftersale.offer", then: "let_offer_lapse" },
      rejected: { owner: "buyer", clock: "aftersale.reaction", then: "close_quietly" },
    },
  };
}

/** Money on its way back. The refund is a machine of its own; this only waits for its end, and never for ever. */
const refunding: Stretch = {
  moves: {
    // Also money that had been given up for lost: it may come after all.
    refund_arrived: { from: ["refunding", "refund_failed"], to: "refunded", by: ["money"] },
    refund_lost: { from: ["refunding"], to: "refund_failed", by: ["money", "clock"] },
    refund_again: { from: ["refund_failed"], to: "refunding", by: ["merchant"] },
  },
  waits: { refunding: { owner: "platform", clock: "aftersale.refund", then: "refund_lost" } },
};

/** Goods on their way back: shipping them, taking them in, and what follows from what was found. */
function returning(after: "refund_after_receipt" | "reship_after_receipt" | "repair_after_receipt"): Stretch {
  const next: Record<typeof after, AfterSaleState> = {
    refund_after_receipt: "refunding",
    reship_after_receipt: "awaiting_reshipment",
    repair_after_receipt: "repairing",
  };
  return {
    moves: {
      extend_return: { from: ["awaiting_return"], to: "awaiting_return", by: ["buyer", "merchant"] },
      // No address to send the goods to for so long is a refusal (Measures on Penalties 9).
      deem_refused: { from: ["awaiting_return"], to: "rejected", by: ["clock"] },
      ship_return: { from: ["awaiting_return"], to: "awaiting_receipt", by: ["buyer"] },
      close_quietly: { from: ["rejected", "awaiting_return"], to: "closed_timeout", by: ["clock"] },
      take_in: { from: ["awaiting_receipt"], to: "inspecting", by: ["merchant"] },
      [after]: {
        from: ["awaiting_receipt", "inspecting", "receipt_rejected"],
        to: next[after],
        by: ["merchant", "clock", "goods"],
      },
      turn_away: { from: ["awaiting_receipt", "inspecting"], to: "receipt_rejected", by: ["merchant"] },
      send_back_owed: { from: ["receipt_rejected"], to: "awaiting_send_back", by: ["buyer", "clock"] },
      send_back: { from: ["awaiting_send_back"], to: "goods_sent_back", by: ["merchant"] },
      convert_to_refund: { from: ["awaiting_send_back"], to: "refunding", by: ["merchant", "clock"] },
    },
    waits: {
      awaiting_return: { owner: "buyer", clock: "aftersale.return", then: "close_quietly" },
      awaiting_receipt: { owner: "merchant", clock: "aftersale.receipt", then: after },
      inspecting: { owner: "merchant", clock: "aftersale.inspection", then: after },
      receipt_rejected: { owner: "buyer", clock: "aftersale.reaction", then: "send_back_owed" },
      awaiting_send_back: { owner: "merchant", clock: "aftersale.send_back", then: "convert_to_refund" },
    },
  };
}

/** Goods on their way to the buyer again; a merchant who does not send them owes the money instead. */
function reshipping(end: "exchanged" | "repaired" | "reshipped", alsoFrom: readonly AfterSaleState[]): Stretch {
  return {
    moves: {
      reship: { from: ["awaiting_reshipment", ...alsoFrom], to: "awaiting_buyer_receipt", by: ["merchant"] },
      convert_to_refund: {
        from: ["awaiting_reshipment", "awaiting_buyer_receipt", "awaiting_send_back", ...alsoFrom],
        to: "refunding",
        by: ["merchant", "clock", "goods"],
      },
      complete: { from: ["awaiting_buyer_receipt"], to: end, by: ["buyer", "goods"] },
    },
    waits: {
      awaiting_reshipment: { owner: "merchant", clock: "aftersale.reshipment", then: "convert_to_refund" },
      awaiting_buyer_receipt: { owner: "merchant", clock: "aftersale.delivery", then: "convert_to_refund" },
    },
  };
}

const ends: readonly AfterSaleState[] = [
  "refunded",
  "exchanged",
  "repaired",
  "reshipped",
  "goods_sent_back",
  "closed_by_buyer",
  "closed_timeout",
  "discarded",
  "refund_failed",
];

/** Lays stretches one after the other; the later wins where two speak of the same move or wait. */
function lay(way: AfterSaleWay, ...stretches: readonly Stretch[]): AfterSaleLifecycle {
  const moves = Object.assign({}, ...stretches.map((one) => one.moves)) as Moves;
  const waits = Object.assign({}, ...stretches.map((one) => one.waits)) as Waits;
  const reached = new Set<AfterSaleState>(["draft"]);
  const known = Object.values(moves);
  for (let grew = true; grew; ) {
    const before = reached.size;
    for (const move of known) if (move.from.some((state) => reached.has(state))) reached.add(move.to);
    grew = reached.size > before;
  }
  const here = (state: AfterSaleState) => reached.has(state);
  return {
    subject: `after_sale.${way}`,
    states: [...reached],
    terminal: ends.filter(here),
    waits: Object.fromEntries(Object.entries(waits).filter(([state]) => here(state as AfterSaleState))),
    moves: Object.fromEntries(
      Object.entries(moves).map(([name, move]) => [name, { ...move, from: move.from.filter(here) }]),
    ) as unknown as AfterSaleLifecycle["moves"],
  };
}

const wide: Approval[] = ["approve_refund", "approve_return", "approve_reshipment"];

/** Every way a request can go, each a table of its own. */
export const afterSaleLifecycles: Readonly<Record<AfterSaleWay, AfterSaleLifecycle>> = {
  refund_unreceived: lay(
    "refund_unreceived",
    answering(["approve_refund"], "approve_refund", ["accept_refund"]),
    {
      moves: { refund_at_once: { from: ["draft"], to: "refunding", by: ["policy"] } },
      waits: {},
    },
    refunding,
  ),
  refund_keeping: lay(
    "refund_keeping",
    answering(["approve_refund", "approve_return"], "approve_return", ["accept_refund", "accept_return"]),
    returning("refund_after_receipt"),
    refunding,
  ),
  return_refund: lay(
    "return_refund",
    answering(["approve_refund", "approve_return"], "approve_return", ["accept_refund", "accept_return"]),
    returning("refund_after_receipt"),
    refunding,
  ),
  exchange: lay(
    "exchange",
    answering(wide, "approve_return", ["accept_refund", "accept_return", "accept_reshipment"]),
    returning("reship_after_receipt"),
    reshipping("exchanged", []),
    refunding,
  ),
  repair: lay(
    "repair",
    answering(wide, "approve_return", ["accept_refund", "accept_return", "accept_reshipment"]),
    returning("repair_after_receipt"),
    reshipping("repaired", ["repairing"]),
    { moves: {}, waits: { repairing: { owner: "merchant", clock: "aftersale.repair", then: "convert_to_refund" } } },
    refunding,
  ),
  reship: lay(
    "reship",
    answering(["approve_refund", "approve_reshipment"], "approve_reshipment", ["accept_refund", "accept_reshipment"]),
    reshipping("reshipped", []),
    refunding,
  ),
  price_protection: lay(
    "price_protection",
    answering(["approve_refund"], "approve_refund", ["accept_refund"]),
    {
      moves: { refund_at_once: { from: ["draft"], to: "refunding", by: ["policy"] } },
      waits: {},
    },
    refunding,
  ),
  intercept: lay(
    "intercept",
    answering(["approve_refund", "approve_intercept"], "approve_intercept", ["accept_refund"]),
    returning("refund_after_receipt"),
    {
      moves: {
        intercepted: { from: ["intercepting"], to: "refunding", by: ["merchant", "goods"] },
        intercept_failed: { from: ["intercepting"], to: "awaiting_return", by: ["merchant", "goods", "clock"] },
      },
      waits: { intercepting: { owner: "merchant", clock: "aftersale.intercept", then: "intercept_failed" } },
    },
    refunding,
  ),
};
