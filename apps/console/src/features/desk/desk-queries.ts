import type { DeskView, Presence } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, put } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";

type MyState = DeskView["me"];

/** My lists: asked again at every hint of the socket (see live/facts-to-cache), and every half minute to be sure. */
export function useDesk() {
  return useQuery({ queryKey: keys.desk, queryFn: () => get<DeskView>("/api/desk"), refetchInterval: 30_000 });
}

export function useChangePresence() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (presence: Presence) => put<MyState>("/api/agents/me/presence", { presence }),
    onSuccess: (me) => {
      client.setQueryData<DeskView>(keys.desk, (held) => held && { ...held, me });
      return client.invalidateQueries({ queryKey: keys.desk });
    },
  });
}
