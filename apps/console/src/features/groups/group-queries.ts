import type { GroupDraft, GroupView } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, patch, post } from "../../live/http.ts";

export function useGroups(organizationId: string) {
  return useQuery({
    queryKey: ["groups", organizationId],
    queryFn: () => get<GroupView[]>(`/api/groups?organization=${organizationId}`),
    enabled: organizationId !== "",
  });
}

export type Naming = Pick<GroupDraft, "name" | "nameEn" | "kind">;

/** Creates a group, or renames one when its id is given; its kind never changes. */
export function useSaveGroup(organizationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, naming }: { id: string | null; naming: Naming }) =>
      id === null
        ? post<GroupView>("/api/groups", { ...naming, organizationId })
        : patch<GroupView>(`/api/groups/${id}`, { name: naming.name, nameEn: naming.nameEn }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["groups", organizationId] }),
  });
}
