import { ExportDraft, ExportSize, ExportView, Id, TalkFilter } from "@recourse/contract";
import { z } from "zod";
import { present, Refusal } from "../../../platform/refusal.ts";
import type { Web } from "../../../platform/web.ts";
import { type Caller, type PersonCaller, personOf, viewerOf } from "../../identity/index.ts";
import { beginAgain, deleteExport, type ExportHead, exportOf, exportsOf, recalledIn } from "./export-store.ts";
import type { HistoryExports } from "./history-exports.ts";
import { planExport } from "./plan-export.ts";
import { startExport } from "./start-export.ts";

const tags = ["history"];
const params = z.object({ id: Id });
const types = { csv: "text/csv", txt: "text/plain", jsonl: "application/x-ndjson" } as const;

const exportView = (row: ExportHead): ExportView => ({
  id: row.id,
  format: row.format,
  filter: row.filter,
  state: row.state,
  createdAt: row.createdAt.toISOString(),
  done: Math.min(row.done, row.total),
  total: row.total,
  bytes: row.bytes,
  expiresAt: row.expiresAt.toISOString(),
});

/** Policy: whoever asked for it, and as staff only while of the organization they asked as. Everybody else learns nothing. */
const isTheirs = (row: ExportHead, person: PersonCaller): boolean =>
  row.personId === person.personId && (person.kind === "buyer" || row.orgId === person.orgId);

async function ownExport(exports: HistoryExports, caller: Caller, id: string): Promise<ExportHead> {
  const person = personOf(caller);
  const { database } = exports.conversations;
  const row = await database.read(viewerOf(person), (tx) => exportOf(tx, person.personId, id));
  return present(row && isTheirs(row, person) ? row : null, "export.unknown");
}

function askingRoutes(web: Web, exports: HistoryExports): void {
  const { conversations } = exports;
  web.get(
    "/api/history/exports/size",
    {
      config: { rateLimit: { max: 30, timeWindow: "1 minute" } },
      schema: { tags, summary: "What an export would hold", querystring: TalkFilter, response: { 200: ExportSize } },
    },
    async ({ caller, query }) => (await planExport(conversations, personOf(caller), query)).size,
  );
  web.post(
    "/api/history/exports",
    {
      config: { rateLimit: { max: 10, timeWindow: "1 minute" } },
      schema: {
        tags,
        summary: "Have talks written to a file, in the background; two at once, 20,000 messages each",
        body: ExportDraft,
        response: { 200: ExportView },
      },
    },
    async ({ caller, body }) => {
      const started = await startExport(conversations, personOf(caller), body);
      exports.wake();
      return exportView(started);
    },
  );
}

function ownRoutes(web: Web, exports: HistoryExports): void {
  const { database } = exports.conversations;
  web.get(
    "/api/history/exports",
    { schema: { tags, summary: "My exports, newest first", response: { 200: z.array(ExportView) } } },
    async ({ caller }) => {
      const person = personOf(caller);
      const rows = await database.read(viewerOf(person), (tx) => exportsOf(tx, person.personId));
      return rows.filter((row) => isTheirs(row, person)).map(exportView);
    },
  );
  web.get(
    "/api/history/exports/:id",
    { schema: { tags, summary: "How far an export of mine is", params, response: { 200: ExportView } } },
    async ({ caller, params: { id } }) => exportView(await ownExport(exports, caller, id)),
  );
  web.delete(
    "/api/history/exports/:id",
    { schema: { tags, summary: "Delete an export of mine, finished or not", params } },
    async ({ caller, params: { id } }, reply) => {
      const row = await ownExport(exports, caller, id);
      await database.transact((work) => deleteExport(work.tx, row.personId, id));
      await exports.files.remove(row);
      return reply.code(204).send();
    },
  );
}

/** What was taken back since it was written must not be handed out: then it is written again. */
async function demandFresh(exports: HistoryExports, row: ExportHead): Promise<void> {
  if (row.state !== "done") throw new Refusal("export.not_ready");
  const { writer } = exports.conversations.database;
  const recalled = await recalledIn(writer, row);
  if (recalled === row.recalled) return;
  await beginAgain(writer, row, recalled);
  await exports.files.remove(row);
  exports.wake();
  throw new Refusal("export.not_ready");
}

function fileRoute(web: Web, exports: HistoryExports): void {
  web.get(
    "/api/history/exports/:id/file",
    {
      config: { rateLimit: { max: 30, timeWindow: "1 minute" } },
      schema: { tags, summary: "The file of a finished export of mine", params },
    },
    async ({ caller, params: { id } }, reply) => {
      const row = await ownExport(exports, caller, id);
      await demandFresh(exports, row);
      const file = present(await exports.files.read(row, row.bytes), "export.unknown");
      const name = `recourse-${row.createdAt.toISOString().slice(0, 10)}-${id.slice(0, 8)}.${row.format}`;
      return reply
        .headers({
          "content-disposition": `attachment; filename="${name}"`,
          "content-length": row.bytes,
          "cache-control": "no-store",
          "x-content-type-options": "nosniff",
        })
        .type(`${types[row.format]}; charset=utf-8`)
        .send(file);
    },
  );
}

/** History as a file: asked for, watched, fetched, deleted; by its asker alone. */
export function exportRoutes(web: Web, exports: HistoryExports): void {
  askingRoutes(web, exports);
  ownRoutes(web, exports);
  fileRoute(web, exports);
}
