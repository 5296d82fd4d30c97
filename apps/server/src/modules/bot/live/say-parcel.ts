import type { ParcelFacts, ParcelState, Scan } from "../../commerce/index.ts";
import { type Language, say, sayAt } from "./say-money-time.ts";
import type { Situation } from "./situation.ts";

export const parcelStates: Readonly<Record<ParcelState, Readonly<Record<Language, string>>>> = {
  awaiting_pickup: { zh: "等待快递揽收", en: "waiting for the courier" },
  in_transit: { zh: "运输中", en: "on its way" },
  out_for_delivery: { zh: "正在派送", en: "out for delivery" },
  at_station: { zh: "已到代收点", en: "waiting at a pick-up point" },
  delivered: { zh: "已签收", en: "delivered" },
  exception: { zh: "配送遇到异常", en: "held up" },
  returned: { zh: "正在退回商家", en: "going back to the shop" },
};

const scanKinds: Readonly<Record<Scan["kind"], Readonly<Record<Language, string>>>> = {
  collected: { zh: "快递已揽收", en: "collected by the courier" },
  in_transit: { zh: "运输中", en: "in transit" },
  out_for_delivery: { zh: "派送中", en: "out for delivery" },
  delivered: { zh: "已签收", en: "delivered" },
  at_station: { zh: "已到代收点", en: "at a pick-up point" },
  exception: { zh: "配送异常", en: "delivery problem" },
  returned: { zh: "退回商家", en: "sent back to the shop" },
};

const longestScan = 70;

const inChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The carrier's own words where the reader can read them, else what kind of scan it was and where. */
export function sayScan(scan: Scan, { language, now }: Pick<Situation, "language" | "now">): string {
  const readable = scan.text !== "" && inChinese(scan.text) === (language === "zh");
  const text = readable ? scan.text.replace(/[。.\s]+$/u, "") : scanKinds[scan.kind][language];
  const letters = [...text];
  const short = letters.length <= longestScan ? text : `${letters.slice(0, longestScan - 1).join("")}…`;
  const place = readable || scan.place === "" ? "" : say(language, `，${scan.place}`, `, ${scan.place}`);
  const at = sayAt(scan.at, now, language);
  return say(language, `${short}${place}（${at}）`, `${short}${place} (${at})`);
}

/** 顺丰 SF1234 */
export const waybill = (parcel: Pick<ParcelFacts, "carrier" | "trackingNumber">): string =>
  `${parcel.carrier} ${parcel.trackingNumber}`;

/** One parcel in one line, for orders of several. */
export function parcelLine(parcel: ParcelFacts, s: Situation): string {
  const { lastScan } = parcel;
  const said = lastScan
    ? sayScan(lastScan, s)
    : say(s.language, "快递还没有揽收记录", "not collected by the courier yet");
  return say(s.language, `· ${waybill(parcel)}：${said}`, `· ${waybill(parcel)}: ${said}`);
}
