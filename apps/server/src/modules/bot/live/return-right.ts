import { type NoReasonReturn, noReasonReturn, type Order } from "../../commerce/index.ts";
import { lineTitle } from "./about-order.ts";
import { say, sayEnd } from "./say-money-time.ts";
import type { Situation } from "./situation.ts";

interface ReturnRight {
  readonly state: NoReasonReturn["state"];
  readonly until: Date | null;
  /** Titles of lines that may not be returned without reason while others may. */
  readonly except: readonly string[];
}

const order: readonly NoReasonReturn["state"][] = [
  "open",
  "not_received",
  "ask_confirmation",
  "closed",
  "statutory_exclusion",
  "not_paid",
];

/** The right to return without reason of a whole order: the best of its lines, and the lines it does not hold for. */
export function returnRight(bought: Order, s: Situation): ReturnRight | null {
  const rights = bought.lines.flatMap((line) => {
    const product = s.products.get(line.productId);
    return product ? [{ line, ...noReasonReturn(bought, product, s.now) }] : [];
  });
  const [best] = [...rights].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  if (!best) return null;
  const except = rights.filter(({ state }) => state !== best.state).map(({ line }) => lineTitle(line, s));
  return { state: best.state, until: best.until, except };
}

/** What the right amounts to, as one sentence; null where nothing can be said. */
export function returnLine(bought: Order, s: Situation): string | null {
  const right = returnRight(bought, s);
  if (!right) return null;
  const until = right.until && sayEnd(right.until, s.now, s.language);
  const but =
    right.except.length > 0
      ? say(s.language, `（${right.except.join("、")}除外）`, ` (except ${right.except.join(", ")})`)
      : "";
  switch (right.state) {
    case "open":
      return say(
        s.language,
        `七天无理由退货可以申请到 ${until}${but}。`,
        `You may return it without a reason until ${until}${but}.`,
      );
    case "not_received":
      return say(
        s.language,
        `签收后七天内可以无理由退货${but}。`,
        `Within seven days of delivery you may return it without a reason${but}.`,
      );
    case "ask_confirmation":
      return say(
        s.language,
        `这件商品下单时单独确认过“不支持七天无理由”的，不能无理由退；没确认过的仍可以退${until ? `，截止 ${until}` : ""}。`,
        `It can be returned without a reason${until ? ` until ${until}` : ""} unless you confirmed at purchase that it cannot.`,
      );
    case "closed":
      return say(
        s.language,
        `七天无理由退货已于 ${until} 截止；有质量问题仍可申请售后。`,
        `The seven days for returning it without a reason ended at ${until}; faults can still be claimed.`,
      );
    case "statutory_exclusion":
      return say(
        s.language,
        "这类商品依法不适用七天无理由退货；有质量问题仍可申请售后。",
        "By law these goods are excluded from returns without a reason; faults can still be claimed.",
      );
    case "not_paid":
      return null;
  }
}
