import {
  Empty,
  Id,
  WidgetEntry,
  WidgetFrontView,
  WidgetSecretIssued,
  WidgetSecretView,
  WidgetSessionView,
  WidgetSettings,
  WidgetTalk,
} from "@recourse/contract";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { present, Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { difference, recordAct } from "../audit/index.ts";
import { actorOf, endShopSession, managerOf, organizationById } from "../identity/index.ts";
import { type EntryParts, enterShop } from "./enter-shop.ts";
import { issueSecret, revokeSecret } from "./keep-secrets.ts";
import { enterTalk } from "./shop-talk.ts";
import type { WidgetFronts } from "./widget-fronts.ts";
import { livingSecrets, saveSettings, settingsOf } from "./widget-store.ts";

export interface WidgetRoutesDeps extends EntryParts {
  readonly fronts: WidgetFronts;
  readonly forgetSession: (sessionId: string) => void;
}

const tags = ["widget"];
const byShop = z.object({ shop: z.string().min(1).max(64) });
const byOrganization = z.object({ id: Id });

const isVouched = ({ body }: FastifyRequest): boolean => Boolean(WidgetEntry.safeParse(body).data?.token);
/** Many buyers share an address, and the shop vouches for each; guests cost nobody anything, so fewer come in. */
const comingIn = {
  max: (request: FastifyRequest) => (isVouched(request) ? 300 : 30),
  keyGenerator: (request: FastifyRequest) => `${isVouched(request) ? "buyer" : "guest"} ${request.ip}`,
  timeWindow: "1 minute",
};

/** For the shop's own pages: nobody is signed in to us there. */
function pageRoutes(web: Web, deps: WidgetRoutesDeps): void {
  const { fronts, conversations } = deps;
  web.get(
    "/api/widget/:shop",
    {
      config: { rateLimit: { max: 300, timeWindow: "1 minute" } },
      schema: { tags, summary: "How a shop's widget looks", params: byShop, response: { 200: WidgetFrontView } },
    },
    async (request) => {
      const { shop, settings } = await fronts.byName(request.params.shop, request.headers.origin);
      const { guests, colour, position, greeting, greetingEn } = settings;
      const { id, name, nameEn } = shop;
      return { shop: { id, name, nameEn }, guests, colour, position, greeting, greetingEn };
    },
  );
  web.post(
    "/api/widget/:shop/sessions",
    {
      config: { rateLimit: comingIn },
      schema: {
        tags,
        summary: "Come in as the buyer a signed token names, or as a guest; a guest's talk joins the buyer's",
        params: byShop,
        body: WidgetEntry,
        response: { 200: WidgetSessionView },
      },
    },
    async (request) => {
      const front = await fronts.byName(request.params.shop, request.headers.origin);
      const { body: entry, caller } = request;
      const device = (request.headers["user-agent"] ?? "").slice(0, 200);
      const session = await enterShop(deps, { front, entry, caller, device });
      if (session.joined && caller.kind === "buyer") deps.forgetSession(caller.sessionId);
      return session;
    },
  );
  const talked = {
    tags,
    summary: "My thread with the shop, come in from the page I am on",
    params: byShop,
    body: WidgetTalk,
    response: { 200: z.object({ conversationId: Id }) },
  };
  web.post("/api/widget/:shop/talk", { schema: talked }, async ({ caller, body }) => {
    if (caller.kind !== "buyer" || !caller.shop) throw new Refusal("session.required");
    return { conversationId: await enterTalk(conversations, caller, caller.shop.id, body) };
  });
  const left = { tags, summary: "Leave: the widget's session ends", params: byShop, response: { 200: Empty } };
  web.delete("/api/widget/:shop/session", { schema: left }, async ({ caller }) => {
    if (caller.kind !== "buyer" || !caller.shop) throw new Refusal("session.required");
    await conversations.database.transact((work) => endShopSession(work, caller.personId, caller.sessionId));
    deps.forgetSession(caller.sessionId);
    return {};
  });
}

function settingsRoutes(web: Web, { conversations: { database }, fronts }: WidgetRoutesDeps): void {
  const params = byOrganization;
  const response = { 200: WidgetSettings };
  web.get(
    "/api/organizations/:id/widget",
    { schema: { tags, summary: "How the widget is arranged", params, response } },
    async (request) => {
      managerOf(request.caller, request.params.id);
      return settingsOf(database.writer, request.params.id);
    },
  );
  web.put(
    "/api/organizations/:id/widget",
    { schema: { tags, summary: "Arrange the widget", params, body: WidgetSettings, response } },
    async (request) => {
      const { id: orgId } = request.params;
      const actor = actorOf(managerOf(request.caller, orgId));
      present(await organizationById(database.writer, orgId), "organization.unknown");
      await database.transact(async (work) => {
        const content = difference(await settingsOf(work.tx, orgId), request.body);
        await saveSettings(work.tx, orgId, request.body);
        await recordAct(work, { orgId, kind: "widget.changed", actor, content });
      });
      fronts.forget();
      return request.body;
    },
  );
}

const secretNamed = ({ id, hint }: { readonly id: string; readonly hint: string }) => ({
  ...{ kind: "widget_secret", id },
  name: `…${hint}`,
});

function secretRoutes(web: Web, { conversations: { database, clock }, box }: WidgetRoutesDeps): void {
  const params = byOrganization;
  web.get(
    "/api/organizations/:id/widget/secrets",
    { schema: { tags, summary: "Secrets in use", params, response: { 200: z.array(WidgetSecretView) } } },
    async (request) => {
      managerOf(request.caller, request.params.id);
      const rows = await livingSecrets(database.writer, request.params.id, clock());
      return rows.map(({ id, hint, createdAt, endsAt }) => ({
        ...{ id, hint, createdAt: createdAt.toISOString() },
        endsAt: endsAt?.toISOString() ?? null,
      }));
    },
  );
  const issued = {
    tags,
    summary: "A new secret, shown once; the former ones end a day later",
    params,
    response: { 200: WidgetSecretIssued },
  };
  web.post("/api/organizations/:id/widget/secrets", { schema: issued }, async (request) => {
    const { id: orgId } = request.params;
    const actor = actorOf(managerOf(request.caller, orgId));
    present(await organizationById(database.writer, orgId), "organization.unknown");
    return database.transact(async (work) => {
      const secret = await issueSecret(work, box, orgId);
      await recordAct(work, { orgId, kind: "widget.secret_issued", actor, subject: secretNamed(secret) });
      return secret;
    });
  });
  const one = z.object({ id: Id, secretId: Id });
  web.delete(
    "/api/organizations/:id/widget/secrets/:secretId",
    { schema: { tags, summary: "End a secret now", params: one, response: { 200: Empty } } },
    async (request) => {
      const { id, secretId } = request.params;
      const actor = actorOf(managerOf(request.caller, id));
      await database.transact(async (work) => {
        const hint = await revokeSecret(work, id, secretId);
        const subject = secretNamed({ id: secretId, hint });
        await recordAct(work, { orgId: id, kind: "widget.secret_revoked", actor, subject });
      });
      return {};
    },
  );
}

/** The widget on shops' own pages, and what its manager arranges. */
export function widgetRoutes(web: Web, deps: WidgetRoutesDeps): void {
  pageRoutes(web, deps);
  settingsRoutes(web, deps);
  secretRoutes(web, deps);
}
