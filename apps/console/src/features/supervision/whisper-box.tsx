import { SoundOutlined } from "@ant-design/icons";
import type { LiveTalk } from "@recourse/contract";
import { Button, Input } from "antd";
import { type KeyboardEvent, useRef, useState } from "react";
import { useCopy } from "../../copy/pair.ts";
import { supervisionCopy } from "../../copy/supervision.ts";
import { newClientId } from "../../live/client-id.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { useWhisper } from "./talk-queries.ts";

type Props = { conversationId: string; agent: NonNullable<LiveTalk["agent"]> };

/** Words for the serving agent alone; the name made for them stays until they are through. */
export function WhisperBox({ conversationId, agent }: Props) {
  const c = useCopy(supervisionCopy);
  const tell = useTell();
  const whisper = useWhisper(conversationId);
  const [text, setText] = useState("");
  const name = useRef(newClientId());
  const go = () => {
    if (text.trim() === "" || whisper.isPending) return;
    const onSuccess = () => {
      name.current = newClientId();
      setText("");
      tell.done(c.whisperSent);
    };
    whisper.mutate({ clientId: name.current, text }, { onSuccess, onError: tell.refused });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    go();
  };
  const to = c.whisperTo(c.numbered(agent.name, agent.agentNumber));
  return (
    <section className="whisper-box" aria-label={c.whisper}>
      <Input.TextArea
        variant="borderless"
        aria-label={to}
        placeholder={to}
        autoSize={{ minRows: 2, maxRows: 5 }}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div>
        <small>{c.whisperHint}</small>
        <Button
          icon={<SoundOutlined aria-hidden />}
          disabled={text.trim() === ""}
          loading={whisper.isPending}
          onClick={go}
        >
          {c.whisperSend}
        </Button>
      </div>
    </section>
  );
}
