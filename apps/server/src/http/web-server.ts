import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import fastify, { type FastifyReply, type FastifyRequest, LogController } from "fastify";
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import { type Authenticator, type Caller, sessionCookie, shopTokenMark } from "../modules/identity/index.ts";
import type { WidgetFronts } from "../modules/widget/index.ts";
import { newId } from "../platform/ids.ts";
import type { Log } from "../platform/log.ts";
import { Refusal } from "../platform/refusal.ts";
import type { Room } from "../platform/room.ts";
import type { Web } from "../platform/web.ts";
import { refuseCrossSite, refuseUnenrolled, refuseWithoutRoom } from "./guard.ts";
import { languageOf, problemFor, sendProblem } from "./problem-reply.ts";
import { allowKnown, answerPreflight, isShopToken, isWidgetPath, passWidget } from "./widget-door.ts";

export interface WebOptions {
  readonly log: Log;
  readonly authenticator: Authenticator;
  readonly fronts: WidgetFronts;
  readonly version: string;
  readonly trustProxy: boolean;
  readonly room: Room;
}

const contentSecurity = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:", "blob:", "https:"],
    mediaSrc: ["'self'", "blob:"],
    connectSrc: ["'self'", "ws:", "wss:"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'self'"],
    upgradeInsecureRequests: null,
  },
};

async function callerOf(
  authenticator: Authenticator,
  cookieToken: string | undefined,
  authorization: string | undefined,
): Promise<Caller> {
  const key = /^Bearer (\S{20,200})$/.exec(authorization ?? "")?.[1];
  if (!authorization) return authenticator.byCookie(cookieToken);
  const by = key?.startsWith(shopTokenMark) ? authenticator.byShopToken : authenticator.byKey;
  const caller: Caller = key ? await by(key) : { kind: "anonymous" };
  if (caller.kind === "anonymous") throw new Refusal("session.required");
  return caller;
}

/** Below `info`, libraries log whole requests, cookies and all: that is not for our log at any level. */
const forLibraries = (log: Log): Log =>
  log.child({}, log.isLevelEnabled("info") ? { level: "info" } : { level: log.level });

/** Who asks, and whether a widget may ask here. On a shop's own pages no cookie of ours says anything. */
async function recognize(options: WebOptions, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const atShop = isWidgetPath(request.url);
  const cookieToken = atShop ? undefined : request.cookies[sessionCookie];
  // A page must be able to read why its token is refused, so its shop is looked at first.
  if (atShop) await passWidget(options.fronts, null, request, reply);
  else if (isShopToken(request)) await allowKnown(options.fronts, request, reply);
  request.caller = await callerOf(options.authenticator, cookieToken, request.headers.authorization);
  const { caller } = request;
  if (caller.kind === "buyer" && caller.shop) await passWidget(options.fronts, caller, request, reply);
}

/** An address that cannot be read is answered before any hook, so it gets its walls here. */
function refuseUnreadable(options: WebOptions) {
  return (error: Error, request: FastifyRequest, reply: FastifyReply): void => {
    reply.headers({
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    void sendProblem(reply, problemFor(error, languageOf(request), options.log, request.id));
  };
}

/** The HTTP server with its walls up: headers, limits, sign-in, cross-site guard, problems, contract. */
export async function createWebServer(options: WebOptions): Promise<Web> {
  const web = fastify({
    loggerInstance: forLibraries(options.log) as never,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    frameworkErrors: refuseUnreadable(options),
    bodyLimit: 1024 * 1024,
    // Ours alone: a number that a visitor may choose would let them write into the log.
    genReqId: () => newId(),
    requestIdHeader: false,
  }) as unknown as Web;
  web.setValidatorCompiler(validatorCompiler);
  web.setSerializerCompiler(serializerCompiler);
  web.setErrorHandler((error, request, reply) => {
    options.room.noticed(error);
    return sendProblem(reply, problemFor(error, languageOf(request), options.log, request.id));
  });
  await web.register(helmet, { contentSecurityPolicy: contentSecurity, crossOriginEmbedderPolicy: false, hsts: false });
  await web.register(cookie);
  await web.register(compress, { threshold: 2048 });
  await web.register(multipart);
  web.decorateRequest("caller", null as never);
  web.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
    request.caller = { kind: "anonymous" };
    if (!request.url.startsWith("/api/")) return;
    if (await answerPreflight(options.fronts, request, reply)) return reply;
    refuseCrossSite(request);
    refuseWithoutRoom(request, options.room);
    await recognize(options, request, reply);
    refuseUnenrolled(request);
  });
  await web.register(rateLimit, {
    max: (request) => (request.caller.kind === "buyer" && request.caller.shop?.guest ? 120 : 1200),
    timeWindow: "1 minute",
    hook: "preHandler",
    keyGenerator: ({ caller, ip }) =>
      "personId" in caller ? caller.personId : caller.kind === "integrator" ? caller.keyId : ip,
    errorResponseBuilder: (_request, context) =>
      new Refusal("request.too_many", { seconds: Math.ceil(context.ttl / 1000) }),
  });
  await web.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Recourse",
        description: "Customer service and dispute resolution for online marketplaces",
        version: options.version,
      },
    },
    transform: jsonSchemaTransform,
  });
  web.get("/openapi.json", { schema: { hide: true } }, () => web.swagger());
  return web.withTypeProvider<ZodTypeProvider>() as Web;
}
