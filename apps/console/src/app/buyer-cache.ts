import { QueryClient } from "@tanstack/react-query";
import { keys } from "../live/keys.ts";
import { passes, RefusalError } from "../live/refusal-error.ts";

/** Tries again only what may pass by itself; a session that is over is noticed wherever it shows. */
export const buyerCache: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (times, error) => {
        if (error instanceof RefusalError && error.status === 401) buyerCache.setQueryData(keys.me, null);
        return passes(error) && !(error instanceof RefusalError && error.status === 401) && times < 2;
      },
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});
