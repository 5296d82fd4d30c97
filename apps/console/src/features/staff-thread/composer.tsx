import { LockOutlined, MessageOutlined } from "@ant-design/icons";
import type { ConversationView, MeView } from "@recourse/contract";
import { Segmented } from "antd";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import type { Thread } from "../../live/thread.ts";
import { type ComposerMode, composerStore, focusComposer } from "./composer-store.ts";
import { NoteBox } from "./note-box.tsx";
import { type Palette, ReplyBox } from "./reply-box.tsx";
import type { SendKey } from "./send-key.ts";

type Props = {
  me: MeView;
  conversation: ConversationView;
  thread: Thread;
  sendKey: SendKey;
  onSendKey: (sendKey: SendKey) => void;
  palette: Palette;
};

/** Two inputs, one shown at a time: the reply goes to the buyer, the amber one never does. */
export function Composer({ me, conversation, thread, sendKey, onSendKey, palette }: Props) {
  const c = useCopy(staffThreadCopy);
  const mode = composerStore((held) => held.mode);
  return (
    <section className={`composer composer-${mode}`} aria-label={mode === "note" ? c.noteLabel : c.replyLabel}>
      <Segmented<ComposerMode>
        size="small"
        value={mode}
        onChange={focusComposer}
        options={[
          { value: "reply", label: c.replyLabel, icon: <MessageOutlined aria-hidden /> },
          { value: "note", label: c.noteLabel, icon: <LockOutlined aria-hidden /> },
        ]}
      />
      {mode === "note" ? (
        <NoteBox key={conversation.id} conversationId={conversation.id} />
      ) : (
        <ReplyBox
          key={conversation.id}
          me={me}
          conversation={conversation}
          thread={thread}
          sendKey={sendKey}
          onSendKey={onSendKey}
          palette={palette}
        />
      )}
    </section>
  );
}
