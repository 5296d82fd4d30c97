import { type Order, type OrderFacts, orderFacts } from "../../commerce/index.ts";
import { aboutOrder, orderLead, type Said } from "./about-order.ts";
import { unreturnedFen } from "./money-troubles.ts";
import { say, sayAt, yuan } from "./say-money-time.ts";
import { sayScan } from "./say-parcel.ts";
import { shipPromiseLine } from "./say-promise.ts";
import { refundClause } from "./say-refund.ts";
import type { Situation } from "./situation.ts";
import { oneParcel, severalParcels } from "./tell-parcels.ts";

type Telling = (order: Order, facts: OrderFacts, s: Situation) => Said;

const unpaid: Telling = (order, _facts, s) => {
  const charged = unreturnedFen(order);
  if (charged > 0) {
    const line = say(
      s.language,
      `还显示未付款，但已收到您的 ${yuan(charged)}。请先不要再付，我请人工核对。`,
      `still shows as unpaid, although ${yuan(charged)} was received. Please do not pay again; a person will check.`,
    );
    return {
      lines: [orderLead(order, s) + line],
      chips: ["human"],
      handOver: `订单 ${order.number} 显示未付款，但已收款 ${yuan(charged)}`,
    };
  }
  const line = say(s.language, "还没付款，付款后商家才会发货。", "is not paid yet; the shop ships it after payment.");
  return { lines: [orderLead(order, s) + line], chips: ["pay", "cancel"] };
};

const paid: Telling = (order, facts, s) => ({
  lines: [
    shipPromiseLine(order, s),
    facts.shipByState === "late"
      ? say(
          s.language,
          "您可以让我催发货，也可以取消订单、原路退款。",
          "You can have me chase it, or cancel and get your money back the way you paid.",
        )
      : null,
  ],
  chips: facts.shipByState === "late" ? ["chaseShop", "cancel", "human"] : ["chaseShop", "address", "cancel"],
});

const shipped: Telling = (order, facts, s) => {
  const [parcel] = facts.parcels;
  if (facts.parcels.length > 1) return severalParcels(order, facts, s);
  if (parcel) return oneParcel(order, parcel, s);
  const line = say(
    s.language,
    "已标记发货，但商家还没有填快递单号。",
    "is marked as shipped, but the shop has not given a tracking number yet.",
  );
  return { lines: [orderLead(order, s) + line], chips: ["chaseShop", "human"] };
};

const arrived: Telling = (order, facts, s) => {
  const open = facts.parcels.some(({ state }) => state !== "delivered");
  if (order.stage === "delivered" && open) return shipped(order, facts, s);
  const at = facts.deliveredAt ? sayAt(facts.deliveredAt, s.now, s.language) : null;
  const line = at
    ? say(s.language, `已于 ${at} 签收。`, `was delivered at ${at}.`)
    : say(
        s.language,
        `显示${order.stage === "completed" ? "已完成" : "已送达"}，没有签收时间的记录。`,
        `shows as ${order.stage}; no delivery scan is on record.`,
      );
  const scan = facts.lastScan
    ? say(s.language, `最后一条物流：${sayScan(facts.lastScan, s)}。`, `Last scan: ${sayScan(facts.lastScan, s)}.`)
    : null;
  return { lines: [orderLead(order, s) + line, scan], chips: ["notReceived", "return", "invoice"] };
};

const ended: Telling = (order, facts, s) => {
  const at = order.cancelledAt ? sayAt(order.cancelledAt, s.now, s.language) : null;
  const line =
    order.stage === "refunded"
      ? say(s.language, "已退款。", "has been refunded.")
      : say(
          s.language,
          `${at ? `已于 ${at} ` : "已"}取消，不会再发货。`,
          `was cancelled${at ? ` at ${at}` : ""} and will not ship.`,
        );
  const money = facts.refund
    ? say(s.language, `${refundClause(facts.refund, s)}。`, `Your money: ${refundClause(facts.refund, s)}.`)
    : null;
  return {
    lines: [orderLead(order, s) + line, money],
    chips: facts.refund || unreturnedFen(order) > 0 ? ["refundWhen", "human"] : ["human"],
  };
};

const tellings: Readonly<Record<Order["stage"], Telling>> = {
  unpaid,
  paid: (order, facts, s) => (facts.parcels.length > 0 ? shipped : paid)(order, facts, s),
  shipped,
  delivered: arrived,
  completed: arrived,
  cancelled: ended,
  refunded: ended,
};

/** Where an order is, whatever its stage: the newest scan with its time, or what it waits for. */
export function tellOrder(order: Order, s: Situation): Said {
  return tellings[order.stage](order, orderFacts(order, s.now), s);
}

export const orderStatus = aboutOrder("order_status", tellOrder);
