import type { AfterSaleMoveName } from "@recourse/contract";
import { movesOpenTo } from "../../platform/lifecycle.ts";
import type { Refund } from "../funds/index.ts";
import { type AfterSale, lifecycleOfRequest } from "./after-sale.ts";
import type { AfterSaleMove } from "./lifecycle/after-sale-lifecycle.ts";
import { mostOffers } from "./negotiate.ts";

type Side = "buyer" | "merchant" | "platform";

/** The name a move has at the door, for the side that may make it. */
const doors: Record<"buyer" | "merchant", Partial<Record<AfterSaleMove, readonly AfterSaleMoveName[]>>> = {
  buyer: {
    submit: ["edit", "submit"],
    discard: ["discard"],
    amend: ["amend"],
    withdraw: ["withdraw"],
    accept_refund: ["accept_offer"],
    accept_return: ["accept_offer"],
    accept_reshipment: ["accept_offer"],
    decline_offer: ["decline_offer"],
    ship_return: ["ship_return"],
    extend_return: ["extend_return"],
    send_back_owed: ["ask_back"],
    complete: ["confirm_goods"],
  },
  merchant: {
    approve_refund: ["approve_refund"],
    approve_return: ["approve_return"],
    approve_reshipment: ["approve_reshipment"],
    approve_intercept: ["approve_intercept"],
    reject: ["reject"],
    offer: ["offer"],
    extend_return: ["extend_return"],
    take_in: ["take_in"],
    refund_after_receipt: ["accept_goods"],
    reship_after_receipt: ["accept_goods"],
    repair_after_receipt: ["accept_goods"],
    turn_away: ["turn_away"],
    send_back: ["send_back"],
    reship: ["reship"],
    convert_to_refund: ["convert_to_refund"],
    intercepted: ["report_intercept"],
    intercept_failed: ["report_intercept"],
    refund_again: ["refund_again"],
  },
};

/** Moves of the request's money: they belong to the refund, and are made at the request's own doors. */
function moneyMoves(refunds: readonly Refund[], side: "buyer" | "merchant"): AfterSaleMoveName[] {
  if (side === "buyer") return refunds.some((one) => one.state === "awaiting_confirmation") ? ["answer_offline"] : [];
  const owed = ["awaiting_offline_proof", "with_platform", "unsettled"];
  return refunds.some((one) => owed.includes(one.state)) ? ["prove_offline"] : [];
}

/** What this side can do next; the pages draw their buttons from this. */
export function requestMovesOpen(request: AfterSale, refunds: readonly Refund[], side: Side): AfterSaleMoveName[] {
  if (side === "platform") return [];
  const open = movesOpenTo(lifecycleOfRequest(request), request.state, side);
  const allowed = open.filter(
    (move) =>
      !(move === "offer" && request.offers >= mostOffers) &&
      !(move === "extend_return" && request.extended) &&
      !(move === "ship_return" && !request.returnAddress),
  );
  const names = allowed.flatMap((move) => doors[side][move] ?? []);
  return [...new Set([...names, ...moneyMoves(refunds, side)])];
}
