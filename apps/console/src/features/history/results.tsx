import type { FoundMessage, TalkView } from "@recourse/contract";
import { Button } from "antd";
import { dayLabel } from "../../copy/formats.ts";
import { historyCopy } from "../../copy/history.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { Nothing, QueryState } from "../../pieces/desk/query-state.tsx";
import { FoundRow } from "./found-row.tsx";
import { type HistoryFilter, isFiltered } from "./history-filter.ts";
import { useHistory } from "./history-queries.ts";
import type { Opened } from "./opened.ts";
import { TalkRow } from "./talk-row.tsx";

type Props = {
  filter: HistoryFilter;
  opened: Opened | null;
  showOrganization: boolean;
  onOpen: (opened: Opened) => void;
};

const ofFound = (one: FoundMessage): Opened => ({
  key: `${one.conversationId} ${one.seq} ${one.noteId ?? ""}`,
  conversationId: one.conversationId,
  organizationId: one.organization.id,
  buyerName: one.buyer.name,
  seq: one.seq,
  noteId: one.noteId,
});
const ofTalk = (talk: TalkView): Opened => ({
  key: talk.sessionId,
  conversationId: talk.conversationId,
  organizationId: talk.organization.id,
  buyerName: talk.buyer.name,
  seq: talk.firstWords?.seq ?? 1,
  noteId: null,
});

export function Results({ filter, opened, showOrganization, onOpen }: Props) {
  const c = useCopy(historyCopy);
  const language = useLanguage();
  const history = useHistory(filter);
  const pages = history.data?.pages ?? [];
  const searchedTo = pages.at(-1)?.searchedTo ?? null;
  const empty = isFiltered(filter) ? (
    <Nothing title={c.none} hint={c.noneHint} />
  ) : (
    <Nothing title={c.noTalks} hint={c.noTalksHint} />
  );
  const found = pages.flatMap((page) => page.found);
  const talks = pages.flatMap((page) => page.talks);
  return (
    <section className="history-results" aria-label={c.results} aria-busy={history.isFetching}>
      <QueryState
        query={history}
        isEmpty={() => found.length + talks.length === 0 && !history.hasNextPage}
        empty={empty}
      >
        {() => (
          <>
            <ul className="history-rows">
              {found.map((one) => (
                <FoundRow
                  key={ofFound(one).key}
                  found={one}
                  chosen={opened?.key === ofFound(one).key}
                  showOrganization={showOrganization}
                  onOpen={() => onOpen(ofFound(one))}
                />
              ))}
              {talks.map((talk) => (
                <TalkRow
                  key={talk.sessionId}
                  talk={talk}
                  chosen={opened?.key === talk.sessionId}
                  showOrganization={showOrganization}
                  onOpen={() => onOpen(ofTalk(talk))}
                />
              ))}
            </ul>
            <p className="history-end">
              {history.hasNextPage ? (
                <Button loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
                  {searchedTo === null ? c.more : c.goOn(dayLabel(searchedTo, language))}
                </Button>
              ) : (
                c.end
              )}
            </p>
          </>
        )}
      </QueryState>
    </section>
  );
}
