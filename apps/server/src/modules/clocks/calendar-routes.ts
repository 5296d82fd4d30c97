import { CalendarFile, CalendarImport, CalendarView } from "@recourse/contract";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { recordAct } from "../audit/index.ts";
import { actorOf, administratorOf, staffOf } from "../identity/index.ts";
import { horizonOf } from "./calendar.ts";
import { calendarDays, calendarYears, loadCalendar } from "./calendar-store.ts";
import { importCalendar } from "./import-calendar.ts";
import { readCalendarFile } from "./read-calendar-file.ts";

const tags = ["clocks"];
const ofYear = z.object({ year: z.coerce.number().int().min(2000).max(2100) });

async function calendarView(database: Database, now: Date): Promise<CalendarView> {
  const [years, days, calendar] = await Promise.all([
    calendarYears(database.writer),
    calendarDays(database.writer),
    loadCalendar(database.writer),
  ]);
  return {
    years: years.map((one) => ({
      ...one,
      importedAt: one.importedAt.toISOString(),
      days: days.filter(({ year }) => year === one.year).map(({ year: _, ...day }) => day),
    })),
    ...horizonOf(calendar, now),
  };
}

/** Statutory holidays and make-up workdays: what is known, and a year's notice taken in. */
export function calendarRoutes(web: Web, deps: { readonly database: Database; readonly clock: () => Date }): void {
  const { database, clock } = deps;
  web.get(
    "/api/calendars",
    {
      schema: { tags, summary: "Holidays that are known, and how far ahead (staff)", response: { 200: CalendarView } },
    },
    (request) => {
      staffOf(request.caller);
      return calendarView(database, clock());
    },
  );
  web.post(
    "/api/calendars/:year",
    {
      schema: {
        tags,
        summary: "Import a year's holiday notice",
        description:
          "A file in the public holiday-cn shape. Good days go in, each bad one comes back with its line; sending a file again " +
          "changes nothing. Deadlines under way that hang on these days are counted anew.",
        params: ofYear,
        body: CalendarFile,
        response: { 200: CalendarImport },
      },
    },
    async (request) => {
      const caller = administratorOf(request.caller);
      const { year } = request.params;
      const { days, papers, year: named } = request.body;
      if (named !== undefined && named !== year) throw new Refusal("input.invalid", { where: "year" });
      const wish = request.headers["x-language"];
      const read = readCalendarFile(year, days, wish === "en" || wish === "zh" ? wish : caller.language);
      const source = papers.join(" ") || "import";
      return database.transact(async (work) => {
        const outcome = await importCalendar(work, { ...read, year, source, publishedOn: null });
        const { created, updated, removed } = outcome;
        await recordAct(work, {
          ...{ orgId: caller.orgId, kind: "calendar.imported", actor: actorOf(caller) },
          subject: { kind: "calendar", id: null, name: String(year) },
          content: { source, created, updated, removed },
        });
        return outcome;
      });
    },
  );
}
