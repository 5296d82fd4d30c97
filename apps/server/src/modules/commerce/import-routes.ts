import { type ImportKind, ImportResult, importKinds, importRows } from "@recourse/contract";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { recordAct } from "../audit/index.ts";
import { actorOf, type Caller } from "../identity/index.ts";
import { importOwner } from "./import-owner.ts";
import type { Candidate } from "./imports/candidate.ts";
import { parseJson, rowsOfCsv, rowsOfJson } from "./imports/parse-rows.ts";
import { runImport } from "./imports/run-import.ts";

const fileLimit = 20 * 1024 * 1024;
const tags = ["imports"];
const Merchant = z.object({
  merchant: z
    .string()
    .trim()
    .min(1)
    .max(64)
    .optional()
    .describe("The merchant's external id; the platform must name it."),
});

function languageOf(request: FastifyRequest): "zh" | "en" {
  const { caller } = request;
  const wish = request.headers["x-language"];
  if (wish === "zh" || wish === "en") return wish;
  if (caller.kind === "buyer" || caller.kind === "staff") return caller.language;
  return /^\s*en\b/i.test(request.headers["accept-language"] ?? "") ? "en" : "zh";
}

function kindOf(name: string): ImportKind {
  const kind = importKinds.find((known) => known === name);
  if (!kind) throw new Refusal("import.kind_unknown", { kind: name });
  return kind;
}

const rowsOf = async (kind: ImportKind, body: readonly unknown[] | string): Promise<Candidate[]> =>
  typeof body === "string" ? rowsOfCsv(kind, body) : rowsOfJson(body);

/** Files are read here rather than by the server's own parsers, so that an unreadable one is refused with its line. */
function readFiles(files: Web): void {
  files.removeContentTypeParser("application/json");
  const options = { parseAs: "string", bodyLimit: fileLimit } as const;
  files.addContentTypeParser("application/json", options, async (_request: FastifyRequest, body: string) =>
    parseJson(body),
  );
  files.addContentTypeParser("text/csv", options, async (_request: FastifyRequest, body: string) => body);
}

function fileRoute(files: Web, database: Database): void {
  files.post(
    "/api/imports/:kind",
    {
      bodyLimit: fileLimit,
      schema: {
        tags,
        summary: "Import a file of rows (JSON array or CSV)",
        description:
          "Good rows go in, each bad row comes back with its line, field and reason. Sending a file again changes nothing.",
        consumes: ["application/json", "text/csv"],
        params: z.object({ kind: z.string().describe(importKinds.join(", ")) }),
        querystring: Merchant,
        body: z.union([z.array(z.unknown()), z.string()]),
        response: { 200: ImportResult },
      },
      // Who may not import is told so before the file is looked at.
      preParsing: async (request) => {
        const { kind } = request.params as { kind: string };
        const { merchant } = request.query as { merchant?: string };
        await importOwner(database, request.caller, kindOf(kind), merchant);
      },
    },
    async (request) => {
      const kind = kindOf(request.params.kind);
      const ownerId = await importOwner(database, request.caller, kind, request.query.merchant);
      const rows = await rowsOf(kind, request.body);
      const result = await runImport(database, { kind, ownerId, rows, language: languageOf(request) });
      await noteImport(database, request.caller, ownerId, result);
      return result;
    },
  );
}

/** Batches are transactions of their own; the record of the file follows the last of them. */
async function noteImport(database: Database, caller: Caller, orgId: string, result: ImportResult): Promise<void> {
  if (caller.kind !== "staff" && caller.kind !== "integrator") return;
  const { kind, created, updated, unchanged, refused } = result;
  const content = { rows: kind, created, updated, unchanged, refused: refused.length };
  await database.transact((work) => recordAct(work, { orgId, kind: "import.ran", actor: actorOf(caller), content }));
}

function rowRoute(web: Web, database: Database, kind: Exclude<ImportKind, "buyers">): void {
  web.post(
    `/api/${kind}`,
    {
      bodyLimit: 1024 * 1024,
      schema: {
        tags,
        summary: `Create or update one row of ${kind}`,
        querystring: Merchant,
        body: importRows[kind],
        response: { 200: ImportResult },
      },
    },
    async (request) => {
      const ownerId = await importOwner(database, request.caller, kind, request.query.merchant);
      return runImport(database, { kind, ownerId, rows: rowsOfJson([request.body]), language: languageOf(request) });
    },
  );
}

export function importRoutes(web: Web, deps: { readonly database: Database }): void {
  const { database } = deps;
  for (const kind of importKinds) if (kind !== "buyers") rowRoute(web, database, kind);
  web.register(async (files) => {
    readFiles(files as unknown as Web);
    fileRoute(files as unknown as Web, database);
  });
}
