import type {
  FoundMessage,
  FoundPage,
  MessagePage,
  MessageView,
  NoteView,
  TalkPage,
  TalkView,
} from "@recourse/contract";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { get } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { type HistoryFilter, historyPath } from "./history-filter.ts";

export interface ResultPage {
  readonly talks: readonly TalkView[];
  readonly found: readonly FoundMessage[];
  readonly next: string | null;
  /** Set when enough was looked through before the page was full. */
  readonly searchedTo: string | null;
}

const pageOf = (answer: Partial<TalkPage & FoundPage>): ResultPage => ({
  talks: answer.talks ?? [],
  found: answer.found ?? [],
  next: answer.next ?? null,
  searchedTo: answer.searchedTo ?? null,
});

/** Talks or messages, whichever the filter asks for, page after page. */
export const useHistory = (filter: HistoryFilter) =>
  useInfiniteQuery({
    queryKey: keys.history(filter),
    queryFn: async ({ pageParam, signal }) => pageOf(await get(historyPath(filter, pageParam), signal)),
    initialPageParam: "",
    getNextPageParam: (page: ResultPage) => page.next,
  });

const pageSize = 40;
const last = (messages: readonly MessageView[]) => messages.at(-1)?.seq ?? 0;

/** A thread from the middle: the messages around one, then earlier and later ones as they are asked for. */
export const useTranscript = (conversationId: string, seq: number) =>
  useInfiniteQuery({
    queryKey: keys.transcript(conversationId, seq),
    queryFn: ({ pageParam, signal }) =>
      get<MessagePage>(`/api/conversations/${conversationId}/messages?limit=${pageSize}&${pageParam}`, signal),
    initialPageParam: `aroundSeq=${seq}`,
    getNextPageParam: (page: MessagePage) =>
      last(page.messages) > 0 && last(page.messages) < page.lastSeq ? `afterSeq=${last(page.messages)}` : null,
    getPreviousPageParam: (page: MessagePage) =>
      (page.messages[0]?.seq ?? 1) > 1 ? `beforeSeq=${page.messages[0]!.seq}` : null,
  });

/** Notes are the desk's own: nobody else asks for them. */
export const useTranscriptNotes = (conversationId: string, mine: boolean) =>
  useQuery({
    queryKey: keys.notes(conversationId),
    queryFn: () => get<NoteView[]>(`/api/conversations/${conversationId}/notes`),
    enabled: mine,
  });
