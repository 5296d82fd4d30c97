import {
  CannedReplyChange,
  CannedReplyDraft,
  CannedReplyImport,
  CannedReplyImported,
  CannedReplyOrder,
  CannedReplyView,
  Empty,
  Id,
} from "@recourse/contract";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { recordAct } from "../audit/index.ts";
import { parseCsv } from "../commerce/index.ts";
import { actorOf, type Caller, managerOf, staffOf, viewerOf } from "../identity/index.ts";
import { agentsOf, groupViews } from "../routing/index.ts";
import {
  addReply,
  changeReply,
  mayArrange,
  readerOf,
  removeReply,
  replyToArrange,
  replyView,
} from "./canned-replies.ts";
import { arrangeReplies, countUse, repliesOf, replyById } from "./canned-reply-store.ts";
import { importReplies } from "./import-replies.ts";

const tags = ["replies"];
const byId = z.object({ id: Id });

/** What this caller may use: the desk's, their groups' (all groups' for whoever leads), and their own. */
async function repliesFor(database: Database, caller: Caller, orgId: string): Promise<CannedReplyView[]> {
  const staff = readerOf(caller, orgId);
  const [replies, groups, agents] = await Promise.all([
    database.read(viewerOf(caller), (tx) => repliesOf(tx, orgId)),
    groupViews(database.writer, orgId),
    agentsOf(database.writer, orgId),
  ]);
  const mine = agents.find((agent) => agent.personId === staff.personId)?.groupIds ?? [];
  const leads = mayArrange(caller, { orgId, ownerId: null });
  return replies
    .filter((reply) => reply.groupId === null || leads || mine.includes(reply.groupId))
    .map((reply) => replyView(reply, groups, caller));
}

async function viewOf(database: Database, caller: Caller, id: string): Promise<CannedReplyView> {
  const reply = present(await database.read(viewerOf(caller), (tx) => replyById(tx, id)), "reply.unknown");
  return replyView(reply, await groupViews(database.writer, reply.orgId), caller);
}

function readRoutes(web: Web, database: Database): void {
  web.get(
    "/api/replies",
    {
      schema: {
        tags,
        summary: "Canned replies I may use",
        querystring: z.object({ organization: Id }),
        response: { 200: z.array(CannedReplyView) },
      },
    },
    (request) => repliesFor(database, request.caller, request.query.organization),
  );
  web.post(
    "/api/replies/:id/uses",
    { schema: { tags, summary: "Say that one was used", params: byId, response: { 200: Empty } } },
    async (request) => {
      staffOf(request.caller);
      present(await database.read(viewerOf(request.caller), (tx) => replyById(tx, request.params.id)), "reply.unknown");
      await database.transact((work) => countUse(work.tx, request.params.id));
      return {};
    },
  );
}

function writeRoutes(web: Web, database: Database): void {
  web.post(
    "/api/replies",
    { schema: { tags, summary: "Add a canned reply", body: CannedReplyDraft, response: { 200: CannedReplyView } } },
    async (request) => {
      const id = await database.transact((work) => addReply(work, request.caller, request.body));
      return viewOf(database, request.caller, id);
    },
  );
  web.patch(
    "/api/replies/:id",
    {
      schema: {
        tags,
        summary: "Change a canned reply",
        params: byId,
        body: CannedReplyChange,
        response: { 200: CannedReplyView },
      },
    },
    async (request) => {
      await database.transact(async (work) => {
        const held = await replyToArrange(work, request.caller, request.params.id);
        await changeReply(work, request.caller, held, request.body);
      });
      return viewOf(database, request.caller, request.params.id);
    },
  );
  web.delete(
    "/api/replies/:id",
    { schema: { tags, summary: "Remove a canned reply", params: byId, response: { 200: Empty } } },
    async (request) => {
      await database.transact(async (work) => {
        const held = await replyToArrange(work, request.caller, request.params.id);
        await removeReply(work, request.caller, held);
      });
      return {};
    },
  );
}

function deskRoutes(web: Web, database: Database): void {
  web.put(
    "/api/replies/order",
    {
      schema: {
        tags,
        summary: "Arrange canned replies",
        body: CannedReplyOrder,
        response: { 200: z.array(CannedReplyView) },
      },
    },
    async (request) => {
      const { organizationId, ids } = request.body;
      readerOf(request.caller, organizationId);
      const open = (await repliesFor(database, request.caller, organizationId)).filter((reply) => reply.editable);
      const mine = ids.filter((id) => open.some((reply) => reply.id === id));
      if (ids.length > 0 && mine.length === 0) throw new Refusal("access.not_yours");
      await database.transact((work) => arrangeReplies(work.tx, organizationId, mine));
      return repliesFor(database, request.caller, organizationId);
    },
  );
  web.post(
    "/api/replies/import",
    {
      schema: {
        tags,
        summary: "Bring a sheet of canned replies to a desk",
        body: CannedReplyImport,
        response: { 200: CannedReplyImported },
      },
    },
    async (request) => {
      const { organizationId, csv } = request.body;
      const actor = actorOf(managerOf(request.caller, organizationId));
      const records = await parseCsv(csv);
      const groups = await groupViews(database.writer, organizationId);
      return database.transact(async (work) => {
        const outcome = await importReplies(work, organizationId, records, groups);
        const content = { rows: records.length };
        await recordAct(work, { orgId: organizationId, kind: "replies.imported", actor, content });
        return outcome;
      });
    },
  );
}

/** The sentences a desk says every day: use, write, arrange, import. */
export function cannedReplyRoutes(web: Web, database: Database): void {
  readRoutes(web, database);
  writeRoutes(web, database);
  deskRoutes(web, database);
}
