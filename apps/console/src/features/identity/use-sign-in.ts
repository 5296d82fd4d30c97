import type { MeView } from "@recourse/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";

/** Signs a person in; what was loaded for somebody else is forgotten first. */
export const useSignIn = (onSignedIn: (me: MeView) => void) => {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (who: { login: string; password: string }) => post<MeView>("/api/session", who),
    onSuccess: (me) => {
      // Nothing that was loaded for somebody else may be shown to this person.
      cache.removeQueries({ predicate: ({ queryKey }) => !["installation", "me"].includes(String(queryKey[0])) });
      cache.setQueryData(keys.me, me);
      onSignedIn(me);
    },
  });
};
