import { type ActKind, ActPage, ActQuery, type ActView, ChainVerdict, Id, RevealView } from "@recourse/contract";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { present } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { type ActRow, actsOf, type RevealRow, recordAct, revealsOf, verifyChain } from "../audit/index.ts";
import { actsAsCsv } from "./acts-csv.ts";
import { actorOf, managerOf, personOf, viewerOf } from "./caller.ts";
import { listOrganizations, organizationById } from "./people-store.ts";

const tags = ["audit"];
const exportedAtMost = 20_000;

const actView = (row: ActRow): ActView => ({
  seq: row.seq,
  at: row.at.toISOString(),
  kind: row.kind as ActKind,
  actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
  subject: row.subjectKind ? { kind: row.subjectKind, id: row.subjectId, name: row.subjectName } : null,
  content: row.content,
});

function readRoutes(web: Web, database: Database): void {
  web.get(
    "/api/audit",
    { schema: { tags, summary: "What staff did, newest first", querystring: ActQuery, response: { 200: ActPage } } },
    async (request) => {
      const viewer = viewerOf(managerOf(request.caller, request.query.organization));
      const { limit } = request.query;
      const rows = await database.read(viewer, (tx) => actsOf(tx, request.query));
      const acts = rows.slice(0, limit).map(actView);
      return { acts, before: rows.length > limit ? acts.at(-1)!.seq : null };
    },
  );
  const querystring = z.object({ organization: Id });
  web.get(
    "/api/audit/verification",
    {
      config: { rateLimit: { max: 20, timeWindow: "1 minute" } },
      schema: { tags, summary: "Count the chain of acts anew", querystring, response: { 200: ChainVerdict } },
    },
    (request) => {
      const staff = managerOf(request.caller, request.query.organization);
      return verifyChain(database, viewerOf(staff), request.query.organization);
    },
  );
}

function exportRoute(web: Web, database: Database): void {
  web.post(
    "/api/audit/export",
    {
      config: { rateLimit: { max: 10, timeWindow: "1 minute" } },
      schema: { tags, summary: "The acts as CSV, newest first, 20,000 at most; itself an act", body: ActQuery },
    },
    async (request, reply) => {
      const { organization: orgId, ...filter } = request.body;
      const staff = managerOf(request.caller, orgId);
      present(await organizationById(database.writer, orgId), "organization.unknown");
      await database.transact((work) =>
        recordAct(work, { orgId, kind: "audit.exported", actor: actorOf(staff), content: { filter } }),
      );
      const rows = await database.read(viewerOf(staff), (tx) => actsOf(tx, { ...request.body, limit: exportedAtMost }));
      return reply
        .header("content-disposition", 'attachment; filename="acts.csv"')
        .type("text/csv; charset=utf-8")
        .send(actsAsCsv(rows.slice(0, exportedAtMost).map(actView)));
    },
  );
}

const RevealQuery = z.object({
  organization: Id.optional().describe("Staff name the organization; buyers always read their own."),
  before: Id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

function revealRoutes(web: Web, database: Database): void {
  const summary = "Who looked at whose phone and address: a buyer's own list, or an organization's";
  web.get(
    "/api/reveals",
    { schema: { tags, summary, querystring: RevealQuery, response: { 200: z.array(RevealView) } } },
    async (request) => {
      const { organization, before, limit } = request.query;
      const person = personOf(request.caller);
      const isBuyer = person.kind === "buyer";
      if (!isBuyer) managerOf(person, organization ?? null);
      const of = isBuyer ? { buyerId: person.personId } : { orgId: present(organization, "organization.unknown") };
      const rows = await database.read(viewerOf(person), (tx) => revealsOf(tx, of, before ?? null, limit));
      const names = new Map((await listOrganizations(database.writer)).map(({ id, name }) => [id, name]));
      return rows.map((row) => revealView(row, names.get(row.byOrgId) ?? "", isBuyer));
    },
  );
}

const revealView = (row: RevealRow, organizationName: string, forBuyer: boolean): RevealView => ({
  id: row.id,
  at: row.at.toISOString(),
  organizationName,
  personName: forBuyer ? null : row.personName,
  agentNumber: row.agentNumber,
  subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
  purpose: row.purpose,
  // What an agent noted for the shop may speak of others; the buyer is told the purpose.
  note: forBuyer ? "" : row.note,
});

/** The record of acts for managers and administrators, and the list of looks at masked data. */
export function auditRoutes(web: Web, deps: { readonly database: Database }): void {
  readRoutes(web, deps.database);
  exportRoute(web, deps.database);
  revealRoutes(web, deps.database);
}
