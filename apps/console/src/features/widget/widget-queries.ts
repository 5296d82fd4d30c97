import type { WidgetSecretIssued, WidgetSecretView, WidgetSettings } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put, remove } from "../../live/http.ts";

const path = (organizationId: string) => `/api/organizations/${organizationId}/widget`;
const secretsName = (organizationId: string) => ["widget-secrets", organizationId];

export function useWidget(organizationId: string) {
  return useQuery({
    queryKey: ["widget", organizationId],
    queryFn: () => get<WidgetSettings>(path(organizationId)),
    enabled: organizationId !== "",
    // A draft is being edited over it; a silent refresh must not pull it away.
    refetchOnWindowFocus: false,
  });
}
export function useSaveWidget(organizationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: WidgetSettings) => put<WidgetSettings | undefined>(path(organizationId), settings),
    onSuccess: (saved, given) => client.setQueryData(["widget", organizationId], saved ?? given),
  });
}
export function useSecrets(organizationId: string) {
  return useQuery({
    queryKey: secretsName(organizationId),
    queryFn: () => get<WidgetSecretView[]>(`${path(organizationId)}/secrets`),
    enabled: organizationId !== "",
  });
}
export function useIssueSecret(organizationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post<WidgetSecretIssued>(`${path(organizationId)}/secrets`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: secretsName(organizationId) }),
  });
}
export function useRevokeSecret(organizationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => remove<void>(`${path(organizationId)}/secrets/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: secretsName(organizationId) }),
  });
}
