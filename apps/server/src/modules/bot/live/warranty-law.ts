import { say } from "./say-money-time.ts";
import type { Situation } from "./situation.ts";

const dayMs = 86_400_000;

/** What holds without any promise (Consumer Law 24). */
export const statutory = (s: Situation): string =>
  say(
    s.language,
    "没有约定也不影响法定权利：质量不合格，签收七天内可退，之后可要求换或修，运费由商家承担。",
    "The law still holds: faulty goods may be returned within seven days of delivery, later exchanged or repaired, freight on the shop.",
  );

/** The days of the state rules for repair, exchange and return, as far as they still run. */
export function threeGuarantees(from: Date, s: Situation): string {
  const days = (s.now.getTime() - from.getTime()) / dayMs;
  if (days < 7)
    return say(
      s.language,
      "属于国家三包的商品，签收 7 天内有性能故障可选退、换或修。",
      "For goods under the state “three guarantees”, faults within 7 days of delivery let you choose refund, exchange or repair.",
    );
  if (days < 15)
    return say(
      s.language,
      "属于国家三包的商品，签收 15 天内有性能故障可选换或修。",
      "For goods under the state “three guarantees”, faults within 15 days of delivery let you choose exchange or repair.",
    );
  return say(
    s.language,
    "属于国家三包的商品，同一故障修两次仍不好可以换，修理时间不算在保修期内。",
    "For goods under the state “three guarantees”, two failed repairs mean an exchange; time in repair is not counted.",
  );
}
