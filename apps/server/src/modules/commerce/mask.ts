import type { Receiver } from "@recourse/contract";

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** 王小明 becomes 王*; a single character becomes *. */
export function maskName(name: string): string {
  const [first, ...rest] = [...graphemes.segment(name.trim())];
  return first && rest.length > 0 ? `${first.segment}*` : "*";
}

/** 13812345678 becomes 138****5678; a number too short for that keeps its last two digits. */
export const maskPhone = (phone: string): string =>
  phone.length >= 10 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`;

const municipality = /^(北京|上海|天津|重庆)市?/;
const provinceAndCity = /^(?:.{2,8}?(?:省|自治区|特别行政区))?.{2,10}?(?:市|自治州|地区|盟)/;

/** 浙江省杭州市西湖区 becomes 浙江省杭州市: the city tells where it goes, not where they live. */
export const maskRegion = (region: string): string =>
  municipality.exec(region)?.[0] ?? provinceAndCity.exec(region)?.[0] ?? region;

/** A receiver as everybody but the buyer sees it. */
export const maskReceiver = (receiver: Receiver): Receiver => ({
  name: maskName(receiver.name),
  phone: maskPhone(receiver.phone),
  region: maskRegion(receiver.region),
  address: "****",
});
