import type { TagChange, TagDraft, TagView } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, patch, post, remove } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";

export function useTagList(organizationId: string) {
  return useQuery({
    queryKey: keys.vocabulary(organizationId),
    queryFn: () => get<TagView[]>(`/api/tags?organization=${organizationId}`),
    enabled: organizationId !== "",
  });
}

export type Saving = { id: null; draft: TagDraft } | { id: string; change: TagChange };

export function useSaveTag(organizationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (saving: Saving) =>
      saving.id === null
        ? post<TagView>("/api/tags", saving.draft)
        : patch<TagView>(`/api/tags/${saving.id}`, saving.change),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.vocabulary(organizationId) }),
  });
}
export function useRemoveTag(organizationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => remove<void>(`/api/tags/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.vocabulary(organizationId) }),
  });
}
