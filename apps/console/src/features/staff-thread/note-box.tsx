import { LockOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { type KeyboardEvent, useRef } from "react";
import { useCopy } from "../../copy/pair.ts";
import { staffThreadCopy } from "../../copy/staff-thread.ts";
import { useTell } from "../../pieces/desk/use-tell.ts";
import { composerStore, writeNote } from "./composer-store.ts";
import { newNoteName, useAddNote } from "./notes.ts";
import { sends } from "./send-key.ts";
import { useFocusOnAsk } from "./use-focus-on-ask.ts";

/** The internal note has its own text, its own button and its own way to the server. */
export function NoteBox({ conversationId }: { conversationId: string }) {
  const c = useCopy(staffThreadCopy);
  const tell = useTell();
  const text = composerStore((held) => held.notes[conversationId] ?? "");
  const add = useAddNote(conversationId);
  const name = useRef(newNoteName());
  const input = useFocusOnAsk("note");
  const save = () => {
    if (text.trim() === "" || add.isPending) return;
    const saved = () => {
      name.current = newNoteName();
      writeNote(conversationId, "");
      tell.done(c.noteSaved);
    };
    add.mutate({ clientId: name.current, text: text.trim() }, { onSuccess: saved, onError: tell.refused });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!sends({ ...pressOf(event) }, "ctrl-enter")) return;
    event.preventDefault();
    save();
  };
  return (
    <>
      <Input.TextArea
        ref={input}
        variant="borderless"
        aria-label={c.noteInput}
        placeholder={c.noteHint}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={4000}
        value={text}
        onChange={(event) => writeNote(conversationId, event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="composer-foot">
        <span className="composer-hint">{c.noteNever}</span>
        <Button
          className="note-save"
          icon={<LockOutlined aria-hidden />}
          loading={add.isPending}
          disabled={text.trim() === ""}
          onClick={save}
        >
          {c.saveNote}
        </Button>
      </div>
    </>
  );
}

export function pressOf(event: KeyboardEvent) {
  const { key, shiftKey, ctrlKey, metaKey, altKey, nativeEvent } = event;
  return {
    key,
    shiftKey,
    ctrlKey,
    metaKey,
    altKey,
    isComposing: nativeEvent.isComposing,
    keyCode: nativeEvent.keyCode,
  };
}
