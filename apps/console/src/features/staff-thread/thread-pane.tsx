import type { ConversationView, MeView } from "@recourse/contract";
import { type DragEvent, type ReactNode, useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { useThread, useTyping } from "../../live/use-live.ts";
import { LoadFailed, Loading } from "../../pieces/desk/query-state.tsx";
import { ColleaguesLine } from "./colleagues-line.tsx";
import { Composer } from "./composer.tsx";
import { MessageList } from "./message-list.tsx";
import { useNotes } from "./notes.ts";
import { PromiseStrip } from "./promise-strip.tsx";
import type { Palette } from "./reply-box.tsx";
import type { SendKey } from "./send-key.ts";
import { SummaryBanner } from "./summary-banner.tsx";
import { ThreadHeader } from "./thread-header.tsx";
import { useAttach } from "./use-attach.ts";
import { useWatch } from "./use-watch.ts";
import "./staff-thread.css";
import "./composer.css";

type Props = {
  me: MeView;
  conversation: ConversationView;
  sendKey: SendKey;
  onSendKey: (sendKey: SendKey) => void;
  onTransfer: () => void;
  onSnooze: () => void;
  onNext: () => void;
  onBack: () => void;
  onContext: () => void;
  palette: Palette;
  /** What stands between the thread and the reply: drafts to take from. */
  drafts: ReactNode;
};

/** The middle of the workbench; mount it anew for each conversation. */
export function ThreadPane({ me, conversation, sendKey, onSendKey, palette, drafts, ...asked }: Props) {
  const c = useCopy(staffThreadCopy);
  const opened = useThread(conversation.id);
  const notes = useNotes(conversation.id);
  useWatch(conversation.id);
  const attachAll = useAttach(conversation.id);
  const drop = useDrop(attachAll);
  const { thread, error } = opened;
  const { session } = conversation;
  return (
    <section className="thread-pane" aria-label={c.conversationWith(conversation.buyer.name)} {...drop.handlers}>
      <ThreadHeader me={me} conversation={conversation} {...asked} />
      {session?.summary ? <SummaryBanner summary={session.summary} /> : null}
      {thread.loaded ? (
        <MessageList
          me={me}
          conversationId={conversation.id}
          opened={opened}
          notes={notes.data ?? []}
          mayMarkRead={session?.agent?.id === me.id}
        />
      ) : error ? (
        <LoadFailed error={error} onRetry={opened.refresh} />
      ) : (
        <Loading />
      )}
      <TypingLine conversationId={conversation.id} />
      {drafts}
      <PromiseStrip me={me} conversation={conversation} />
      <ColleaguesLine conversationId={conversation.id} me={me.id} />
      <Composer
        me={me}
        conversation={conversation}
        thread={thread}
        sendKey={sendKey}
        onSendKey={onSendKey}
        palette={palette}
      />
      {drop.over ? <div className="drop-veil">{c.dropHere}</div> : null}
    </section>
  );
}

function TypingLine({ conversationId }: { conversationId: string }) {
  const c = useCopy(staffThreadCopy);
  const typing = useTyping(conversationId);
  return (
    <p className="typing-line" role="status">
      {typing ? c.typing(typing.name) : null}
    </p>
  );
}

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

function useDrop(onFiles: (files: File[]) => void) {
  const [depth, setDepth] = useState(0);
  const handlers = {
    onDragEnter: (event: DragEvent) => hasFiles(event) && setDepth((d) => d + 1),
    onDragLeave: (event: DragEvent) => hasFiles(event) && setDepth((d) => Math.max(0, d - 1)),
    onDragOver: (event: DragEvent) => hasFiles(event) && event.preventDefault(),
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDepth(0);
      onFiles([...event.dataTransfer.files]);
    },
  };
  return { over: depth > 0, handlers };
}
