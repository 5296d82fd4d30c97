import type { LiveQueueView, WallboardView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { get } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { totalsOf } from "./queue-totals.ts";

const kept = 60;

/** The live queue, whenever the server hints that a desk changed; a slow look catches a hint that was lost. */
export function useQueue() {
  return useQuery({
    queryKey: keys.queue,
    queryFn: () => get<LiveQueueView>("/api/queue"),
    refetchInterval: 30_000,
  });
}

/** Today for the wall; as live as the queue beside it. */
export function useWallboard() {
  return useQuery({
    queryKey: keys.wallboard,
    queryFn: () => get<WallboardView>("/api/wallboard"),
    refetchInterval: 30_000,
  });
}

/** How many waited at each of the last looks of this page, oldest first: five minutes at five seconds each. */
export function useWaitingTrail(view: LiveQueueView | undefined): number[] {
  const [trail, setTrail] = useState<number[]>([]);
  useEffect(() => {
    if (view === undefined) return;
    setTrail((held) => [...held, totalsOf(view.organizations).waiting].slice(-kept));
  }, [view]);
  return trail;
}
