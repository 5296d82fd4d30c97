import type { NoteView } from "@recourse/contract";
import { leadsDesk, type StaffCaller } from "../identity/index.ts";
import type { NoteRow } from "./message-store.ts";
import type { PeopleNames } from "./people-names.ts";

export function noteView(names: PeopleNames, row: NoteRow): NoteView {
  const author = names.person(row.authorId);
  return {
    id: row.id,
    conversationId: row.conversationId,
    afterSeq: row.afterSeq,
    kind: row.kind,
    toId: row.toId,
    at: row.at.toISOString(),
    text: row.text,
    author: { id: row.authorId, name: author?.name ?? "", agentNumber: author?.agentNumber ?? null },
  };
}

/** A whisper is for the agent it was said to, and for those who lead the desk; other notes are the whole desk's. */
export const mayReadNote = (note: NoteRow, staff: StaffCaller, orgId: string): boolean =>
  note.kind !== "whisper" || [note.toId, note.authorId].includes(staff.personId) || leadsDesk(staff, orgId);
