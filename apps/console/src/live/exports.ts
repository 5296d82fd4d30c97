import type { ExportFormat, ExportSize, ExportView, TalkFilter } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { newClientId } from "./client-id.ts";
import { get, post, remove } from "./http.ts";
import { keys } from "./keys.ts";

const path = "/api/history/exports";
const lookAgainMs = 1000;
const underWay = (one: ExportView): boolean => one.state === "queued" || one.state === "running";

/** What an export under this filter would hold. */
export const useExportSize = (filter: TalkFilter) =>
  useQuery({
    queryKey: keys.exportSize(filter),
    queryFn: ({ signal }) =>
      get<ExportSize>(`${path}/size?${new URLSearchParams(filter as Record<string, string>)}`, signal),
  });

/** My exports, newest first; looked at every second while one is being written. */
export const useExports = () =>
  useQuery({
    queryKey: keys.exports,
    queryFn: ({ signal }) => get<ExportView[]>(path, signal),
    refetchInterval: ({ state }) => (state.data?.some(underWay) ? lookAgainMs : false),
  });

/** Starts and deletes exports, and has the list looked at again. */
export function useExportMoves(refused: (error: unknown) => void) {
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: keys.exports });
  const start = useMutation({
    mutationFn: (draft: { format: ExportFormat; filter: TalkFilter }) =>
      post<ExportView>(path, { id: newClientId(), ...draft }),
    retry: 0,
    onError: refused,
    onSettled,
  });
  const drop = useMutation({ mutationFn: (id: string) => remove(`${path}/${id}`), onError: refused, onSettled });
  return { start, drop };
}

export const exportFile = (id: string): string => `${path}/${id}/file`;
