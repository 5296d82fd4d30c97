import type { Payment } from "../../commerce/index.ts";
import { answerFrom, type Said } from "./about-order.ts";
import { chargesOf, type MoneyTrouble, moneyTroubles, surplusReturned } from "./money-troubles.ts";
import { forTheDesk, type Language, say, sayAt, sayBy, yuan } from "./say-money-time.ts";
import { sayChannel } from "./say-refund.ts";
import { sayCharge, troubleClause } from "./say-trouble.ts";
import type { LiveAnswerer, Situation } from "./situation.ts";

const mostTroubles = 2;

function found(troubles: readonly MoneyTrouble[], s: Situation): Said {
  const shown = troubles.slice(0, mostTroubles);
  const choice = shown.some(({ kind }) => kind === "no_order" || kind === "unpaid_but_charged")
    ? say(
        s.language,
        "这笔钱可以原路退回，也可以补成订单，由您选择；请先不要再付。",
        "It can go back the way you paid or become an order, as you choose; please do not pay again.",
      )
    : say(
        s.language,
        "多扣的钱原路退回，不需要您再付或转账。",
        "What was taken too much goes back the way you paid; you need not pay or transfer anything.",
      );
  return {
    lines: [
      ...shown.map((one) =>
        say(s.language, `查到${troubleClause(one, s)}。`, `I found this: ${troubleClause(one, s)}.`),
      ),
      choice,
      say(s.language, "我请人工与支付渠道对账处理。", "A person will settle it with the payment channel."),
    ],
    chips: ["human"],
    handOver: troubles.map((one) => troubleClause(one, forTheDesk)).join("；"),
  };
}

function returning(refund: Payment, s: Situation): string {
  const { language, now } = s;
  const [amount, channel] = [yuan(refund.amountFen), sayChannel(refund.channel, language)];
  if (refund.state === "succeeded") {
    const at = sayAt(refund.arrivedAt ?? refund.at, now, language);
    return say(
      language,
      `多扣的 ${amount} 已于 ${at} 退回${channel}。`,
      `The extra ${amount} went back to your ${channel} at ${at}.`,
    );
  }
  const by = refund.expectedAt ? sayBy(refund.expectedAt, now, language) : null;
  return say(
    language,
    `多扣的 ${amount} 正在退回${channel}${by ? `，${refund.expectedAt && refund.expectedAt < now ? "原定" : "预计"} ${by}到账` : "，到账时间渠道还没给出"}。`,
    `The extra ${amount} is on its way back to your ${channel}${by ? `, expected ${by}` : "; the channel has given no date yet"}.`,
  );
}

const newest = (payments: readonly Payment[]): Payment | undefined =>
  [...payments].sort((a, b) => b.at.getTime() - a.at.getTime())[0];

function nothingFound(payments: readonly Payment[], s: Situation): Said {
  const last = newest(chargesOf(payments));
  const open = newest(payments.filter(({ kind, state }) => kind === "charge" && state === "pending"));
  return {
    lines: [
      say(
        s.language,
        "目前的付款记录里没有重复扣款，也没有扣了款却没生成订单的。",
        "Our payment records show no double charge and no charge without an order.",
      ),
      open
        ? say(
            s.language,
            `有一笔还在处理：${sayCharge(open, s)}，请先不要再付。`,
            `One is still being processed: ${sayCharge(open, s)}; please do not pay again.`,
          )
        : null,
      last && !open ? say(s.language, `最近一笔：${sayCharge(last, s)}。`, `The latest: ${sayCharge(last, s)}.`) : null,
      say(
        s.language,
        "账单对不上的，请发付款时间、金额和方式，人工为您对账。",
        "If your statement differs, send me time, amount and method, and a person will reconcile it.",
      ),
    ],
    chips: ["human"],
  };
}

const overdue = (refund: Payment, language: Language, now: Date): string | null =>
  refund.state === "pending" && refund.expectedAt && refund.expectedAt < now
    ? say(
        language,
        "已超过渠道的预计到账时间，我请人工核查。",
        "This is past the channel's own date; a person will check.",
      )
    : null;

/** Money taken twice, or taken for nothing, with both times; what is on its way back; or that the records are in order. */
export const paidTwice: LiveAnswerer = (s) => {
  const troubles = moneyTroubles(s);
  if (troubles.length > 0) return answerFrom(found(troubles, s), s.language);
  const back = surplusReturned(s);
  if (back) {
    const late = overdue(back, s.language, s.now);
    const summary = `多扣款 ${yuan(back.amountFen)} 的退款已超期（${sayChannel(back.channel, "zh")}）`;
    return answerFrom(
      { lines: [returning(back, s), late], chips: ["human"], ...(late ? { handOver: summary } : {}) },
      s.language,
    );
  }
  const payments = [...s.payments, ...s.orders.flatMap((order) => order.payments)];
  return payments.length > 0 ? answerFrom(nothingFound(payments, s), s.language) : null;
};
