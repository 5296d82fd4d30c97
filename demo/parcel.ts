import type { ShipmentRow } from "./rows.ts";

type Scan = NonNullable<ShipmentRow["scans"]>[number];
type End = "collected" | "transit" | "delivering" | "delivered" | "station" | "returning";

export interface ParcelDraft {
  readonly id: string;
  readonly order: string;
  readonly carrier: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly shippedAt: string;
  /** When the newest scan was made; `end` says what it said. */
  readonly lastAt: string;
  readonly end: End;
}

type Step = Omit<Scan, "at">;

const road = (from: string, to: string): Step[] => [
  { kind: "collected", place: from, text: `${from}营业部已揽收` },
  { kind: "in_transit", place: from, text: `快件离开${from}转运中心，发往${to}` },
  { kind: "in_transit", place: to, text: `快件到达${to}转运中心` },
];
const toTheDoor = (to: string): Step => ({
  kind: "out_for_delivery",
  place: to,
  text: "派送中，派件员：周师傅，电话 181****2090",
});

const endings: Readonly<Record<End, (to: string, from: string) => Step[]>> = {
  collected: () => [],
  transit: () => [],
  delivering: (to) => [toTheDoor(to)],
  delivered: (to) => [toTheDoor(to), { kind: "delivered", place: to, text: "本人签收，感谢使用" }],
  station: (to) => [toTheDoor(to), { kind: "at_station", place: to, text: "已存放至小区南门智能柜，凭取件码领取" }],
  returning: (to, from) => [
    toTheDoor(to),
    { kind: "exception", place: to, text: "收件人拒收，快件待退回" },
    { kind: "returned", place: to, text: `快件退回${from}途中` },
  ],
};

/** A parcel's way with its scans spread evenly from leaving to the newest one. */
export function parcel(draft: ParcelDraft): ShipmentRow {
  const { from, to, end } = draft;
  const whole = road(from, to);
  const steps = end === "collected" ? whole.slice(0, 1) : [...whole, ...endings[end](to, from)];
  const [first, last] = [Date.parse(draft.shippedAt), Date.parse(draft.lastAt)];
  const stride = steps.length > 1 ? (last - first) / (steps.length - 1) : 0;
  return {
    externalId: draft.id,
    orderExternalId: draft.order,
    carrier: draft.carrier,
    trackingNumber: draft.number,
    shippedAt: draft.shippedAt,
    scans: steps.map((step, index) => ({
      ...step,
      at: new Date(steps.length > 1 ? first + stride * index : last).toISOString(),
    })),
  };
}
