import { MeasureQuery, MeasuresView } from "@recourse/contract";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { type Caller, leadsDesk, type StaffCaller, staffOf } from "../identity/index.ts";
import type { Slice } from "./insight-store.ts";
import { measuresCsv } from "./measures-csv.ts";
import { readMeasures } from "./read-measures.ts";

const tags = ["insight"];
const longestDays = 366;

/** Refuses input.invalid when the days are turned round or more than a year. */
function daysOf({ from, to }: { from: string; to: string }): { from: string; to: string } {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (!(days >= 0 && days < longestDays)) throw new Refusal("input.invalid", { where: "from, to" });
  return { from, to };
}

/** A shop's manager counts their own shop; the platform's operations any one, or all of them. */
function asked(caller: Caller, query: z.infer<typeof MeasureQuery>): { staff: StaffCaller; slice: Slice } {
  const staff = staffOf(caller);
  const orgId = query.organization ?? (staff.orgKind === "merchant" ? staff.orgId : null);
  if (!leadsDesk(staff, orgId)) throw new Refusal("access.not_yours");
  return { staff, slice: { ...daysOf(query), orgId, agentId: null } };
}

/** Response measures as the market counts them. */
export function insightRoutes(web: Web, { database }: { readonly database: Database }): void {
  web.get(
    "/api/measures",
    {
      schema: {
        tags,
        summary: "Response measures by shop, group, agent or day (lead)",
        querystring: MeasureQuery,
        response: { 200: MeasuresView },
      },
    },
    (request) => {
      const { staff, slice } = asked(request.caller, request.query);
      return readMeasures(database, staff, slice, request.query.by);
    },
  );
  web.get(
    "/api/measures/csv",
    {
      schema: {
        tags,
        summary: "The same as a spreadsheet",
        querystring: MeasureQuery,
        produces: ["text/csv"],
        response: { 200: z.string() },
      },
    },
    async (request, reply) => {
      const { staff, slice } = asked(request.caller, request.query);
      const view = await readMeasures(database, staff, slice, request.query.by);
      const name = `measures-${view.by}-${view.from}-${view.to}.csv`;
      void reply
        .header("content-type", "text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename="${name}"`);
      return measuresCsv(view, staff.language);
    },
  );
  web.get(
    "/api/measures/mine",
    {
      schema: {
        tags,
        summary: "My own measures, day by day",
        querystring: MeasureQuery.pick({ from: true, to: true }),
        response: { 200: MeasuresView },
      },
    },
    (request) => {
      const staff = staffOf(request.caller);
      const slice = { ...daysOf(request.query), orgId: staff.orgId, agentId: staff.personId };
      return readMeasures(database, staff, slice, "day");
    },
  );
}
