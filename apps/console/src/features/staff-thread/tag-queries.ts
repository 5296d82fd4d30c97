import type { TagView } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, put } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";

/** The desk's vocabulary. */
export function useVocabulary(organizationId: string) {
  return useQuery({
    queryKey: keys.vocabulary(organizationId),
    queryFn: () => get<TagView[]>(`/api/tags?organization=${organizationId}`),
    staleTime: 60_000,
  });
}

export function useTags(conversationId: string) {
  return useQuery({
    queryKey: keys.tags(conversationId),
    queryFn: () => get<TagView[]>(`/api/conversations/${conversationId}/tags`),
  });
}

/** Gives the thread exactly these tags; shown at once, and taken back when the server says no. */
export function useTagging(conversationId: string) {
  const client = useQueryClient();
  const key = keys.tags(conversationId);
  return useMutation({
    mutationFn: (tags: readonly TagView[]) =>
      put<TagView[]>(`/api/conversations/${conversationId}/tags`, { tagIds: tags.map(({ id }) => id) }),
    onMutate: (tags) => client.setQueryData(key, [...tags]),
    onSuccess: (tags) => {
      client.setQueryData(key, tags);
      return client.invalidateQueries({ queryKey: keys.desk });
    },
    onError: () => client.invalidateQueries({ queryKey: key }),
  });
}
