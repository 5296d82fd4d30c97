import { type Order, type OrderFacts, orderFacts } from "../../commerce/index.ts";
import { aboutOrder, orderLead, type Said } from "./about-order.ts";
import { chargesOf } from "./money-troubles.ts";
import { tellOrder } from "./order-status.ts";
import { returnLine } from "./return-right.ts";
import { say, sayAt, sayBetween, yuan } from "./say-money-time.ts";
import { sayChannel } from "./say-refund.ts";
import type { Situation } from "./situation.ts";

function unshipped(order: Order, facts: OrderFacts, s: Situation): Said {
  const channels = [...new Set(chargesOf(order.payments).map(({ channel }) => sayChannel(channel, s.language)))];
  const back =
    channels.length > 0
      ? say(s.language, `原路退回${channels.join("、")}`, `goes back to your ${channels.join(", ")}`)
      : say(s.language, "原路退回", "goes back the way you paid");
  const late =
    facts.shipByState === "late" && order.shipBy
      ? say(
          s.language,
          `商家已超过承诺发货时间 ${sayBetween(order.shipBy, s.now, s.language)}。`,
          `The shop is ${sayBetween(order.shipBy, s.now, s.language)} past its shipping promise.`,
        )
      : null;
  return {
    lines: [
      orderLead(order, s) +
        say(
          s.language,
          `还没发货，可以取消，${yuan(order.paidFen)} ${back}。`,
          `has not shipped and can be cancelled; ${yuan(order.paidFen)} ${back}.`,
        ),
      say(
        s.language,
        "请在“订单详情—取消订单”提交，商家确认后退款。",
        "Submit it under “Order – Cancel”; you are refunded once the shop confirms.",
      ),
      late,
    ],
    chips: late ? ["refundWhen", "chaseShop", "human"] : ["refundWhen", "address", "human"],
  };
}

/** The quickest way to stop a parcel, by where it is. */
function wayToStop(facts: OrderFacts, s: Situation): string {
  const carrier =
    facts.parcels.find(({ state }) => state !== "delivered")?.carrier ?? say(s.language, "快递", "the courier");
  if (facts.atStation) {
    return say(
      s.language,
      "包裹在代收点：先不要取件，提交退款申请，由商家联系快递退回。",
      "It waits at a pick-up point: do not collect it, ask for a refund, and the shop has it sent back.",
    );
  }
  if (facts.outForDelivery) {
    return say(
      s.language,
      "正在派送，当面拒收最快；再提交退款申请，退回后退款。",
      "It is out for delivery, so refusing it at the door is quickest; also ask for a refund, paid when it is back.",
    );
  }
  return say(
    s.language,
    `可以申请退款，由商家请${carrier}拦截；拦不住的，派送时拒收，退回后退款。`,
    `Ask for a refund and the shop has ${carrier} intercept it; if that fails, refuse it at the door. You are refunded when it is back.`,
  );
}

function onItsWay(order: Order, facts: OrderFacts, s: Situation): Said {
  const { shippedAt } = facts;
  const at = shippedAt ? sayAt(shippedAt, s.now, s.language) : null;
  const first = say(
    s.language,
    `${at ? `已于 ${at} ` : "已"}发货，不能直接取消了，但仍可以退款。`,
    `left${at ? ` at ${at}` : " already"} and cannot simply be cancelled, but you can still get a refund.`,
  );
  const refuse = say(
    s.language,
    "能不能拦下要看快递，我不能保证。",
    "Whether it can be stopped is up to the courier; I cannot promise it.",
  );
  return {
    lines: [
      orderLead(order, s) + first,
      wayToStop(facts, s),
      facts.outForDelivery || facts.atStation ? null : refuse,
      returnLine(order, s),
    ],
    chips: ["where", "return", "human"],
  };
}

const received = (order: Order, s: Situation): Said => ({
  lines: [
    orderLead(order, s) +
      say(
        s.language,
        "已经送到，不能取消，要退请走退货。",
        "has arrived and cannot be cancelled; it can only be returned.",
      ),
    returnLine(order, s),
    say(s.language, "在“订单—申请售后—退货退款”提交。", "Submit it under “Order – After-sale – Return and refund”."),
  ],
  chips: ["return", "damaged", "human"],
});

const goingBack = (order: Order, s: Situation): Said => ({
  lines: [
    orderLead(order, s) +
      say(
        s.language,
        "的包裹正在退回商家，不用再取消。",
        "is already going back to the shop; there is nothing to cancel.",
      ),
  ],
  chips: ["refundWhen", "human"],
});

/** Whether an order can still be cancelled, and by its stage the way to the money. */
export const cancelOrder = aboutOrder("cancel", (order, s) => {
  const facts = orderFacts(order, s.now);
  if (order.stage === "cancelled" || order.stage === "refunded") return tellOrder(order, s);
  if (order.stage === "unpaid") {
    const line = say(
      s.language,
      "还没付款，可以直接取消，不涉及退款。",
      "is not paid; you can simply cancel it, with nothing to refund.",
    );
    return {
      lines: [orderLead(order, s) + line, say(s.language, "在“订单详情—取消订单”操作即可。", "Use “Order – Cancel”.")],
      chips: ["pay", "coupons"],
    };
  }
  if (facts.returning && facts.parcels.every(({ state }) => state === "returned")) return goingBack(order, s);
  if (order.stage === "paid" && facts.parcels.length === 0) return unshipped(order, facts, s);
  return facts.deliveredAt || order.stage === "delivered" || order.stage === "completed"
    ? received(order, s)
    : onItsWay(order, facts, s);
});
