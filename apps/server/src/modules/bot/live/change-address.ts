import { deliversTo, maskReceiver, type Order, type OrderFacts, orderFacts } from "../../commerce/index.ts";
import { aboutOrder, lineTitle, orderLead, type Said } from "./about-order.ts";
import { tellOrder } from "./order-status.ts";
import { say, sayBy } from "./say-money-time.ts";
import { waybill } from "./say-parcel.ts";
import type { Situation } from "./situation.ts";

/** A place in the sentence that a bought product is not delivered to. */
function notServed(order: Order, s: Situation): string | null {
  for (const line of order.lines) {
    const product = s.products.get(line.productId);
    const excluded = product && deliversTo(product, s.text).excludedBy;
    if (excluded) {
      const title = lineTitle(line, s);
      return say(
        s.language,
        `请注意：“${title}”不配送${excluded}。`,
        `Please note: “${title}” is not delivered to ${excluded}.`,
      );
    }
  }
  return null;
}

function unshipped(order: Order, facts: OrderFacts, s: Situation): Said {
  // The thread is read by the shop's agents too: who receives it stays masked.
  const { name, phone, region } = maskReceiver(order.receiver);
  const late = facts.shipByState === "late";
  const hurry =
    order.shipBy && (late || facts.shipByState === "due_soon")
      ? say(
          s.language,
          late
            ? "商家已超过承诺发货时间，随时会发出，请尽快改。"
            : `承诺 ${sayBy(order.shipBy, s.now, s.language)}发货，商家随时会发出，请尽快改。`,
          late
            ? "The shop is past its shipping promise and may ship any moment, so please be quick."
            : `It is promised to ship ${sayBy(order.shipBy, s.now, s.language)} and may leave any moment, so please be quick.`,
        )
      : null;
  const unpaid = order.stage === "unpaid";
  return {
    lines: [
      orderLead(order, s) +
        say(
          s.language,
          unpaid ? "还没付款，可以改地址。" : "还没发货，可以改地址。",
          unpaid ? "is not paid yet; its address can be changed." : "has not shipped, so the address can be changed.",
        ),
      say(
        s.language,
        `在“订单详情—修改地址”改收件人、手机号和详细地址；目前寄往：${region}，${name} ${phone}。`,
        `Change recipient, phone and full address under “Order – Edit address”. It now goes to: ${region}, ${name} ${phone}.`,
      ),
      hurry,
      notServed(order, s),
    ],
    chips: ["shipWhen", "cancel", "human"],
  };
}

function onItsWay(order: Order, facts: OrderFacts, s: Situation): Said {
  const parcel = facts.parcels.find(({ state }) => state !== "delivered") ?? facts.parcels[0];
  const who = parcel ? waybill(parcel) : say(s.language, "快递", "the courier");
  const redirect = facts.outForDelivery
    ? say(
        s.language,
        `正在派送（${who}），请在派送员联系您时说明新地址，能不能改送由快递决定。`,
        `It is out for delivery (${who}): tell the courier the new address when they call; whether they can is up to them.`,
      )
    : facts.atStation
      ? say(
          s.language,
          "包裹已到代收点，只能从那里取件，或请快递转寄。",
          "It already waits at a pick-up point: collect it there, or ask the courier to forward it.",
        )
      : say(
          s.language,
          `可以请商家联系快递改派（${who}）；能不能改、要不要加钱，由快递答复。`,
          `The shop can ask the courier to redirect it (${who}); whether that works or costs extra is for the courier to say.`,
        );
  return {
    lines: [
      orderLead(order, s) +
        say(
          s.language,
          "已发货，订单里改不了地址了。",
          "has shipped; its address can no longer be changed in the order.",
        ),
      redirect,
      facts.atStation
        ? null
        : say(
            s.language,
            "改不了的，可以拒收退回后退款，再用新地址下单。",
            "If it cannot, refuse the parcel for a refund and order again to the new address.",
          ),
      notServed(order, s),
    ],
    chips: ["human", "where", "cancel"],
  };
}

/** Whether the address can still be changed, what is needed for it, and the way out once the parcel has left. */
export const changeAddress = aboutOrder("change_address", (order, s) => {
  const facts = orderFacts(order, s.now);
  const packed = facts.parcels.length > 0;
  if ((order.stage === "unpaid" || order.stage === "paid") && !packed) return unshipped(order, facts, s);
  if (facts.returning) return tellOrder(order, s);
  if (order.stage === "cancelled" || order.stage === "refunded") return tellOrder(order, s);
  if (facts.deliveredAt || order.stage === "delivered" || order.stage === "completed") {
    const line = say(s.language, "已经送到，改不了地址了。", "has already arrived; its address cannot be changed.");
    return { lines: [orderLead(order, s) + line], chips: ["notReceived", "return", "human"] };
  }
  return onItsWay(order, facts, s);
});
