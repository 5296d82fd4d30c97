import type { Payment } from "../../commerce/index.ts";
import type { MoneyTrouble } from "./money-troubles.ts";
import { say, sayAt, yuan } from "./say-money-time.ts";
import { sayChannel } from "./say-refund.ts";
import type { Situation } from "./situation.ts";

type Reader = Pick<Situation, "language" | "now">;

/** 今天 10:02 ¥99.00（微信支付） */
export const sayCharge = ({ at, amountFen, channel }: Payment, { language, now }: Reader): string =>
  say(
    language,
    `${sayAt(at, now, language)} ${yuan(amountFen)}（${sayChannel(channel, language)}）`,
    `${yuan(amountFen)} at ${sayAt(at, now, language)} (${sayChannel(channel, language)})`,
  );

const mostCharges = 4;

/** What is wrong, with every charge and its time, as a clause. */
export function troubleClause(trouble: MoneyTrouble, reader: Reader): string {
  const { language } = reader;
  switch (trouble.kind) {
    case "charged_twice": {
      const shown = trouble.charges.slice(0, mostCharges).map((charge) => sayCharge(charge, reader));
      const { number } = trouble.order;
      return say(
        language,
        `订单 ${number} 扣了 ${trouble.charges.length} 次款：${shown.join("、")}，多扣 ${yuan(trouble.fen)}`,
        `order ${number} was charged ${trouble.charges.length} times: ${shown.join(", ")}; ${yuan(trouble.fen)} too much`,
      );
    }
    case "no_order":
      return say(
        language,
        `${sayCharge(trouble.stray.payment, reader)}的付款没有生成订单`,
        `a payment of ${sayCharge(trouble.stray.payment, reader)} made no order`,
      );
    case "unpaid_but_charged":
      return say(
        language,
        `订单 ${trouble.order.number} 显示未付款，但已扣款 ${yuan(trouble.fen)}`,
        `order ${trouble.order.number} shows as unpaid although ${yuan(trouble.fen)} was charged`,
      );
    case "cancelled_but_kept":
      return say(
        language,
        `订单 ${trouble.order.number} 已取消，${yuan(trouble.fen)} 还没有退款记录`,
        `order ${trouble.order.number} was cancelled and its ${yuan(trouble.fen)} has not been refunded`,
      );
  }
}
