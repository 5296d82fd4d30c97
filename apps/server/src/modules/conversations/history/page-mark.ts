import { Refusal } from "../../../platform/refusal.ts";
import type { TalkPlace } from "./talk-store.ts";

// Where a page ended, as the asker gives it back. Anything else is refused with input.invalid.
const talkMark = /^(\d{1,15})\.([0-9a-f-]{36})$/;
const hitMark = /^(\d{1,16})\.(\d{1,3})$/;

function read(mark: string, form: RegExp): [string, string] {
  const found = form.exec(mark);
  if (!found) throw new Refusal("input.invalid", { field: "after" });
  return [found[1]!, found[2]!];
}

export const markOfTalk = (place: TalkPlace): string => `${place.openedAt.getTime()}.${place.id}`;
export function talkPlaceOf(mark: string | undefined): TalkPlace | null {
  if (mark === undefined) return null;
  const [at, id] = read(mark, talkMark);
  return { openedAt: new Date(Number(at)), id };
}

/** Below which number a window of hits begins, and how many of it were shown already. */
export interface HitPlace {
  readonly below: number;
  readonly shown: number;
}
export const markOfHit = (place: HitPlace): string => `${place.below}.${place.shown}`;
export function hitPlaceOf(mark: string | undefined): HitPlace | null {
  if (mark === undefined) return null;
  const [below, shown] = read(mark, hitMark).map(Number);
  if (!Number.isSafeInteger(below)) throw new Refusal("input.invalid", { field: "after" });
  return { below: below!, shown: shown! };
}
