import { type Order, orderFacts, type RefundFacts } from "../../commerce/index.ts";
import { aboutOrder, orderLead, type Said } from "./about-order.ts";
import { chargesOf, unreturnedFen } from "./money-troubles.ts";
import { forTheDesk, say, sayAt, yuan } from "./say-money-time.ts";
import { refundClause, sayChannel } from "./say-refund.ts";
import type { Situation } from "./situation.ts";

const lead = (order: Order, s: Situation): string => orderLead(order, s).trimEnd() + say(s.language, "：", ": ");

function needsPerson(order: Order, refund: RefundFacts, s: Situation): Said {
  const person = say(
    s.language,
    "我请人工向支付渠道核查，结果会告诉您。",
    "A person will check with the payment channel and tell you the result.",
  );
  const clause = refundClause(refund, s);
  return {
    lines: [`${lead(order, s)}${clause}${say(s.language, "。", ".")}`, person],
    chips: ["human"],
    handOver: `订单 ${order.number}：${refundClause(refund, forTheDesk)}（${sayAt(refund.requestedAt, forTheDesk.now, "zh")} 发起）`,
  };
}

function pending(order: Order, refund: RefundFacts, s: Situation): Said {
  const asked = sayAt(refund.requestedAt, s.now, s.language);
  return {
    lines: [
      `${lead(order, s)}${refundClause(refund, s)}${say(s.language, "。", ".")}`,
      say(
        s.language,
        `退款 ${asked} 发起，原路退回，不需要您做什么。`,
        `It was started at ${asked} and goes back the way you paid; you need not do anything.`,
      ),
    ],
    chips: ["where", "human"],
  };
}

function arrived(order: Order, refund: RefundFacts, s: Situation): Said {
  const channel = sayChannel(refund.channel, s.language);
  return {
    lines: [
      `${lead(order, s)}${refundClause(refund, s)}${say(s.language, "。", ".")}`,
      refund.partial
        ? say(
            s.language,
            `这笔订单实付 ${yuan(order.paidFen)}，已退 ${yuan(refund.refundedFen)}。`,
            `You paid ${yuan(order.paidFen)} for this order; ${yuan(refund.refundedFen)} has been refunded.`,
          )
        : null,
      say(
        s.language,
        `请在${channel}的账单里查看；对不上的，我请人工核对。`,
        `Look for it in the statement of your ${channel}; if it is not there, a person can check.`,
      ),
    ],
    chips: ["human"],
  };
}

/** Money that should be on its way and is not: a person looks. */
function missing(order: Order, s: Situation): Said {
  const paid = yuan(unreturnedFen(order));
  const state = say(
    s.language,
    order.stage === "cancelled" ? "已取消" : "显示已退款",
    order.stage === "cancelled" ? "was cancelled" : "shows as refunded",
  );
  return {
    lines: [
      orderLead(order, s) +
        say(
          s.language,
          `${state}，但没有查到 ${paid} 的退款记录。`,
          `${state}, but I find no refund of ${paid} on record.`,
        ),
      say(s.language, "我请人工核对这笔钱。", "A person will look for the money."),
    ],
    chips: ["human"],
    handOver: `订单 ${order.number} ${order.stage === "cancelled" ? "已取消" : "显示已退款"}，付款 ${paid} 没有退款记录`,
  };
}

function howToAsk(order: Order, s: Situation): Said {
  if (order.stage === "unpaid" || chargesOf(order.payments).length + order.paidFen === 0) {
    const line = say(s.language, "没有付款，所以没有退款。", "was not paid, so there is nothing to refund.");
    return { lines: [orderLead(order, s) + line], chips: ["human"] };
  }
  const none = say(s.language, "还没有退款打款记录。", "has no refund paid out so far.");
  const unshipped = order.stage === "paid" && order.shipments.length === 0;
  const how = unshipped
    ? say(
        s.language,
        "还没发货，要退款请在“订单详情—取消订单”提交。",
        "It has not shipped; for a refund submit “Order – Cancel”.",
      )
    : say(
        s.language,
        "要退款请在“订单—申请售后”提交；已经申请的，商家同意后才打款，进度在售后单里。",
        "For a refund use “Order – After-sale”; if you already did, the money is sent once the shop agrees, and the request shows where it stands.",
      );
  return { lines: [orderLead(order, s) + none, how], chips: unshipped ? ["cancel", "human"] : ["return", "human"] };
}

/** Where the money is: with the channel until when, arrived where, overdue or failed (a person looks), or not asked for. */
export const refundProgress = aboutOrder("refund_progress", (order, s) => {
  const { refund } = orderFacts(order, s.now);
  if (!refund) {
    const ended = order.stage === "cancelled" || order.stage === "refunded";
    return ended && unreturnedFen(order) > 0 ? missing(order, s) : howToAsk(order, s);
  }
  if (refund.state === "overdue" || refund.state === "failed") return needsPerson(order, refund, s);
  return refund.state === "pending" ? pending(order, refund, s) : arrived(order, refund, s);
});
