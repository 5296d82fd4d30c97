import { Id, NoteDraft, NoteView } from "@recourse/contract";
import { z } from "zod";
import type { Web } from "../../platform/web.ts";
import { viewerOf } from "../identity/index.ts";
import type { Conversations } from "./conversations.ts";
import { insertNote, type NoteRow, notesOf } from "./message-store.ts";

const byId = z.object({ id: Id });
const tags = ["conversations"];

function noteView(parts: Conversations, row: NoteRow): NoteView {
  const author = parts.names.person(row.authorId);
  return {
    id: row.id,
    conversationId: row.conversationId,
    afterSeq: row.afterSeq,
    at: row.at.toISOString(),
    text: row.text,
    author: { id: row.authorId, name: author?.name ?? "", agentNumber: author?.agentNumber ?? null },
  };
}

/** Internal notes of a thread: staff of its desk only. */
export function noteRoutes(web: Web, parts: Conversations): void {
  web.get(
    "/api/conversations/:id/notes",
    { schema: { tags, summary: "Internal notes (staff)", params: byId, response: { 200: z.array(NoteView) } } },
    async (request) => {
      await parts.access.enterAsStaff(request.caller, request.params.id);
      const rows = await parts.database.read(viewerOf(request.caller), (tx) => notesOf(tx, request.params.id));
      await parts.names.load(rows.map((row) => row.authorId));
      return rows.map((row) => noteView(parts, row));
    },
  );
  web.post(
    "/api/conversations/:id/notes",
    {
      schema: {
        tags,
        summary: "Write an internal note (staff)",
        params: byId,
        body: NoteDraft,
        response: { 200: NoteView },
      },
    },
    async (request) => {
      const { person, parties } = await parts.access.enterAsStaff(request.caller, request.params.id);
      const row = await parts.database.transact((work) =>
        insertNote(work.tx, {
          id: request.body.clientId,
          orgId: parties.orgId,
          conversationId: parties.id,
          authorId: person.personId,
          at: work.now,
          text: request.body.text,
        }),
      );
      await parts.names.load([row.authorId]);
      const view = noteView(parts, row);
      parts.feed.note(parties.orgId, view);
      return view;
    },
  );
}
