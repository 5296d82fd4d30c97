import type { ConversationView, ServiceSessionView } from "@recourse/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { request } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { announceError } from "../../pieces/buyer/toast.tsx";

/** A move of the service; the answer is the service as it stands then. */
export const useServiceMove = <Given>(
  conversationId: string,
  method: "POST" | "PUT",
  name: string,
  onDone?: () => void,
) => {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (given: Given) =>
      request<ServiceSessionView>(method, `/api/conversations/${conversationId}/${name}`, given),
    onSuccess: (session) => {
      cache.setQueryData<ConversationView>(keys.conversation(conversationId), (held) => held && { ...held, session });
      onDone?.();
    },
    onError: (error) => {
      // The buttons were out of date: show what holds now.
      void cache.invalidateQueries({ queryKey: keys.conversation(conversationId), exact: true });
      announceError(error);
    },
  });
};
