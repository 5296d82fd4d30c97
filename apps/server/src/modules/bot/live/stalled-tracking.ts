import { type Order, type OrderFacts, orderFacts, type ParcelFacts } from "../../commerce/index.ts";
import { aboutOrder, orderLead, type Said } from "./about-order.ts";
import { tellOrder } from "./order-status.ts";
import { forTheDesk, say, sayAt, sayBetween } from "./say-money-time.ts";
import { sayScan, waybill } from "./say-parcel.ts";
import type { Situation } from "./situation.ts";

/** A parcel nobody has scanned for this long is looked for by a person, not waited for. */
const probablyLostHours = 7 * 24;
const hourMs = 3_600_000;

const unmovedSince = (parcel: ParcelFacts): Date => parcel.lastScan?.at ?? parcel.shippedAt;
const moving = ({ state }: ParcelFacts): boolean => !["delivered", "returned", "at_station"].includes(state);

/** The parcel to worry about: the one unmoved for longest among those that should move. */
const worrying = (facts: OrderFacts): ParcelFacts | undefined =>
  facts.parcels.filter(moving).sort((a, b) => unmovedSince(a).getTime() - unmovedSince(b).getTime())[0];

function notCollected(order: Order, parcel: ParcelFacts, s: Situation): string {
  const span = sayBetween(parcel.shippedAt, s.now, s.language);
  return (
    orderLead(order, s) +
    say(
      s.language,
      `标记发货已 ${span}，快递还没有揽收记录（${waybill(parcel)}）。`,
      `was marked shipped ${span} ago, yet the courier has not collected it (${waybill(parcel)}).`,
    )
  );
}

function stoodStill(order: Order, parcel: ParcelFacts, s: Situation): string {
  const { lastScan } = parcel;
  if (!lastScan) return notCollected(order, parcel, s);
  const span = sayBetween(lastScan.at, s.now, s.language);
  return (
    orderLead(order, s) +
    say(
      s.language,
      `的物流已有 ${span}没有更新，最后一条：${sayScan(lastScan, s)}。`,
      `has had no update for ${span}. Last scan: ${sayScan(lastScan, s)}.`,
    )
  );
}

const checkLine = (parcel: ParcelFacts, s: Situation): string =>
  say(
    s.language,
    parcel.stalled
      ? `超过两天不动就该核查了，可以请商家联系${parcel.carrier}查件。`
      : `不用干等，可以请商家联系${parcel.carrier}处理。`,
    parcel.stalled
      ? `More than two days without a scan calls for a check; the shop can ask ${parcel.carrier} to trace it.`
      : `No need to wait; the shop can take this up with ${parcel.carrier}.`,
  );

const riskLine = (s: Situation): string =>
  say(
    s.language,
    "签收前的丢失由商家承担，确认丢件会补发或退款，不用您找快递赔。",
    "Until you sign, loss is at the shop's risk: if it is lost you get it again or your money back, and need not claim from the courier.",
  );

function stalled(order: Order, parcel: ParcelFacts, s: Situation): Said {
  const still = (s.now.getTime() - unmovedSince(parcel).getTime()) / hourMs;
  const lines = [stoodStill(order, parcel, s), checkLine(parcel, s), riskLine(s)];
  if (still < probablyLostHours) return { lines, chips: ["chaseCourier", "cancel", "human"] };
  const person = say(
    s.language,
    "时间太久，我直接请人工为您查件。",
    "This is too long; a person will trace it for you now.",
  );
  const since = sayAt(unmovedSince(parcel), forTheDesk.now, "zh");
  return {
    lines: [lines[0]!, person, lines[2]!],
    chips: ["human"],
    handOver: `订单 ${order.number} 疑似丢件：${waybill(parcel)}，${since} 起没有新的物流记录`,
  };
}

/** Moving as it should: say so with the time of the last scan, and from when on it would not be normal. */
function stillNormal(order: Order, parcel: ParcelFacts, s: Situation): Said {
  const { lastScan } = parcel;
  const ago = lastScan && sayBetween(lastScan.at, s.now, s.language);
  const first = lastScan
    ? orderLead(order, s) +
      say(s.language, `${ago}前有更新：${sayScan(lastScan, s)}。`, `was scanned ${ago} ago: ${sayScan(lastScan, s)}.`)
    : notCollected(order, parcel, s);
  const normal = say(
    s.language,
    "两天内没有新记录比较常见；超过两天，可以请商家找快递核查。",
    "A gap of up to two days is common; beyond that the shop can have the courier check.",
  );
  return { lines: [first, normal], chips: ["chaseCourier", "human"] };
}

/** No scan for how long, whether that is normal, and what follows if it is not. */
export const stalledTracking = aboutOrder("stalled_tracking", (order, s) => {
  const facts = orderFacts(order, s.now);
  const parcel = order.stage === "shipped" || order.stage === "paid" ? worrying(facts) : undefined;
  if (!parcel) return tellOrder(order, s);
  return parcel.stalled || parcel.state === "exception" ? stalled(order, parcel, s) : stillNormal(order, parcel, s);
});
