import type { OfficeHours } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, put } from "../../live/http.ts";

const path = (organizationId: string) => `/api/desks/${organizationId}/hours`;

export function useHours(organizationId: string) {
  return useQuery({
    queryKey: ["hours", organizationId],
    queryFn: () => get<OfficeHours>(path(organizationId)),
    enabled: organizationId !== "",
    // A draft is being edited over it; a silent refresh must not pull it away.
    refetchOnWindowFocus: false,
  });
}

export function useSaveHours(organizationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (hours: OfficeHours) => put<OfficeHours | undefined>(path(organizationId), hours),
    onSuccess: (saved, given) => client.setQueryData(["hours", organizationId], saved ?? given),
  });
}
