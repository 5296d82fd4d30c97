import type { DeskView } from "@recourse/contract";
import { useEffect, useRef } from "react";
import { deskCopy } from "../../copy/desk.ts";
import { useCopy } from "../../copy/pair.ts";
import { type WaitLevel, waitBound, waitLevel } from "../../features/desk/wait-bound.ts";
import { timer } from "../../pieces/desk/spans.ts";
import { useNow } from "../../pieces/desk/use-now.ts";
import { chime } from "./alerts.ts";
import { usePreferences } from "./preferences.ts";

/** Those of mine who near the bound or are past it: the level of each, and how long the longest has waited. */
export function alarmOf(desk: DeskView | undefined, now: number) {
  const levels = new Map<string, WaitLevel>();
  let longest = 0;
  for (const row of desk?.mine ?? []) {
    const bound = waitBound(row);
    if (bound === null) continue;
    const level = waitLevel(bound, now);
    if (level === "fresh") continue;
    levels.set(row.conversationId, level);
    longest = Math.max(longest, now - bound.since);
  }
  return { levels, longest };
}

const rank = { fresh: 0, soon: 1, late: 2 } as const;
/** True when somebody came nearer to the bound than they were. */
export const hasRisen = (before: ReadonlyMap<string, WaitLevel>, now: ReadonlyMap<string, WaitLevel>): boolean =>
  [...now].some(([id, level]) => rank[level] > rank[before.get(id) ?? "fresh"]);

/** Says in the title how many buyers wait too long, and sounds once each time one turns amber or red. */
export function useWaitingAlarm(desk: DeskView | undefined): void {
  const c = useCopy(deskCopy);
  const now = useNow();
  const before = useRef<ReadonlyMap<string, WaitLevel>>(new Map());
  const { levels, longest } = alarmOf(desk, now);
  const title = levels.size > 0 ? c.titleWaiting(levels.size, timer(longest / 1000)) : c.app;
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (usePreferences.getState().alerts && hasRisen(before.current, levels)) chime();
    before.current = levels;
  });
  useEffect(
    () => () => {
      document.title = c.app;
    },
    [c.app],
  );
}
