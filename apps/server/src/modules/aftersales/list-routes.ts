import { AfterSalePage, AfterSaleState, AfterSaleView, Id } from "@recourse/contract";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { type Caller, viewerOf } from "../identity/index.ts";
import type { AfterSale } from "./after-sale.ts";
import { requestFor } from "./after-sale-access.ts";
import { listRequests, type RequestFilter } from "./after-sale-store.ts";
import { requestSummaries, requestView } from "./after-sale-view.ts";

const tags = ["after-sales"];

const Query = z.object({
  organization: Id.optional(),
  order: Id.optional(),
  states: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(AfterSaleState))
    .optional(),
  sort: z.enum(["due", "opened"]).default("opened"),
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
type Query = z.infer<typeof Query>;

/** Where the page before ended: its last row's instant and id. */
function cursor(text: string | undefined): RequestFilter["after"] {
  if (!text) return undefined;
  const [at, id] = text.split("_");
  if (!Id.safeParse(id).success || Number.isNaN(Date.parse(at ?? ""))) {
    throw new Refusal("input.invalid", { where: "after" });
  }
  return { at: new Date(at!), id: id! };
}

const far = "9999-12-31T00:00:00.000Z";
function nextOf(rows: readonly AfterSale[], query: Query): string | null {
  const last = rows.length === query.limit ? rows.at(-1) : undefined;
  if (!last) return null;
  const at = query.sort === "opened" ? last.openedAt.toISOString() : (last.dueAt?.toISOString() ?? far);
  return `${at}_${last.id}`;
}

function filterOf(caller: Caller, query: Query): RequestFilter {
  const own = caller.kind === "buyer" ? { buyerId: caller.personId } : {};
  const ofShop = (caller.kind === "staff" || caller.kind === "integrator") && caller.orgKind === "merchant";
  const org = ofShop ? caller.orgId : query.organization;
  return {
    ...own,
    orgId: org,
    orderId: query.order,
    states: query.states,
    order: query.sort,
    after: cursor(query.after),
    limit: query.limit,
  };
}

/** Requests as each side may see them: the buyer's own, the shop's, or all of the marketplace's. */
export function listRoutes(web: Web, database: Database): void {
  web.get(
    "/api/after-sales",
    { schema: { tags, summary: "Requests, a page at a time", querystring: Query, response: { 200: AfterSalePage } } },
    async ({ caller, query }) => {
      const viewer = viewerOf(caller);
      const filter = filterOf(caller, query);
      const rows = await database.read(viewer, (tx) => listRequests(tx, filter));
      return { requests: await requestSummaries(database, viewer, rows), next: nextOf(rows, query) };
    },
  );
  web.get(
    "/api/after-sales/:id",
    { schema: { tags, summary: "One request whole", params: z.object({ id: Id }), response: { 200: AfterSaleView } } },
    async ({ caller, params }) =>
      requestView(database, viewerOf(caller), await requestFor(database, caller, params.id)),
  );
}
