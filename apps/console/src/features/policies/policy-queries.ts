import type {
  CalendarFile,
  CalendarImport,
  CalendarView,
  PolicyDraft,
  PolicyView,
  SpanPreview,
  SpanQuestion,
} from "@recourse/contract";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, remove } from "../../live/http.ts";

const policiesKey = ["policies"];
const calendarsKey = ["calendars"];

export const usePolicies = () => useQuery({ queryKey: policiesKey, queryFn: () => get<PolicyView[]>("/api/policies") });
export const useCalendars = () =>
  useQuery({ queryKey: calendarsKey, queryFn: () => get<CalendarView>("/api/calendars") });

/** When something begun now would be due under this span; the answer before stays while the next is asked. */
export const usePreview = (question: SpanQuestion | null) =>
  useQuery({
    queryKey: ["span-preview", question],
    queryFn: () => post<SpanPreview>("/api/clocks/preview", question),
    enabled: question !== null,
    placeholderData: keepPreviousData,
  });

export function useAnnounce(clock: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: PolicyDraft) => post<PolicyView>(`/api/policies/${clock}/versions`, draft),
    onSuccess: () => client.invalidateQueries({ queryKey: policiesKey }),
  });
}
export function useWithdraw() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (clock: string) => remove(`/api/policies/${clock}/announced`),
    onSuccess: () => client.invalidateQueries({ queryKey: policiesKey }),
  });
}
export function useImportYear() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: CalendarFile & { year: number }) => post<CalendarImport>(`/api/calendars/${file.year}`, file),
    onSuccess: () => client.invalidateQueries({ queryKey: calendarsKey }),
  });
}
