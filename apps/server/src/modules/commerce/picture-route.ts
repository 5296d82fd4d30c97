import { Id } from "@recourse/contract";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { present } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { pictureOf } from "./picture.ts";
import { loadPicture } from "./product-store.ts";

const year = 31_536_000;

/** A shop's picture is a stranger's file: it is shown, never run. */
const harmless = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  "cross-origin-resource-policy": "cross-origin",
} as const;

/** The address changes with the picture (`v`), so an addressed version is kept for a year. */
export function pictureRoute(web: Web, { database }: { readonly database: Database }): void {
  web.get(
    "/api/products/:id/image",
    {
      schema: {
        tags: ["products"],
        summary: "The product's picture",
        params: z.object({ id: Id }),
        querystring: z.object({ v: z.string().max(64).optional() }),
        produces: ["image/svg+xml", "image/png", "image/jpeg", "image/webp"],
        response: { 200: z.string().describe("The picture's bytes") },
      },
    },
    async (request, reply) => {
      const stored = present(await loadPicture(database, request.params.id), "product.unknown");
      const cache = request.query.v === undefined ? "public, max-age=300" : `public, max-age=${year}, immutable`;
      reply.headers({ ...harmless, "cache-control": cache });
      if (stored.startsWith("https://")) return reply.redirect(stored, 302);
      const picture = present(pictureOf(stored), "product.unknown");
      return reply.type(picture.mime).send(picture.bytes as unknown as string);
    },
  );
}
