import { access } from "node:fs/promises";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import { Refusal } from "../platform/refusal.ts";
import type { Web } from "../platform/web.ts";

/** The built pages: hashed assets for a year, the entries always asked for again. */
export async function pageRoutes(web: Web, folder: string): Promise<void> {
  const built = await access(path.join(folder, "index.html")).then(
    () => true,
    () => false,
  );
  if (built) {
    await web.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      preCompressed: false,
      setHeaders: (reply, file) => {
        reply.setHeader(
          "cache-control",
          file.includes(`${path.sep}assets${path.sep}`) ? "public, max-age=31536000, immutable" : "no-cache",
        );
      },
    });
  }
  web.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === "GET" && !/^\/(api|assets|socket\.io)\b/.test(request.url);
    if (!wantsPage || !built) throw new Refusal("route.unknown");
    return reply
      .header("cache-control", "no-cache")
      .sendFile(/^\/desk(\/|\?|$)/.test(request.url) ? "desk.html" : "index.html");
  });
}
