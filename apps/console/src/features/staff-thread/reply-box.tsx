import { CloseOutlined, PaperClipOutlined, SendOutlined } from "@ant-design/icons";
import type { ConversationView, MeView } from "@recourse/contract";
import { Button, Input, Upload } from "antd";
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef } from "react";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { acceptedMimes, maxTextLength } from "../../live/limits.ts";
import type { Thread } from "../../live/thread.ts";
import { tellTyping } from "../../live/typing.ts";
import { AttachmentStrip } from "./attachment-strip.tsx";
import { useAttachments } from "./attachments.ts";
import { composerStore, quoteMessage, useReply, writeReply } from "./composer-store.ts";
import { MarksStrip } from "./marks-strip.tsx";
import { pressOf } from "./note-box.tsx";
import { type SendKey, sends } from "./send-key.ts";
import { SendKeyMenu } from "./send-key-menu.tsx";
import { useAskFirst } from "./use-ask-first.ts";
import { useAttach } from "./use-attach.ts";
import { useFocusOnAsk } from "./use-focus-on-ask.ts";
import { useSendReply } from "./use-send.ts";
import { selectIn, useSlash } from "./use-slash.ts";

/** Draws the list that a slash opens; given by whoever composes the workbench. */
export type Palette = (asked: {
  typed: string;
  thread: Thread;
  onPick: (text: string) => void;
  onClose: () => void;
}) => ReactNode;

type Props = {
  me: MeView;
  conversation: ConversationView;
  thread: Thread;
  sendKey: SendKey;
  onSendKey: (sendKey: SendKey) => void;
  palette: Palette;
};

export function ReplyBox({ me, conversation, thread, sendKey, onSendKey, palette }: Props) {
  const c = useCopy(staffThreadCopy);
  const { id } = conversation;
  const text = useReply(id);
  const attachments = useAttachments(id);
  const attachAll = useAttach(id);
  const send = useSendReply(id);
  const input = useFocusOnAsk("reply");
  const ready = (text.trim() !== "" || attachments.length > 0) && attachments.every((a) => a.fileId !== null);
  const slash = useSlash(id, text, input);
  const { messages, lastSeq } = thread;
  const askFirst = useAskFirst({ conversationId: id, me: me.id, text, messages, lastSeq });
  const asking = useRef(false);
  const go = async () => {
    if (!ready || asking.current) return;
    asking.current = true;
    const may = await askFirst().finally(() => {
      asking.current = false;
    });
    if (may) send(text, attachments);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!sends(pressOf(event), sendKey)) return;
    event.preventDefault();
    void go();
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    attachAll(files);
  };
  return (
    <>
      {slash.open ? palette({ typed: slash.open.typed, thread, onPick: slash.insert, onClose: slash.dismiss }) : null}
      <MarksStrip text={text} onGo={({ from, to }) => selectIn(input, from, to)} />
      <QuoteStrip conversationId={id} thread={thread} />
      <AttachmentStrip conversationId={id} attachments={attachments} />
      <Input.TextArea
        ref={input}
        variant="borderless"
        aria-label={c.replyInput}
        placeholder={sendKey === "enter" ? c.replyHintEnter : c.replyHintCtrl}
        autoSize={{ minRows: 2, maxRows: 10 }}
        maxLength={maxTextLength}
        value={text}
        onChange={(event) => {
          writeReply(id, event.target.value);
          slash.look();
          tellTyping(id);
        }}
        onSelect={slash.look}
        onBlur={slash.close}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <div className="composer-foot">
        <Upload
          multiple
          accept={acceptedMimes.join(",")}
          showUploadList={false}
          beforeUpload={(file) => {
            attachAll([file]);
            return false;
          }}
        >
          <Button type="text" icon={<PaperClipOutlined aria-hidden />} aria-label={c.attach} title={c.attach} />
        </Upload>
        <span className="composer-hint">
          {text.length > maxTextLength - 200 ? `${text.length}/${maxTextLength}` : null}
        </span>
        <SendKeyMenu sendKey={sendKey} onSendKey={onSendKey} />
        <Button type="primary" icon={<SendOutlined aria-hidden />} disabled={!ready} onClick={() => void go()}>
          {c.send}
        </Button>
      </div>
    </>
  );
}

function QuoteStrip({ conversationId, thread }: { conversationId: string; thread: Thread }) {
  const c = useCopy(staffThreadCopy);
  const seq = composerStore((held) => held.quotes[conversationId]);
  const quoted = thread.messages.find((m) => m.seq === seq);
  if (quoted === undefined) return null;
  const words = quoted.body.kind === "text" ? quoted.body.text : c.kinds[quoted.body.kind];
  return (
    <p className="quote-strip">
      <span>
        <strong>{quoted.author.name}</strong> {words}
      </span>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden />}
        aria-label={c.unquote}
        onClick={() => quoteMessage(conversationId, undefined)}
      />
    </p>
  );
}
