import type { DeskView, Presence } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { get, put } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { liveSocket } from "../../live/socket.ts";

type MyState = DeskView["me"];

/** My lists: asked again at every hint of the socket (see live/facts-to-cache), and every half minute to be sure. */
export function useDesk() {
  return useQuery({ queryKey: keys.desk, queryFn: () => get<DeskView>("/api/desk"), refetchInterval: 30_000 });
}

/** Keeps my own state as the server pushes it: another tab of mine may have changed it. */
export function useMyStatePushes(): void {
  const client = useQueryClient();
  useEffect(() => {
    const socket = liveSocket();
    const onAgent = (me: MyState) => client.setQueryData<DeskView>(keys.desk, (held) => held && { ...held, me });
    socket.on("agent", onAgent);
    return () => {
      socket.off("agent", onAgent);
    };
  }, [client]);
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
