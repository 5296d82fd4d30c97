import type { FastifyReply, FastifyRequest } from "fastify";
import { type BuyerCaller, shopTokenMark } from "../modules/identity/index.ts";
import type { WidgetFronts } from "../modules/widget/index.ts";
import { Refusal } from "../platform/refusal.ts";

/** The only doors that open to a session of a widget, one line each. */
const widgetDoors: ReadonlySet<string> = new Set([
  "GET /api/widget/:shop",
  "POST /api/widget/:shop/sessions",
  "POST /api/widget/:shop/talk",
  "DELETE /api/widget/:shop/session",
  "GET /api/products/:id",
  "GET /api/products/:id/image",
  "POST /api/files",
  "GET /api/files/:id",
  "POST /api/conversations",
  "GET /api/conversations/:id",
  "GET /api/conversations/:id/messages",
  "POST /api/conversations/:id/messages",
  "PUT /api/conversations/:id/read",
  "POST /api/conversations/:id/recall",
  "POST /api/conversations/:id/handover",
  "POST /api/conversations/:id/resolution",
  "PUT /api/conversations/:id/rating",
]);

export const isWidgetPath = (url: string): boolean => url.startsWith("/api/widget/");

/** A browser's question before a request to another origin; it tells no shop, so any shop that stands there is enough. */
export async function answerPreflight(
  fronts: WidgetFronts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  const { origin } = request.headers;
  if (request.method !== "OPTIONS" || !origin || !request.headers["access-control-request-method"]) return false;
  reply.header("vary", "Origin");
  if (await fronts.knows(origin)) {
    reply.headers({
      "access-control-allow-origin": origin,
      "access-control-allow-methods": "GET, POST, PUT, DELETE",
      "access-control-allow-headers": "authorization, content-type, x-language",
      "access-control-max-age": "600",
    });
  }
  await reply.code(204).send();
  return true;
}

function allow(request: FastifyRequest, reply: FastifyReply): void {
  const { origin } = request.headers;
  reply.header("vary", "Origin");
  if (origin) reply.header("access-control-allow-origin", origin);
}

export const isShopToken = ({ headers }: FastifyRequest): boolean =>
  headers.authorization?.startsWith(`Bearer ${shopTokenMark}`) ?? false;

/** Lets a page where some widget stands read the refusal of a token that is over; then it comes in anew. */
export async function allowKnown(fronts: WidgetFronts, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { origin } = request.headers;
  if (origin && (await fronts.knows(origin))) allow(request, reply);
}

/** A request of a widget: from a page of its own shop, through a door that is open to it, and readable there. */
export async function passWidget(
  fronts: WidgetFronts,
  caller: BuyerCaller | null,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { origin } = request.headers;
  const named = (request.params as { readonly shop?: string }).shop;
  if (!named && !caller) return;
  const front = named ? await fronts.byName(named, origin) : await fronts.byId(caller?.shop?.id ?? "", origin);
  allow(request, reply);
  if (caller && caller.shop?.id !== front.shop.id) throw new Refusal("access.not_yours");
  const door = `${request.method} ${request.routeOptions.url}`;
  if (caller && !widgetDoors.has(door)) throw new Refusal("access.not_yours");
}
