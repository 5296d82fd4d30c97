import { useStore } from "zustand/react";
import { createStore } from "zustand/vanilla";

/**
 * Where the buyer is and how they move. Written by hand because a routing library alone would take a sixth of what
 * the first load of a chat may weigh; a dozen fixed paths need none of it.
 */
export type Place = { readonly path: string; readonly search: string; readonly depth: number };

const here = (): Place => {
  const state: unknown = history.state;
  const depth = typeof state === "object" && state !== null && "depth" in state ? Number(state.depth) || 0 : 0;
  return { path: location.pathname, search: location.search, depth };
};
export const placeStore = createStore<Place>(here);

const heights = new Map<number, number>();
/** After the page of that step is drawn: once at once, once when its pictures and lists have taken their place. */
const scrollTo = (top: number) => {
  requestAnimationFrame(() => window.scrollTo(0, top));
  if (top > 0) setTimeout(() => window.scrollTo(0, top), 120);
};

export const go = (to: string, how?: { replace?: boolean }): void => {
  const { depth } = placeStore.getState();
  if (how?.replace) history.replaceState({ depth }, "", to);
  else {
    heights.set(depth, window.scrollY);
    history.pushState({ depth: depth + 1 }, "", to);
  }
  placeStore.setState(here());
  scrollTo(0);
};

/** One step back; where the visit began here, up to `fallback`. */
export const goBack = (fallback: string): void => {
  if (placeStore.getState().depth > 0) history.back();
  else go(fallback, { replace: true });
};

/** Follows the browser's own back and forward; called once. */
export const followHistory = (): void => {
  history.scrollRestoration = "manual";
  window.addEventListener("popstate", () => {
    const { path, search } = placeStore.getState();
    // A jump within the page (#content) is no step of the way.
    if (location.pathname === path && location.search === search) return;
    heights.set(placeStore.getState().depth, window.scrollY);
    placeStore.setState(here());
    scrollTo(heights.get(here().depth) ?? 0);
  });
};

export const usePlace = (): Place => useStore(placeStore);
