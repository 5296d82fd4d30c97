import type { ApiKeyIssued, ApiKeyView } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, remove } from "../../live/http.ts";

export type Key = ReturnType<typeof ApiKeyView.parse>;
/** The token is told this once and never again. */
export type Issued = ReturnType<typeof ApiKeyIssued.parse>;

const name = (organizationId: string) => ["api-keys", organizationId];

export function useKeys(organizationId: string) {
  return useQuery({
    queryKey: name(organizationId),
    queryFn: () => get<Key[]>(`/api/keys?organization=${organizationId}`),
    enabled: organizationId !== "",
  });
}

export function useIssueKey(organizationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: { name: string }) => post<Issued>("/api/keys", { ...draft, organizationId }),
    onSuccess: () => client.invalidateQueries({ queryKey: name(organizationId) }),
  });
}

export function useRevokeKey(organizationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => remove<void>(`/api/keys/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: name(organizationId) }),
  });
}
