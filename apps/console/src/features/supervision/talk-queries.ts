import type { DeskRules, LiveTalk, NoteView, ServiceSessionView } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";

/** Talks under way at the desks this person leads; the server's hints keep them fresh, a slow look catches lost ones. */
export const useTalks = () =>
  useQuery({ queryKey: keys.talks, queryFn: () => get<LiveTalk[]>("/api/talks"), refetchInterval: 30_000 });

const path = (id: string, act: string) => `/api/conversations/${id}/${act}`;

export const beginWatching = (id: string) => post(path(id, "watching"));

export const useWhisper = (id: string) =>
  useMutation({
    mutationFn: (draft: { clientId: string; text: string }) => post<NoteView>(path(id, "whisper"), draft),
  });

export type Reassign = { reason: string } & ({ groupId: string } | { agentNumber: string });

function useLeadMove<Given>(ask: (given: Given) => Promise<ServiceSessionView>) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: keys.talks });
  return useMutation({ mutationFn: ask, onSettled: again });
}
export const useTakeOver = (id: string) =>
  useLeadMove((given: { reason: string; overCapacity: boolean }) =>
    post<ServiceSessionView>(path(id, "takeover"), given),
  );
export const useReassign = (id: string) =>
  useLeadMove((given: Reassign) => post<ServiceSessionView>(path(id, "reassignment"), given));

const rules = (organizationId: string) => `/api/desks/${organizationId}/rules`;

export const useRules = (organizationId: string) =>
  useQuery({ queryKey: ["rules", organizationId], queryFn: () => get<DeskRules>(rules(organizationId)) });

export function useSaveRules(organizationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: DeskRules) => put<DeskRules>(rules(organizationId), given),
    onSuccess: (saved) => client.setQueryData(["rules", organizationId], saved),
  });
}
