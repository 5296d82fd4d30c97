import { useSyncExternalStore } from "react";

/** One ticker for the whole page, however many timers it shows; it rests when nothing is watching. */
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

function tick(): void {
  now = Date.now();
  for (const watcher of watchers) watcher();
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  timer ??= setInterval(tick, 1000);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function present(): number {
  if (timer === undefined) now = Date.now();
  return Math.floor(now / 1000) * 1000;
}

/** The present instant in milliseconds, whole seconds, ticking. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, present);
}
