import { type ActKind, PolicyDraft, PolicyView, SpanPreview, SpanQuestion } from "@recourse/contract";
import { z } from "zod";
import type { Database, Work } from "../../platform/database.ts";
import { present } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { recordAct } from "../audit/index.ts";
import { actorOf, administratorOf, peopleById, type StaffCaller, staffOf } from "../identity/index.ts";
import { warnTimeOf } from "./due-time.ts";
import { countDue } from "./keep-deadlines.ts";
import { announcePolicy, withdrawPolicy } from "./keep-policies.ts";
import type { Policy } from "./policy.ts";
import { allPolicies, policyVersions } from "./policy-store.ts";
import { policyView } from "./policy-view.ts";

const tags = ["clocks"];
const byClock = z.object({ clock: z.string().max(60) });
const mayChange = (role: string): boolean => role === "administrator" || role === "operations_manager";

/** The record of the platform's acts: who set how long a clock runs. */
const account = (work: Work, staff: StaffCaller, kind: ActKind, clock: string, content: object) =>
  recordAct(work, {
    ...{ orgId: staff.orgId, kind, actor: actorOf(staff) },
    subject: { kind: "policy", id: null, name: clock },
    content: { ...content },
  });

async function views(database: Database, policies: readonly Policy[], role: string, now: Date): Promise<PolicyView[]> {
  const authors = await peopleById(database.writer, [...new Set(policies.flatMap((one) => one.announcedBy ?? []))]);
  const nameOf = (id: string) => authors.find((one) => one.id === id)?.name ?? null;
  const clocks = [...new Set(policies.map(({ clock }) => clock))];
  return clocks.map((name) =>
    policyView(
      policies.filter((one) => one.clock === name),
      nameOf,
      mayChange(role),
      now,
    ),
  );
}

/** How long each clock runs: every version, a new one announced, one taken back, and a span counted out beforehand. */
export function policyRoutes(web: Web, deps: { readonly database: Database; readonly clock: () => Date }): void {
  const { database, clock } = deps;
  const one = async (name: string, role: string): Promise<PolicyView> => {
    const [view] = await views(database, await policyVersions(database.writer, name), role, clock());
    return present(view, "policy.unknown");
  };
  web.get(
    "/api/policies",
    { schema: { tags, summary: "Every clock with its versions (staff)", response: { 200: z.array(PolicyView) } } },
    async (request) => {
      const { role } = staffOf(request.caller);
      return views(database, await allPolicies(database.writer), role, clock());
    },
  );
  web.post(
    "/api/policies/:clock/versions",
    {
      schema: {
        tags,
        summary: "Announce a new version of a clock",
        description:
          "It holds from effectiveFrom on, for what begins from then on; what began before keeps its version.",
        params: byClock,
        body: PolicyDraft,
        response: { 200: PolicyView },
      },
    },
    async (request) => {
      const staff = administratorOf(request.caller);
      await database.transact(async (work) => {
        const { version } = await announcePolicy(work, request.params.clock, request.body, staff.personId);
        await account(work, staff, "policy.announced", request.params.clock, { version, ...request.body });
      });
      return one(request.params.clock, staff.role);
    },
  );
  web.delete(
    "/api/policies/:clock/announced",
    {
      schema: {
        tags,
        summary: "Withdraw the version that does not hold yet",
        params: byClock,
        response: { 200: PolicyView },
      },
    },
    async (request) => {
      const staff = administratorOf(request.caller);
      await database.transact(async (work) => {
        await withdrawPolicy(work, request.params.clock);
        await account(work, staff, "policy.withdrawn", request.params.clock, {});
      });
      return one(request.params.clock, staff.role);
    },
  );
  web.post(
    "/api/clocks/preview",
    {
      schema: {
        tags,
        summary: "When would this be due? (staff)",
        body: SpanQuestion,
        response: { 200: SpanPreview },
      },
    },
    async (request) => {
      staffOf(request.caller);
      const { span, startedAt, warnBeforeMinutes } = request.body;
      const start = startedAt ? new Date(startedAt) : clock();
      const { dueAt, targetAt, provisional } = await countDue(database.writer, span, start);
      const warnAt = warnTimeOf(dueAt, start, warnBeforeMinutes);
      return {
        ...{ dueAt: dueAt.toISOString(), targetAt: targetAt.toISOString(), provisional },
        warnAt: warnAt?.toISOString() ?? null,
      };
    },
  );
}
