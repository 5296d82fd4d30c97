import { readNumeral } from "./chinese-numerals.ts";
import { normalForm } from "./normal-form.ts";
import type { DurationUnit, PromiseDeed } from "./promise-kinds.ts";
import { dayParts, dayPattern, deeds, hourPattern, spanPattern, unitNames } from "./promise-words.ts";

/** A time somebody committed to: `within` a span counted from when it was said, or `by` a day. */
export interface SpokenPromise {
  deed: PromiseDeed;
  /** The words it was read from, in normal form. */
  text: string;
  within?: { amount: number; unit: DurationUnit };
  by?: SpokenDay;
}

/** A day as spoken: a date (year often unsaid), a weekday of this or next week, or days from today; hour 0-24 if said. */
export type SpokenDay = { hour?: number } & (
  | { kind: "date"; month: number; day: number; year?: number }
  | { kind: "weekday"; weekday: number; nextWeek: boolean }
  | { kind: "offset"; days: number }
);

// What turns a span of time into something else: time gone by, a condition, a question, an order to the other side.
const goneBefore =
  /(?:等|过|拍|买|用|拖|催|问|超|晚|迟|已|都|快|近|整整|足足|前|最近|这|满|不到|才|穿|戴|放|隔|waited|for|been|already|over|past|last)(?:了|过|有|经|在)?\s*(?:快|整整|将近|差不多|大概|有|the |almost )?\s*$/;
const goneAfter =
  /^\s*(?:前(?!(?:发|回|处|给|退|到|送|一定|必|完|会|解|答|联|寄|搞))|以前(?!发|回|处|给|退)|之?后(?:买|到的|还|都|才|又|就坏)|了(?!结)|多了|过去|没|都没|还没|还不|一直|ago|already|and (?:still|no))/;
const condition =
  /无理由|质保|保修|保质|三包|包退|包换|价保|试用|有效|退货|退换|换货|以上|以下|使用|内(?:可|能|都可|申请|无|未|没|不|坏|降价|支持|出现)/;
const demand =
  /(?:^|[^您心])(?:请|麻烦|希望|要求|必须|务必|限|最好|能不能|能否|可否|可不可以|可以|是不是|会不会|需要|要|得)[^,.。]{0,3}(?:你们?|您|商家|平台)?[^,.。]{0,3}$|(?:please|can you|could you|must) [^,.]{0,20}$/;
const question =
  /^[^,.。!;]{0,14}(?:吗|么|嘛|呢|\?|能不能|行不行|多久|还是)|^[^,.。!;]{0,10}[^您一](?:可以|能)[^,.。!;]{0,4}(?:吗|么|\?)/;

/** Promises with a time in them, as typed by an agent or cited by a buyer. Who made them is for the caller to know. */
export function readPromises(text: string): SpokenPromise[] {
  const normal = normalForm(text);
  return [...spansIn(normal), ...daysIn(normal)];
}

function spansIn(normal: string): SpokenPromise[] {
  const found: SpokenPromise[] = [];
  for (const match of normal.matchAll(spanPattern)) {
    const place = surroundings(normal, match.index, match[0].length);
    const amount = readNumeral(match[2] ?? match[1]!);
    const unit = unitNames[match.slice(3).findIndex((word) => word !== undefined)]?.[0];
    if (!amount || !unit || amount > 1000 || !commits(place)) continue;
    const deed = deedNear(place);
    if (deed) found.push({ deed, text: place.clause.trim(), within: { amount, unit } });
  }
  return found;
}

function daysIn(normal: string): SpokenPromise[] {
  const found: SpokenPromise[] = [];
  for (const match of normal.matchAll(dayPattern)) {
    const place = surroundings(normal, match.index, match[0].length);
    const day = spokenDay(match);
    const deed = deedNear(place);
    const firm = /前|一定|保证|肯定|必|会|准|承诺|给您|给你|安排|为您|will|promise|guarantee|by |before /.test(
      place.clause,
    );
    if (!day || !deed || !firm || !commits(place)) continue;
    const hour = hourIn(place.after) ?? partOfDay(match[0], place.after);
    found.push({ deed, text: place.clause.trim(), by: hour === undefined ? day : { ...day, hour } });
  }
  return found;
}

interface Place {
  clause: string;
  before: string;
  after: string;
}

function surroundings(normal: string, at: number, length: number): Place {
  const stop = /[,;!?。\n]/;
  let start = at;
  while (start > 0 && at - start < 40 && !stop.test(normal[start - 1]!)) start -= 1;
  let end = at + length;
  while (end < normal.length && end - at < 60 && !stop.test(normal[end]!)) end += 1;
  const mark = normal[end] === "?" ? "?" : "";
  return {
    clause: normal.slice(start, end),
    before: normal.slice(start, at),
    after: normal.slice(at + length, end) + mark,
  };
}

function commits(place: Place): boolean {
  if (goneBefore.test(place.before) || goneAfter.test(place.after)) return false;
  return !condition.test(place.after) && !demand.test(place.before) && !question.test(place.after);
}

function deedNear(place: Place): PromiseDeed | undefined {
  const after = deeds.find(([, words]) => words.test(place.after));
  return (after ?? deeds.find(([, words]) => words.test(place.before)))?.[0];
}

function spokenDay(match: RegExpMatchArray): SpokenDay | undefined {
  const [, year, month, day, week, weekday, near, nearEnglish] = match;
  if (month && day) return calendarDay(Number(year) || undefined, readNumeral(month), readNumeral(day));
  if (week && weekday) {
    const number = "一二三四五六".indexOf(weekday) + 1 || 7;
    return { kind: "weekday", weekday: number, nextWeek: week === "下周" };
  }
  const offsets: Record<string, number> = { 明天: 1, 明日: 1, 明早: 1, 明晚: 1, 后天: 2, 大后天: 3, tomorrow: 1 };
  return { kind: "offset", days: offsets[near ?? nearEnglish ?? ""] ?? 0 };
}

function calendarDay(year: number | undefined, month = 0, day = 0): SpokenDay | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { kind: "date", month, day, ...(year ? { year } : {}) };
}

function partOfDay(day: string, after: string): number | undefined {
  return dayParts.find(([words]) => words.test(after) || words.test(day))?.[1];
}

function hourIn(after: string): number | undefined {
  const match = hourPattern.exec(after.slice(0, 14));
  if (!match) return undefined;
  if (match[4]) return 18;
  if (match[5]) return 24;
  const hour = readNumeral(match[2]!) ?? 0;
  const afternoon = /下午|晚/.test(match[1] ?? "") && hour < 12;
  const read = hour + (afternoon ? 12 : 0) + (match[3] ? 0.5 : 0);
  return read <= 24 ? read : undefined;
}
