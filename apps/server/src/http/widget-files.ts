import { access } from "node:fs/promises";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { Web } from "../platform/web.ts";

const minutes = 5;

/**
 * The widget's script and the chat it fetches, for pages of any origin: they hold nothing of anybody. The script's name stays
 * while it changes, so it is asked for again; the chat is named by its content.
 */
export async function widgetFiles(web: Web, folder: string): Promise<void> {
  const built = await access(path.join(folder, "widget.js")).then(
    () => true,
    () => false,
  );
  if (!built) return;
  await web.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    decorateReply: false,
    preCompressed: true,
    cacheControl: false,
    globIgnore: ["**/*.{br,gz}"],
    setHeaders: (reply, file) => {
      const named = file.includes(`${path.sep}widget${path.sep}chat-`);
      reply.setHeader("vary", "accept-encoding");
      reply.setHeader("access-control-allow-origin", "*");
      reply.setHeader("cross-origin-resource-policy", "cross-origin");
      reply.setHeader(
        "cache-control",
        named ? "public, max-age=31536000, immutable" : `public, max-age=${minutes * 60}, stale-while-revalidate=86400`,
      );
    },
  });
}
