import type { FastifyRequest } from "fastify";
import { Refusal } from "../platform/refusal.ts";
import type { Room } from "../platform/room.ts";
import { isWidgetPath } from "./widget-door.ts";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

const whileEnrolling = /^\/api\/(session|sessions|second-factor|installation)([/?]|$)/;

/** Whoever must enrol for a second factor first finds every other door shut. Refuses with second_factor.demanded. */
export function refuseUnenrolled(request: FastifyRequest): void {
  const { caller } = request;
  if (caller.kind !== "staff" || !caller.mustEnrol || whileEnrolling.test(request.url)) return;
  throw new Refusal("second_factor.demanded");
}

/**
 * Cross-site guard: a request that changes something and carries a cookie must come from our own pages. Browsers cannot
 * add our header across sites without asking first, and we never agree. Programs with a key carry no cookie.
 */
export function refuseCrossSite(request: FastifyRequest): void {
  if (safeMethods.has(request.method) || request.headers.authorization) return;
  // What stands on a shop's own pages is held to that shop's origins, and no cookie is looked at there.
  if (!request.url.startsWith("/api/") || isWidgetPath(request.url)) return;
  const site = request.headers["sec-fetch-site"];
  const foreign = site !== undefined && site !== "same-origin" && site !== "none";
  if (foreign || request.headers["x-recourse"] !== "1") throw new Refusal("request.cross_site");
}

/** While the disk is full nothing is written but sessions: who may read must be able to sign in, and out. */
export function refuseWithoutRoom(request: FastifyRequest, room: Room): void {
  const writes = !safeMethods.has(request.method) && request.url.startsWith("/api/");
  if (writes && !/^\/api\/session(\?|$)/.test(request.url)) room.require();
}
