import type { Order } from "../../commerce/index.ts";
import { aboutOrder, orderLead, type Said } from "./about-order.ts";
import { chargesOf } from "./money-troubles.ts";
import { say, yuan } from "./say-money-time.ts";
import type { Situation } from "./situation.ts";

const titled = (order: Order, s: Situation): string =>
  order.invoice.title === ""
    ? ""
    : say(s.language, `，抬头“${order.invoice.title}”`, `, made out to “${order.invoice.title}”`);

function issued(order: Order, s: Situation): Said {
  const { number } = order.invoice;
  const numbered =
    number === ""
      ? say(s.language, "，号码还没有登记", "; its number is not on record yet")
      : say(s.language, `，号码 ${number}`, `, number ${number}`);
  return {
    lines: [
      orderLead(order, s) +
        say(
          s.language,
          `的发票已开出${numbered}${titled(order, s)}。`,
          `has its invoice${numbered}${titled(order, s)}.`,
        ),
      say(
        s.language,
        "可在订单里下载；抬头或税号有误，在同一处申请“换开”。",
        "Download it from the order; if title or tax number is wrong, ask for a replacement there.",
      ),
    ],
    chips: ["human"],
  };
}

const requested = (order: Order, s: Situation): Said => ({
  lines: [
    orderLead(order, s) +
      say(
        s.language,
        `的发票已申请${titled(order, s)}，商家还没开出。`,
        `has its invoice requested${titled(order, s)}; the shop has not issued it yet.`,
      ),
    say(
      s.language,
      "商家有义务开票；等得太久，我可以请人工催开。",
      "The shop must issue it; if it takes too long, a person can press for it.",
    ),
  ],
  chips: ["human"],
});

function howToAsk(order: Order, s: Situation): Said {
  const amount = yuan(order.paidFen);
  return {
    lines: [
      orderLead(order, s) +
        say(
          s.language,
          `还没有申请发票，可以开，金额按实付 ${amount}。`,
          `has no invoice yet; you can have one for the ${amount} you paid.`,
        ),
      say(
        s.language,
        "在“订单详情—申请发票”填抬头（公司另填税号）和邮箱，电子发票与纸质的效力相同。",
        "Under “Order – Request invoice” enter the title (a company also its tax number) and an e-mail; an e-invoice is as valid as paper.",
      ),
    ],
    chips: ["where", "human"],
  };
}

function none(order: Order, s: Situation): Said {
  if (order.stage === "unpaid")
    return {
      lines: [
        orderLead(order, s) +
          say(s.language, "还没付款，付款后才能开票。", "is not paid; an invoice can be issued after payment."),
      ],
      chips: ["pay"],
    };
  if (order.stage === "cancelled" || order.stage === "refunded") {
    const state = say(
      s.language,
      order.stage === "cancelled" ? "已取消" : "已退款",
      order.stage === "cancelled" ? "was cancelled" : "was refunded",
    );
    return {
      lines: [
        orderLead(order, s) +
          say(s.language, `${state}，没有可开票的金额。`, `${state}; there is nothing left to invoice.`),
      ],
      chips: ["human"],
    };
  }
  return refunded(order) ? partly(order, s) : howToAsk(order, s);
}

const refunded = (order: Order): boolean =>
  order.payments.some(({ kind, state }) => kind === "refund" && state !== "failed");

/** Part of the money went back: the shop works out the rest, not this line. */
const partly = (order: Order, s: Situation): Said => {
  const paid = yuan(chargesOf(order.payments).reduce((sum, { amountFen }) => sum + amountFen, 0));
  const first = say(
    s.language,
    `还没有申请发票，可以开：付款 ${paid} 减去已退的部分。`,
    `has no invoice yet; you can have one for the ${paid} paid less what was refunded.`,
  );
  return { ...howToAsk(order, s), lines: [orderLead(order, s) + first, howToAsk(order, s).lines[1] ?? null] };
};

/** Issued with its number, asked for and still open, or how to ask. */
export const invoiceState = aboutOrder("invoice", (order, s) => {
  if (order.invoice.state === "issued") return issued(order, s);
  return order.invoice.state === "requested" ? requested(order, s) : none(order, s);
});
