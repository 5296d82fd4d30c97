import type { Payment, RefundFacts } from "../../commerce/index.ts";
import { type Language, say, sayAt, sayBy, yuan } from "./say-money-time.ts";
import type { Situation } from "./situation.ts";

const channels: Readonly<Record<Payment["channel"], Readonly<Record<Language, string>>>> = {
  wechat_pay: { zh: "微信支付", en: "WeChat Pay" },
  alipay: { zh: "支付宝", en: "Alipay" },
  unionpay: { zh: "银联", en: "UnionPay" },
  credit_card: { zh: "信用卡", en: "credit card" },
  balance: { zh: "账户余额", en: "account balance" },
};

export const sayChannel = (channel: Payment["channel"], language: Language): string => channels[channel][language];

/** Where the refund stands, as a clause without its order: amount, channel and the one time that matters. */
export function refundClause(refund: RefundFacts, s: Pick<Situation, "language" | "now">): string {
  const { language, now } = s;
  const amount = yuan(refund.amountFen);
  const channel = sayChannel(refund.channel, language);
  const at = (instant: Date) => sayAt(instant, now, language);
  if (refund.state === "arrived") {
    const arrived = at(refund.arrivedAt ?? refund.requestedAt);
    return say(
      language,
      `退款 ${amount} 已于 ${arrived} 退到${channel}`,
      `the refund of ${amount} reached your ${channel} at ${arrived}`,
    );
  }
  if (refund.state === "failed") {
    return say(
      language,
      `退款 ${amount} 没有成功，${channel}未能入账`,
      `the refund of ${amount} to your ${channel} failed`,
    );
  }
  if (!refund.expectedAt) {
    return say(
      language,
      `退款 ${amount} 已提交${channel}，到账时间渠道还没给出`,
      `the refund of ${amount} is with ${channel}, which has given no date yet`,
    );
  }
  const by = sayBy(refund.expectedAt, now, language);
  return refund.state === "overdue"
    ? say(
        language,
        `退款 ${amount} 还没到账，${channel}原定 ${by}到账`,
        `the refund of ${amount} has not arrived; ${channel} had promised it ${by}`,
      )
    : say(
        language,
        `退款 ${amount} 已提交${channel}，预计 ${by}到账`,
        `the refund of ${amount} is with ${channel} and should arrive ${by}`,
      );
}
