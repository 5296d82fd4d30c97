import type { Order, OrderFacts, ParcelFacts } from "../../commerce/index.ts";
import { orderLead, type Said } from "./about-order.ts";
import { say, sayAt } from "./say-money-time.ts";
import { parcelLine, parcelStates, sayScan, waybill } from "./say-parcel.ts";
import type { Situation } from "./situation.ts";

/** What a buyer can do next, by where the parcel is; null where there is nothing to add. */
function parcelAdvice(parcel: ParcelFacts, s: Situation): string | null {
  if (parcel.stalled) {
    return say(
      s.language,
      "这条记录之后就没有更新了，可以请商家找快递核查。",
      "Nothing has been added since; the shop can ask the courier to check.",
    );
  }
  switch (parcel.state) {
    case "out_for_delivery":
      return say(
        s.language,
        "几点送到由派送员安排，物流里没有准确时间，请留意电话。",
        "The courier sets the hour and tracking does not say it; please keep your phone at hand.",
      );
    case "at_station":
      return say(
        s.language,
        "取件方式看快递给您的通知；没同意放代收点的，可以要求送货上门。",
        "The courier's notice says how to collect it; if you did not agree to this, you may ask for delivery to your door.",
      );
    case "exception":
      return say(s.language, "可以请商家联系快递处理。", "The shop can take this up with the courier.");
    case "returned":
      return say(
        s.language,
        "不是您要求退回的，可以请人工核实原因。",
        "If you did not ask for this, a person can find out why.",
      );
    default:
      return null;
  }
}

const parcelChips = (parcel: ParcelFacts): NonNullable<Said["chips"]> => {
  if (parcel.stalled) return ["stuck", "chaseCourier", "human"];
  if (parcel.state === "returned") return ["refundWhen", "human"];
  if (parcel.state === "at_station") return ["human"];
  if (parcel.state === "exception") return ["chaseCourier", "human"];
  return parcel.state === "delivered" ? ["notReceived", "return"] : ["chaseCourier", "address", "cancel"];
};

/** The newest scan of the one parcel, its courier, and what can be done. */
export function oneParcel(order: Order, parcel: ParcelFacts, s: Situation): Said {
  const { lastScan } = parcel;
  const shipped = sayAt(parcel.shippedAt, s.now, s.language);
  const what = lastScan
    ? say(
        s.language,
        `${parcelStates[parcel.state].zh}，最新：${sayScan(lastScan, s)}。`,
        `is ${parcelStates[parcel.state].en}. Latest: ${sayScan(lastScan, s)}.`,
      )
    : say(
        s.language,
        `已于 ${shipped} 标记发货，快递还没有揽收记录。`,
        `was marked shipped at ${shipped}; the courier has not scanned it yet.`,
      );
  const carried = say(s.language, `快递单号：${waybill(parcel)}。`, `Courier and number: ${waybill(parcel)}.`);
  return { lines: [orderLead(order, s) + what, carried, parcelAdvice(parcel, s)], chips: parcelChips(parcel) };
}

const mostParcels = 3;

/** One line a parcel, those still outside first. */
export function severalParcels(order: Order, facts: OrderFacts, s: Situation): Said {
  const { parcels } = facts;
  const open = parcels.filter(({ state }) => state !== "delivered");
  const shown = [...open, ...parcels.filter(({ state }) => state === "delivered")].slice(0, mostParcels);
  const more = parcels.length - shown.length;
  const done = parcels.length - open.length;
  const first = say(
    s.language,
    `分 ${parcels.length} 个包裹发出，${done} 个已签收${more > 0 ? `；先列 ${shown.length} 个` : ""}：`,
    `went out in ${parcels.length} parcels, ${done} of them delivered${more > 0 ? `; here are ${shown.length}` : ""}:`,
  );
  return {
    lines: [orderLead(order, s) + first, ...shown.map((parcel) => parcelLine(parcel, s))],
    chips: open.some(({ stalled }) => stalled) ? ["stuck", "human"] : ["chaseCourier", "notReceived"],
  };
}
