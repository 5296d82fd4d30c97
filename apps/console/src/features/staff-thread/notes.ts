import type { NoteView } from "@recourse/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { newClientId } from "../../live/client-id.ts";
import { get, post } from "../../live/http.ts";
import { keys } from "../../live/keys.ts";
import { liveSocket } from "../../live/socket.ts";

const added = (note: NoteView) => (held: NoteView[] | undefined) =>
  held === undefined || held.some((n) => n.id === note.id) ? held : [...held, note];

/** The notes of a conversation, kept by pushes; they travel by their own event and never mix with messages. */
export function useNotes(conversationId: string) {
  const client = useQueryClient();
  useEffect(() => {
    const socket = liveSocket();
    const onNote = (note: NoteView) => client.setQueryData(keys.notes(note.conversationId), added(note));
    socket.on("note", onNote);
    return () => {
      socket.off("note", onNote);
    };
  }, [client]);
  return useQuery({
    queryKey: keys.notes(conversationId),
    queryFn: () => get<NoteView[]>(`/api/conversations/${conversationId}/notes`),
  });
}

/** Saves a note. The name made here stays with the draft, so that trying again never doubles it. */
export function useAddNote(conversationId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: { clientId: string; text: string }) =>
      post<NoteView>(`/api/conversations/${conversationId}/notes`, draft),
    onSuccess: (note) => client.setQueryData(keys.notes(conversationId), added(note)),
  });
}

export const newNoteName = newClientId;
