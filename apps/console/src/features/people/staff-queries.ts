import type { GroupView, StaffChange, StaffDraft, StaffView } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, patch, post } from "../../live/http.ts";

export function useStaff(organizationId: string) {
  return useQuery({
    queryKey: ["staff", organizationId],
    queryFn: () => get<StaffView[]>(`/api/staff?organization=${organizationId}`),
    enabled: organizationId !== "",
  });
}

export function useGroupNames(organizationId: string) {
  return useQuery({
    queryKey: ["groups", organizationId],
    queryFn: () => get<GroupView[]>(`/api/groups?organization=${organizationId}`),
    enabled: organizationId !== "",
  });
}

export type Saving = { id: null; draft: StaffDraft } | { id: string; change: StaffChange };

/** Creates a person or changes one; the list is asked for again afterwards. */
export function useSaveStaff(organizationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (saving: Saving) =>
      saving.id === null
        ? post<StaffView>("/api/staff", saving.draft)
        : patch<StaffView>(`/api/staff/${saving.id}`, saving.change),
    onSuccess: () => client.invalidateQueries({ queryKey: ["staff", organizationId] }),
  });
}
