import { ArrowLeftOutlined, ExportOutlined } from "@ant-design/icons";
import type { MessageView, MeView, NoteView } from "@recourse/contract";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import { dayLabel } from "../../copy/formats.ts";
import { historyCopy } from "../../copy/history.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { QueryState } from "../../pieces/desk/query-state.tsx";
import { useTranscript, useTranscriptNotes } from "./history-queries.ts";
import type { Opened } from "./opened.ts";
import { SaidRow } from "./said-row.tsx";

type Props = { me: MeView; opened: Opened; onClose: () => void };

/** A thread read at one place, without being part of it: nothing here marks anything read. */
export function Transcript({ me, opened, onClose }: Props) {
  const c = useCopy(historyCopy);
  const mine = me.organization?.id === opened.organizationId;
  const transcript = useTranscript(opened.conversationId, opened.seq);
  const notes = useTranscriptNotes(opened.conversationId, mine);
  const place = useRef<HTMLElement>(null);
  const messages = transcript.data?.pages.flatMap((page) => page.messages) ?? [];
  const ready = messages.length > 0 && (opened.noteId === null || notes.data !== undefined);
  useEffect(() => {
    if (ready) place.current?.scrollIntoView({ block: "center" });
  }, [ready]);
  return (
    <>
      <header className="transcript-head">
        <Button
          className="transcript-back"
          type="text"
          icon={<ArrowLeftOutlined />}
          aria-label={c.close}
          onClick={onClose}
        />
        <h2>{opened.buyerName}</h2>
        {mine ? (
          <Link to="/c/$conversationId" params={{ conversationId: opened.conversationId }}>
            <ExportOutlined aria-hidden /> {c.openInWorkbench}
          </Link>
        ) : null}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <div className="transcript" tabIndex={0} role="log" aria-label={c.transcript}>
        <QueryState query={transcript}>
          {() => (
            <>
              {transcript.hasPreviousPage ? (
                <More
                  loading={transcript.isFetchingPreviousPage}
                  onClick={transcript.fetchPreviousPage}
                  word={c.earlier}
                />
              ) : null}
              <Said messages={messages} notes={notes.data ?? []} opened={opened} place={place} />
              {transcript.hasNextPage ? (
                <More loading={transcript.isFetchingNextPage} onClick={transcript.fetchNextPage} word={c.later} />
              ) : null}
            </>
          )}
        </QueryState>
      </div>
    </>
  );
}

const More = ({ loading, onClick, word }: { loading: boolean; onClick: () => unknown; word: string }) => (
  <p className="history-end">
    <Button size="small" loading={loading} onClick={() => void onClick()}>
      {word}
    </Button>
  </p>
);

type SaidProps = {
  messages: readonly MessageView[];
  notes: readonly NoteView[];
  opened: Opened;
  place: React.RefObject<HTMLElement | null>;
};

function Said({ messages, notes, opened, place }: SaidProps) {
  const language = useLanguage();
  const c = useCopy(historyCopy);
  return messages.map((message, at) => {
    const day = dayLabel(message.at, language);
    const before = messages[at - 1];
    const here = opened.noteId === null && message.seq === opened.seq;
    return (
      <div key={message.seq}>
        {before === undefined || dayLabel(before.at, language) !== day ? <p className="transcript-day">{day}</p> : null}
        <SaidRow message={message} here={here} {...(here ? { place } : {})} />
        {notes
          .filter((note) => Math.max(1, note.afterSeq) === message.seq)
          .map((note) => (
            <article
              key={note.id}
              ref={note.id === opened.noteId ? place : null}
              className={note.id === opened.noteId ? "said-note said-here" : "said-note"}
            >
              <strong>
                {c.note} · {note.author.name}
              </strong>
              <span>{note.text}</span>
            </article>
          ))}
      </div>
    );
  });
}
