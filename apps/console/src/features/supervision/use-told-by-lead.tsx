import type { MeView, NoteView } from "@recourse/contract";
import { App } from "antd";
import { useEffect } from "react";
import { copyNow } from "../../copy/pair.ts";
import { supervisionCopy } from "../../copy/supervision.ts";
import { liveSocket } from "../../live/socket.ts";

const titleOf = (note: NoteView): string | null => {
  const c = copyNow(supervisionCopy);
  if (note.kind === "whisper") return c.whisperFrom(note.author.name);
  if (note.kind === "take_over") return c.takenFrom(note.author.name);
  return note.kind === "reassign" ? c.reassignedFrom(note.author.name) : null;
};

/** What a lead says to this agent, or why their talk was taken, wherever they are looking. */
export function useToldByLead(me: MeView): void {
  const { notification } = App.useApp();
  useEffect(() => {
    const socket = liveSocket();
    const onNote = (note: NoteView) => {
      const title = note.toId === me.id ? titleOf(note) : null;
      if (title) notification.warning({ key: note.id, title, description: note.text, duration: 20 });
    };
    socket.on("note", onNote);
    return () => {
      socket.off("note", onNote);
    };
  }, [me.id, notification]);
}
