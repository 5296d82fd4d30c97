import { QueryCache, QueryClient } from "@tanstack/react-query";
import { keys } from "../../live/keys.ts";
import { passes, RefusalError } from "../../live/refusal-error.ts";

const isSignedOut = (error: unknown) => error instanceof RefusalError && error.code === "session.required";

/** What the server said, as the pages hold it. A session that ended is noticed by whichever question meets it first. */
export const deskCache: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (isSignedOut(error)) deskCache.setQueryData(keys.me, null);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (times, error) => times < 2 && passes(error) && !isSignedOut(error),
    },
  },
});
