import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLanguage } from "../../copy/language.ts";
import { get, put } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";

export type Topic = {
  id: string;
  titleZh: string;
  titleEn: string;
  category: string;
  answerZh: string;
  answerEn: string;
  /** True when the shop answers in its own words. */
  ownVoice: boolean;
};
export type Playbook = Readonly<Record<"think" | "ask" | "promise" | "never", readonly string[]>>;
export type Suggestion = { topicId: string; title: string; answer: string; live: boolean; playbook: Playbook };

export function useTopics(organizationId: string) {
  return useQuery({
    queryKey: ["topics", organizationId],
    queryFn: () => get<Topic[]>(`/api/topics?organization=${organizationId}`),
    enabled: organizationId !== "",
  });
}

export function useSaveVoice(organizationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, answerZh, answerEn }: Pick<Topic, "id" | "answerZh" | "answerEn">) =>
      put(`/api/topics/${id}/voice`, { answerZh, answerEn }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["topics", organizationId] }),
  });
}

/** Answers for the buyer's last message; asked again when the thread grows. */
export function useSuggestions(conversationId: string, lastSeq: number) {
  const language = useLanguage();
  return useQuery({
    queryKey: [...keys.suggestions(conversationId), lastSeq, language],
    queryFn: () => get<Suggestion[]>(`/api/conversations/${conversationId}/suggestions`),
    placeholderData: (held) => held,
  });
}

/** Every word of the search must stand somewhere in the topic, in either language. */
export function topicHolds(topic: Topic, wanted: string): boolean {
  const text = [topic.titleZh, topic.titleEn, topic.answerZh, topic.answerEn, topic.category].join(" ").toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
