import type { CannedReplyChange, CannedReplyDraft, CannedReplyImported, CannedReplyView } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { patch, post, put, remove } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { queries } from "../../live/queries.ts";

export function useReplies(organizationId: string) {
  return useQuery({ ...queries.replies(organizationId), enabled: organizationId !== "", staleTime: 60_000 });
}

function useReplyAct<Given, Answer>(organizationId: string, act: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => client.invalidateQueries({ queryKey: keys.replies(organizationId) }),
  });
}

export type Saving = { id: null; draft: CannedReplyDraft } | { id: string; change: CannedReplyChange };
export const useSaveReply = (organizationId: string) =>
  useReplyAct(organizationId, (saving: Saving) =>
    saving.id === null
      ? post<CannedReplyView>("/api/replies", saving.draft)
      : patch<CannedReplyView>(`/api/replies/${saving.id}`, saving.change),
  );
export const useRemoveReply = (organizationId: string) =>
  useReplyAct(organizationId, (id: string) => remove<void>(`/api/replies/${id}`));
export const useArrangeReplies = (organizationId: string) =>
  useReplyAct(organizationId, (ids: string[]) => put<CannedReplyView[]>("/api/replies/order", { organizationId, ids }));
export const useImportReplies = (organizationId: string) =>
  useReplyAct(organizationId, (csv: string) =>
    post<CannedReplyImported>("/api/replies/import", { organizationId, csv }),
  );

/** Counts a use; a count that is lost is not worth a word. */
export const countReplyUse = (id: string): void => void post(`/api/replies/${id}/uses`).catch(() => undefined);
