import { DownOutlined } from "@ant-design/icons";
import type { MeView, NoteView } from "@recourse/contract";
import { Button, Image, Spin } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { Virtuoso, type VirtuosoHandle } from "react-virtuoso";
import { dayLabel } from "../../copy/formats.ts";
import { useLanguage } from "../../copy/language.ts";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { hasEarlier, heldTo } from "../../live/thread.ts";
import { type OpenedThread, useOutgoing } from "../../live/use-live.ts";
import { MessageRow } from "./message-row.tsx";
import { NoteRow } from "./note-row.tsx";
import { OutgoingRow } from "./outgoing-row.tsx";
import { type ThreadItem, threadItems } from "./thread-items.ts";
import { useAnchor } from "./use-anchor.ts";
import { useClearUnread } from "./use-clear-unread.ts";
import { useStickToEnd } from "./use-stick-to-end.ts";

type Props = {
  me: MeView;
  conversationId: string;
  opened: OpenedThread;
  notes: readonly NoteView[];
  mayMarkRead: boolean;
};

export function MessageList({ me, conversationId, opened, notes, mayMarkRead }: Props) {
  const c = useCopy(staffThreadCopy);
  const { thread, loadingEarlier, loadEarlier, markRead } = opened;
  const outgoing = useOutgoing(conversationId);
  const items = useMemo(() => threadItems(thread.messages, notes, outgoing), [thread.messages, notes, outgoing]);
  const first = useAnchor(items);
  const list = useRef<VirtuosoHandle>(null);
  const [atEnd, setAtEnd] = useState(true);
  const stick = useStickToEnd(list, atEnd);
  const last = heldTo(thread);
  const seen = useSeen(last, atEnd);
  const clearUnread = useClearUnread();

  useEffect(() => {
    if (!mayMarkRead || !atEnd || last === 0 || document.visibilityState !== "visible") return;
    markRead(last);
    clearUnread(conversationId);
  }, [mayMarkRead, atEnd, last, markRead, clearUnread, conversationId]);
  useEffect(() => {
    if (outgoing.length > 0) list.current?.scrollToIndex({ index: "LAST", align: "end" });
  }, [outgoing.length]);

  const goTo = (seq: number) => {
    const at = items.findIndex((item) => item.kind === "message" && item.message.seq === seq);
    if (at >= 0) list.current?.scrollToIndex({ index: at, align: "center", behavior: "smooth" });
  };
  const early = hasEarlier(thread);
  return (
    <div className="message-list" ref={stick.frame}>
      <Image.PreviewGroup>
        <Virtuoso
          ref={list}
          role="log"
          aria-label={c.thread}
          data={items}
          firstItemIndex={first}
          initialTopMostItemIndex={{ index: "LAST", align: "end" }}
          computeItemKey={(_, item) => item.key}
          followOutput={(end) => (end ? "auto" : false)}
          totalListHeightChanged={stick.onHeight}
          atBottomThreshold={60}
          atBottomStateChange={setAtEnd}
          increaseViewportBy={400}
          startReached={() => early && void loadEarlier()}
          components={{ Header: early ? (loadingEarlier ? LoadingEarlier : Blank) : Beginning, Footer: Blank }}
          itemContent={(_, item) => <Row item={item} me={me} buyerReadSeq={thread.buyerReadSeq} onGoTo={goTo} />}
        />
      </Image.PreviewGroup>
      {atEnd ? null : (
        <Button
          className="to-newest"
          shape="round"
          size="small"
          icon={<DownOutlined aria-hidden />}
          onClick={() => list.current?.scrollToIndex({ index: "LAST", align: "end", behavior: "smooth" })}
        >
          {last > seen ? c.newBelow(last - seen) : c.toNewest}
        </Button>
      )}
    </div>
  );
}

/** The last number that was in sight while the list stood at its end. */
function useSeen(last: number, atEnd: boolean): number {
  const [seen, setSeen] = useState(last);
  useEffect(() => {
    if (atEnd) setSeen(last);
  }, [atEnd, last]);
  return seen;
}

type RowProps = { item: ThreadItem; me: MeView; buyerReadSeq: number; onGoTo: (seq: number) => void };

function Row({ item, me, buyerReadSeq, onGoTo }: RowProps) {
  const language = useLanguage();
  switch (item.kind) {
    case "day":
      return (
        <p className="day-row-line">
          <span>{dayLabel(item.at, language)}</span>
        </p>
      );
    case "note":
      return <NoteRow note={item.note} />;
    case "outgoing":
      return <OutgoingRow entry={item.entry} />;
    case "message": {
      const { message } = item;
      return (
        <MessageRow
          message={message}
          joined={item.joined}
          mine={message.author.id === me.id}
          read={message.seq <= buyerReadSeq}
          onGoTo={onGoTo}
        />
      );
    }
  }
}

const Blank = () => <div className="thread-pad" />;

function LoadingEarlier() {
  const c = useCopy(staffThreadCopy);
  return (
    <p className="system-row" role="status">
      <Spin size="small" /> {c.loadingEarlier}
    </p>
  );
}

function Beginning() {
  const c = useCopy(staffThreadCopy);
  return <p className="system-row thread-begin">{c.beginning}</p>;
}
