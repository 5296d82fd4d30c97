import type { FoundMessage, FoundPage } from "@recourse/contract";
import { useInfiniteQuery } from "@tanstack/react-query";
import { conversationsCopy } from "../../copy/conversations.ts";
import { dayLabel, shortMoment } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { get } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { ErrorNote, Loading, StateNote } from "../../pieces/buyer/states.tsx";
import { Marked } from "../../pieces/marked.tsx";
import { Avatar } from "./avatar.tsx";
import { orgName } from "./organization-name.ts";
import "./said-found.css";

const Found = ({ found }: { found: FoundMessage }) => {
  const language = useLanguage();
  const name = orgName(found.organization, language);
  return (
    <li>
      <Go to={`/chat/${found.conversationId}?at=${found.seq}`} className="talk">
        <Avatar kind={found.organization.kind} name={name} size="large" />
        <span className="talk-words">
          <span className="talk-head">
            <strong>{name}</strong>
            <time dateTime={found.at}>{shortMoment(found.at, language)}</time>
          </span>
          <span className="said-snippet">
            <Marked {...found.snippet} />
          </span>
        </span>
      </Go>
    </li>
  );
};

/** Everything in the buyer's own talks that holds the words; a tap opens the talk at that place. */
export const SaidFound = ({ wanted }: { wanted: string }) => {
  const t = useCopy(conversationsCopy);
  const language = useLanguage();
  const query = useInfiniteQuery({
    queryKey: keys.said(wanted),
    queryFn: ({ pageParam, signal }) =>
      get<FoundPage>(`/api/history/messages?${new URLSearchParams({ q: wanted, ...pageParam })}`, signal),
    initialPageParam: {} as Record<string, string>,
    getNextPageParam: (page: FoundPage) => (page.next === null ? null : { after: page.next }),
  });
  if (query.isError) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading count={5} />;
  const found = query.data.pages.flatMap((page) => page.found);
  const searchedTo = query.data.pages.at(-1)?.searchedTo;
  if (found.length === 0 && !query.hasNextPage)
    return <StateNote icon="search" title={t.nothingSaid} hint={t.nothingSaidHint} />;
  return (
    <>
      <ul className="card talks" aria-label={t.searchSaid}>
        {found.map((one) => (
          <Found key={`${one.conversationId} ${one.seq}`} found={one} />
        ))}
      </ul>
      {query.hasNextPage && (
        <button
          type="button"
          className="button said-more"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {searchedTo ? t.goOnSaid(dayLabel(searchedTo, language)) : t.moreSaid}
        </button>
      )}
    </>
  );
};
