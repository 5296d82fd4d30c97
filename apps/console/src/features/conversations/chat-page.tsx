import type { ConversationView } from "@recourse/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queries } from "../../live/queries.ts";
import { useOutbox, useOutgoing, useThread } from "../../live/use-live.ts";
import { PageHead } from "../../pieces/buyer/page-head.tsx";
import { Asked } from "../../pieces/buyer/states.tsx";
import { ChatHead } from "./chat-head.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { FirstLine } from "./first-line.tsx";
import { MessageList } from "./message-list.tsx";
import { PromiseStrip } from "./promise-strip.tsx";
import type { Quoted } from "./quoted.ts";
import { ReplyArea } from "./reply-area.tsx";
import { useKeyboardRoom } from "./use-keyboard-room.ts";
import { useUploads } from "./use-uploads.ts";
import "./centre.css";
import "./chat.css";
import "./messages.css";

const Talk = ({ talk }: { talk: ConversationView }) => {
  const thread = useThread(talk.id);
  const outbox = useOutbox();
  const outgoing = useOutgoing(talk.id);
  const uploads = useUploads(talk.id);
  const [quoted, setQuoted] = useState<Quoted | null>(null);
  if (!outbox) return null;
  return (
    <>
      <ConnectionBanner unsent={outgoing.filter((e) => e.state === "sending").length} />
      <FirstLine talk={talk} />
      <PromiseStrip conversationId={talk.id} />
      <MessageList
        talk={talk}
        thread={thread}
        outgoing={outgoing}
        uploads={uploads}
        outbox={outbox}
        onQuote={setQuoted}
      />
      <ReplyArea talk={talk} outbox={outbox} uploads={uploads} quoted={quoted} onUnquote={() => setQuoted(null)} />
    </>
  );
};

/** One talk: who must act, the thread, the way to answer. */
export const ChatPage = ({ conversationId }: { conversationId: string }) => {
  const talk = useQuery(queries.conversation(conversationId));
  useKeyboardRoom();
  return (
    <main className="chat">
      {talk.data ? <ChatHead talk={talk.data} /> : <PageHead title="" up="/messages" />}
      <Asked query={talk} count={5}>
        {(it) => <Talk talk={it} />}
      </Asked>
    </main>
  );
};
