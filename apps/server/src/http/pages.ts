import { access, readFile } from "node:fs/promises";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import { Refusal } from "../platform/refusal.ts";
import type { Web } from "../platform/web.ts";

interface FirstNeed {
  /** A regular expression of the paths it is for. */
  readonly path: string;
  /** The value of their `Link` header. */
  readonly link: string;
}

/** What the pages' own build says is needed first; a build without that file has no wishes. */
async function firstNeedsOf(folder: string): Promise<(address: string) => string | undefined> {
  const text = await readFile(path.join(folder, "first-needs.json"), "utf8").catch(() => "[]");
  const needs = (JSON.parse(text) as FirstNeed[]).map(({ path, link }) => ({ path: new RegExp(path), link }));
  return (address) => needs.find((need) => need.path.test(address))?.link;
}

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
      // Packed once by the build, and better than there is time for while somebody waits.
      preCompressed: true,
      // Its own word on caching would stand over the one below.
      cacheControl: false,
      globIgnore: ["**/*.{br,gz}"],
      setHeaders: (reply, file) => {
        reply.setHeader("vary", "accept-encoding");
        reply.setHeader(
          "cache-control",
          file.includes(`${path.sep}assets${path.sep}`) ? "public, max-age=31536000, immutable" : "no-cache",
        );
      },
    });
  }
  const firstNeed = await firstNeedsOf(folder);
  web.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === "GET" && !/^\/(api|assets|widget|socket\.io)\b/.test(request.url);
    if (!wantsPage || !built) throw new Refusal("route.unknown");
    const link = firstNeed(request.url.replace(/\?.*$/s, ""));
    if (link) reply.header("link", link);
    return reply
      .header("cache-control", "no-cache")
      .sendFile(/^\/desk(\/|\?|$)/.test(request.url) ? "desk.html" : "index.html");
  });
}
