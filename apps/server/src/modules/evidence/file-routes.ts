import { FileView, Id, maxFileBytes } from "@recourse/contract";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { personOf, viewerOf } from "../identity/index.ts";
import { fileById } from "./file-store.ts";
import type { Originals } from "./originals.ts";
import { receiveFile } from "./receive-file.ts";

const disposition = (kind: "inline" | "attachment", name: string): string =>
  `${kind}; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", "%27")}`;

/** One range of a file of this size, or null when the header asks for none that can be given. */
export function rangeOf(header: string | undefined, bytes: number): { start: number; end: number } | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const start = match[1] === "" ? Math.max(0, bytes - Number(match[2])) : Number(match[1]);
  const end = match[1] === "" || match[2] === "" ? bytes - 1 : Math.min(Number(match[2]), bytes - 1);
  return start <= end && start < bytes ? { start, end } : null;
}

export function fileRoutes(web: Web, deps: { readonly database: Database; readonly originals: Originals }): void {
  const tags = ["evidence"];
  web.post(
    "/api/files",
    {
      config: { rateLimit: { max: 120, timeWindow: "1 minute" } },
      schema: {
        tags,
        summary: "Upload a picture, video or PDF (multipart, field “file”)",
        consumes: ["multipart/form-data"],
        response: { 200: FileView },
      },
    },
    async (request) => {
      const person = personOf(request.caller);
      const part = await request.file({ limits: { fileSize: maxFileBytes, files: 1 } });
      if (!part) throw new Refusal("file.empty");
      return receiveFile(deps.database, deps.originals, {
        uploaderId: person.personId,
        name: part.filename,
        source: part.file,
      });
    },
  );
  web.get(
    "/api/files/:id",
    {
      schema: {
        tags,
        summary: "A file's original bytes; ranges are served",
        params: z.object({ id: Id }),
        querystring: z.object({ download: z.string().optional() }),
      },
    },
    async (request, reply) => {
      const file = present(
        await deps.database.read(viewerOf(personOf(request.caller)), (tx) => fileById(tx, request.params.id)),
        "file.unknown",
      );
      const range = rangeOf(request.headers.range, file.bytes);
      // Only a picture is opened by itself: a PDF may carry a script. A page's own player does not mind.
      const inline = request.query.download === undefined && file.mime.startsWith("image/");
      reply.headers({
        "content-type": file.mime,
        "content-disposition": disposition(inline ? "inline" : "attachment", file.name),
        "cache-control": "private, max-age=86400, immutable",
        "accept-ranges": "bytes",
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
        "content-length": range ? range.end - range.start + 1 : file.bytes,
      });
      if (range) reply.code(206).header("content-range", `bytes ${range.start}-${range.end}/${file.bytes}`);
      return reply.send(await deps.originals.read(file.sha256, range ?? undefined));
    },
  );
}
