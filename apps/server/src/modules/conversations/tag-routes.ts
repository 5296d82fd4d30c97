import { Empty, Id, TagChange, TagChoice, TagDraft, TagView } from "@recourse/contract";
import { z } from "zod";
import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { isUniqueViolationOf } from "../../platform/violation.ts";
import type { Web } from "../../platform/web.ts";
import { type Caller, managerOf, staffOf, viewerOf } from "../identity/index.ts";
import type { Conversations } from "./conversations.ts";
import {
  conversationTags,
  insertTag,
  removeTag,
  saveTag,
  type TagRow,
  tagById,
  tagConversation,
  tagsOf,
} from "./tag-store.ts";

const tags = ["conversations"];
const byId = z.object({ id: Id });

/** Only what the shape of the interface names. */
const tagView = ({ id, name, nameEn, color, words }: TagView): TagView => ({ id, name, nameEn, color, words });

async function refusingTaken<T>(name: string, save: () => Promise<T>): Promise<T> {
  try {
    return await save();
  } catch (error) {
    if (isUniqueViolationOf(error, "tags_name")) throw new Refusal("tag.name_taken", { name });
    throw error;
  }
}

/** A tag this caller may change, removed or not. To whoever may not, it does not exist. */
async function tagToChange(work: Work, caller: Caller, id: string): Promise<TagRow> {
  staffOf(caller);
  const tag = present(await tagById(work.tx, id), "tag.unknown");
  try {
    managerOf(caller, tag.orgId);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal("tag.unknown") : error;
  }
  return tag;
}

function vocabularyRoutes(web: Web, { database }: Conversations): void {
  web.get(
    "/api/tags",
    {
      schema: {
        tags,
        summary: "A desk's tags (staff)",
        querystring: z.object({ organization: Id }),
        response: { 200: z.array(TagView) },
      },
    },
    async (request) => {
      const staff = staffOf(request.caller);
      const { organization } = request.query;
      if (staff.orgKind !== "platform" && staff.orgId !== organization) throw new Refusal("access.not_yours");
      return (await database.read(viewerOf(staff), (tx) => tagsOf(tx, organization))).map(tagView);
    },
  );
  web.post(
    "/api/tags",
    { schema: { tags, summary: "Add a tag to a desk", body: TagDraft, response: { 200: TagView } } },
    async (request) => {
      const { organizationId, ...draft } = request.body;
      managerOf(request.caller, organizationId);
      return refusingTaken(draft.name, () =>
        database.transact(async (work) => {
          const tag = { ...draft, id: newId(work.now) };
          await insertTag(work.tx, { ...tag, orgId: organizationId }, work.now);
          return tag;
        }),
      );
    },
  );
  web.patch(
    "/api/tags/:id",
    { schema: { tags, summary: "Change a tag", params: byId, body: TagChange, response: { 200: TagView } } },
    (request) =>
      refusingTaken(request.body.name ?? "", () =>
        database.transact(async (work) => {
          const held = await tagToChange(work, request.caller, request.params.id);
          if (held.removedAt) throw new Refusal("tag.unknown");
          const { name = held.name, nameEn = held.nameEn, color = held.color, words = held.words } = request.body;
          const next = { id: held.id, name, nameEn, color, words };
          await saveTag(work.tx, next);
          return next;
        }),
      ),
  );
  web.delete(
    "/api/tags/:id",
    {
      schema: {
        tags,
        summary: "Remove a tag, also from the talks that have it",
        params: byId,
        response: { 200: Empty },
      },
    },
    async (request) => {
      await database.transact(async (work) => {
        const held = await tagToChange(work, request.caller, request.params.id);
        await removeTag(work.tx, held.id, work.now);
      });
      return {};
    },
  );
}

function threadRoutes(web: Web, parts: Conversations): void {
  const response = { 200: z.array(TagView) };
  const tagsNow = async (caller: Caller, id: string): Promise<TagView[]> =>
    (await parts.database.read(viewerOf(caller), (tx) => conversationTags(tx, [id]))).get(id) ?? [];
  web.get(
    "/api/conversations/:id/tags",
    { schema: { tags, summary: "Tags of a thread (staff)", params: byId, response } },
    async (request) => {
      await parts.access.enterAsStaff(request.caller, request.params.id);
      return tagsNow(request.caller, request.params.id);
    },
  );
  web.put(
    "/api/conversations/:id/tags",
    { schema: { tags, summary: "Give a thread exactly these tags (staff)", params: byId, body: TagChoice, response } },
    async (request) => {
      const { person, parties } = await parts.access.enterAsStaff(request.caller, request.params.id);
      const to = { conversationId: parties.id, orgId: parties.orgId, by: person.personId };
      await parts.database.transact((work) => tagConversation(work.tx, to, request.body.tagIds, work.now));
      parts.feed.desk(parties.orgId);
      return tagsNow(request.caller, parties.id);
    },
  );
}

/** A desk's own vocabulary, and what its talks are tagged with. Buyers never see either. */
export function tagRoutes(web: Web, parts: Conversations): void {
  vocabularyRoutes(web, parts);
  threadRoutes(web, parts);
}
