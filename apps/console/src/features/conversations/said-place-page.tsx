import type { MessagePage, MessageView } from "@recourse/contract";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { momentLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { get } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { Go } from "../../pieces/buyer/go.tsx";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { PageHead } from "../../pieces/buyer/page-head.tsx";
import { Asked } from "../../pieces/buyer/states.tsx";
import { excerpt, speaker } from "./excerpt.ts";
import "./said-found.css";
import "./messages.css";

const pageSize = 40;
const lastOf = (page: MessagePage) => page.messages.at(-1)?.seq ?? page.lastSeq;
const firstOf = (page: MessagePage) => page.messages[0]?.seq ?? 1;

const Line = ({ message, there }: { message: MessageView; there: boolean }) => {
  const t = useCopy(conversationsCopy);
  const language = useLanguage();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (there) place.current?.scrollIntoView({ block: "center" });
  }, [there]);
  if (message.body.kind === "recall") return null;
  const words = message.body.kind === "text" ? message.body.text : excerpt(message, language);
  if (message.body.kind === "system") return words ? <li className="note-row">{words}</li> : null;
  const mine = message.author.kind === "buyer";
  return (
    <li ref={place} className={`said said-first ${mine ? "said-mine" : "said-theirs"} ${there ? "said-there" : ""}`}>
      <div className="said-words">
        <p className="byline">
          {mine ? (
            <span className="visually-hidden">{t.you}</span>
          ) : (
            <strong>{speaker(message.author, language)}</strong>
          )}
          <time dateTime={message.at}>{momentLabel(message.at, language)}</time>
        </p>
        <div className="bubble">
          <p className="words">{words}</p>
        </div>
      </div>
    </li>
  );
};

/** A talk at the place where something was said, to read; the way to the talk itself stays open. */
export const SaidPlacePage = ({ conversationId, seq }: { conversationId: string; seq: number }) => {
  const t = useCopy(conversationsCopy);
  const query = useInfiniteQuery({
    queryKey: keys.transcript(conversationId, seq),
    queryFn: ({ pageParam, signal }) =>
      get<MessagePage>(`/api/conversations/${conversationId}/messages?limit=${pageSize}&${pageParam}`, signal),
    initialPageParam: `aroundSeq=${seq}`,
    getNextPageParam: (page: MessagePage) => (lastOf(page) < page.lastSeq ? `afterSeq=${lastOf(page)}` : null),
    getPreviousPageParam: (page: MessagePage) => (firstOf(page) > 1 ? `beforeSeq=${firstOf(page)}` : null),
  });
  return (
    <main className="page page-narrow said-place">
      <PageHead title={t.saidPlace} up="/messages">
        <Go to={`/chat/${conversationId}`} className="icon-button" aria-label={t.toTalk}>
          <Icon name="chat" />
        </Go>
      </PageHead>
      <Asked query={query} count={6}>
        {({ pages }) => (
          <>
            {query.hasPreviousPage && (
              <button type="button" className="button said-more" onClick={() => void query.fetchPreviousPage()}>
                {t.saidEarlier}
              </button>
            )}
            <ol className="rows">
              {pages
                .flatMap((page) => page.messages)
                .map((message) => (
                  <Line key={message.seq} message={message} there={message.seq === seq} />
                ))}
            </ol>
            {query.hasNextPage && (
              <button type="button" className="button said-more" onClick={() => void query.fetchNextPage()}>
                {t.saidLater}
              </button>
            )}
          </>
        )}
      </Asked>
    </main>
  );
};
