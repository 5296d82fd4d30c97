import type { BuyerContext } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { get } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";

/** Who the buyer is and what they bought here. */
export function useBuyerContext(conversationId: string) {
  return useQuery({
    queryKey: keys.context(conversationId),
    queryFn: () => get<BuyerContext>(`/api/conversations/${conversationId}/context`),
    staleTime: 30_000,
  });
}
