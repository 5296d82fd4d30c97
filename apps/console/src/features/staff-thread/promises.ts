import type { ThreadPromises } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { post, put } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { queries } from "../../live/queries.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";

/** What was promised in a thread, and own sentences that could become one; asked again after each own word. */
export function usePromises(conversationId: string, lastOwnSeq: number) {
  const client = useQueryClient();
  const asked = useQuery(queries.promises(conversationId));
  useEffect(() => {
    if (lastOwnSeq > 0) void client.invalidateQueries({ queryKey: keys.promises(conversationId) });
  }, [client, conversationId, lastOwnSeq]);
  return asked.data;
}

/** Confirms a sentence, or says that a promise is done; either way the answer is the thread's promises. */
export function usePromiseMove(conversationId: string) {
  const client = useQueryClient();
  const tell = useTell();
  return useMutation({
    mutationFn: (move: { confirm: number } | { done: string }) =>
      "confirm" in move
        ? post<ThreadPromises>(`/api/conversations/${conversationId}/promises`, { seq: move.confirm })
        : put<ThreadPromises>(`/api/promises/${move.done}/done`),
    onSuccess: (promises) => client.setQueryData(keys.promises(conversationId), promises),
    onError: tell.refused,
  });
}
