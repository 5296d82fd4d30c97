import type { ConversationView, MessageView } from "@recourse/contract";
import { useCallback, useEffect, useMemo } from "react";
import { conversationsCopy } from "../../copy/conversations.ts";
import { dayLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import type { Outbox } from "../../live/outbox.ts";
import type { OutboxEntry } from "../../live/outbox-store.ts";
import { hasEarlier, heldFrom, heldTo } from "../../live/thread.ts";
import type { OpenedThread } from "../../live/use-live.ts";
import { Icon } from "../../pieces/buyer/icon.tsx";
import { ErrorNote, Loading } from "../../pieces/buyer/states.tsx";
import { MessageRow } from "./message-row.tsx";
import { OutgoingRow, UploadRow } from "./outgoing-row.tsx";
import type { Quoted } from "./quoted.ts";
import { RatingInvitation } from "./rating-invitation.tsx";
import { threadRows } from "./thread-rows.ts";
import { useReading } from "./use-reading.ts";
import { useThreadScroll } from "./use-thread-scroll.ts";
import type { Uploads } from "./use-uploads.ts";

type Props = {
  talk: ConversationView;
  thread: OpenedThread;
  outgoing: readonly OutboxEntry[];
  uploads: Uploads;
  outbox: Outbox;
  onQuote: (quoted: Quoted) => void;
};

const isMine = (m: MessageView) => m.author.kind === "buyer";
const lastOf = (messages: readonly MessageView[], upTo: number) =>
  messages.findLast((m) => isMine(m) && m.seq <= upTo && m.body.kind !== "recall")?.seq ?? 0;

const Newest = ({ count, onTap }: { count: number; onTap: () => void }) => {
  const t = useCopy(conversationsCopy);
  return (
    <button type="button" className="to-newest" onClick={onTap}>
      <Icon name="down" size={18} />
      {count > 0 ? t.newMessages(count) : t.newest}
    </button>
  );
};

/** The thread with everything on its way, oldest above. */
export const MessageList = (props: Props) => {
  const { talk, outgoing, uploads, outbox } = props;
  const { thread, error, loadingEarlier, loadEarlier, markRead, refresh } = props.thread;
  const t = useCopy(conversationsCopy);
  const language = useLanguage();
  const rows = useMemo(() => threadRows(thread.messages, outgoing), [thread.messages, outgoing]);
  const onTop = useCallback(() => void loadEarlier().catch(() => undefined), [loadEarlier]);
  const scroll = useThreadScroll({
    lastSeq: heldTo(thread),
    firstSeq: heldFrom(thread),
    ownCount: outgoing.length + uploads.list.length,
    onTop,
  });
  useReading(talk.id, heldTo(thread), scroll.atEnd, markRead);
  useEffect(() => {
    // A short first page may leave nothing to scroll: then older messages would never be asked for.
    const it = scroll.box.current;
    if (it && thread.loaded && hasEarlier(thread) && it.scrollHeight <= it.clientHeight) onTop();
  }, [thread, onTop, scroll.box]);

  if (!thread.loaded && error) return <ErrorNote error={error} onRetry={() => void refresh()} />;
  const lastSeq = heldTo(thread);
  const readMine = lastOf(thread.messages, thread.staffReadSeq);
  const lastMine = lastOf(thread.messages, lastSeq);
  const unseen = scroll.unseenFrom === null ? 0 : lastSeq - scroll.unseenFrom;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a shortcut; the buttons below do the same.
    <div
      className="thread-frame"
      onDragOver={(e) => e.preventDefault()}
      onDrop={(e) => {
        e.preventDefault();
        uploads.add(e.dataTransfer.files);
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <div className="thread" ref={scroll.box} tabIndex={0} role="log" aria-label={t.log} aria-busy={!thread.loaded}>
        <div className="thread-inner" ref={scroll.inner}>
          {!thread.loaded && <Loading count={6} />}
          {thread.loaded && (
            <p className="thread-begin">{loadingEarlier ? t.loadingEarlier : hasEarlier(thread) ? "" : t.begin}</p>
          )}
          <ol className="rows">
            {rows.map((row) => {
              if (row.kind === "day")
                return (
                  <li key={row.key} className="day">
                    <time dateTime={row.at}>{dayLabel(row.at, language)}</time>
                  </li>
                );
              if (row.kind === "outgoing") return <OutgoingRow key={row.key} entry={row.entry} outbox={outbox} />;
              const { message } = row;
              return (
                <MessageRow
                  key={row.key}
                  message={message}
                  first={row.first}
                  talk={talk}
                  isLast={message.seq === lastSeq}
                  mark={message.seq === readMine ? "read" : message.seq === lastMine ? "sent" : null}
                  outbox={outbox}
                  onQuote={props.onQuote}
                />
              );
            })}
            {uploads.list.map((u) => (
              <UploadRow key={u.id} upload={u} uploads={uploads} />
            ))}
          </ol>
          <RatingInvitation talk={talk} />
        </div>
      </div>
      {!scroll.atEnd && <Newest count={unseen} onTap={scroll.toEnd} />}
    </div>
  );
};
