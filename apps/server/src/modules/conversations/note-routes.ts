import { Id, NoteDraft, NoteView } from "@recourse/contract";
import { z } from "zod";
import { Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { viewerOf } from "../identity/index.ts";
import type { Conversations } from "./conversations.ts";
import { insertNote, notesOf } from "./message-store.ts";
import { mayReadNote, noteView } from "./note-view.ts";

const byId = z.object({ id: Id });
const tags = ["conversations"];

/** Internal notes of a thread: staff of its desk only. */
export function noteRoutes(web: Web, parts: Conversations): void {
  web.get(
    "/api/conversations/:id/notes",
    { schema: { tags, summary: "Internal notes (staff)", params: byId, response: { 200: z.array(NoteView) } } },
    async (request) => {
      const entered = await parts.access.enterToRead(request.caller, request.params.id);
      if (entered.side !== "staff") throw new Refusal("access.not_yours");
      const all = await parts.database.read(viewerOf(request.caller), (tx) => notesOf(tx, request.params.id));
      const rows = all.filter((row) => mayReadNote(row, entered.person, entered.parties.orgId));
      await parts.names.load(rows.map((row) => row.authorId));
      return rows.map((row) => noteView(parts.names, row));
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
      const view = noteView(parts.names, row);
      parts.feed.note(parties.orgId, view, null);
      return view;
    },
  );
}
