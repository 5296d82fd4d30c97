import type { ConversationView, ServiceSessionView } from "@recourse/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { post, put, remove } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";

export type TransferDraft = { note: string } & ({ groupId: string } | { agentNumber: string });

function useSessionMove<Given>(conversationId: string, ask: (given: Given) => Promise<ServiceSessionView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: (session) => {
      client.setQueryData<ConversationView>(keys.conversation(conversationId), (held) => held && { ...held, session });
      return client.invalidateQueries({ queryKey: keys.desk });
    },
    // A refusal usually means that the state moved on meanwhile: show what it is now.
    onError: () => client.invalidateQueries({ queryKey: keys.conversation(conversationId), exact: true }),
  });
}

const path = (id: string, act: string) => `/api/conversations/${id}/${act}`;

export const useClaim = (id: string) => useSessionMove(id, () => post<ServiceSessionView>(path(id, "claim")));
export const useResolve = (id: string) => useSessionMove(id, () => post<ServiceSessionView>(path(id, "resolution")));
export const useTransfer = (id: string) =>
  useSessionMove(id, (draft: TransferDraft) => post<ServiceSessionView>(path(id, "transfer"), draft));

/** Puts the service aside until an instant (ISO). */
export const useSnooze = (id: string) =>
  useSessionMove(id, (until: string) => put<ServiceSessionView>(path(id, "snooze"), { until }));
/** Takes it up again before its time. */
export const useWake = (id: string) => useSessionMove(id, () => remove<ServiceSessionView>(path(id, "snooze")));

/** Takes back one's own message; the server refuses it once two minutes have passed. */
export function useRecall(conversationId: string) {
  return useMutation({ mutationFn: (seq: number) => post<void>(path(conversationId, "recall"), { seq }) });
}
