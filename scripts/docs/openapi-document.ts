import { composeParts, registerRoutes } from "../../apps/server/src/app.ts";
import { createWebServer } from "../../apps/server/src/http/web-server.ts";
import { openSetupCode } from "../../apps/server/src/platform/installation-secrets.ts";
import { openLog } from "../../apps/server/src/platform/log.ts";
import { Room } from "../../apps/server/src/platform/room.ts";
import type { SchemaNode } from "./schema-node.ts";

interface Parameter {
  readonly name: string;
  readonly in: "query" | "path";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: SchemaNode;
}
type Content = Readonly<Record<string, { readonly schema: SchemaNode }>>;

export interface Operation {
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** The document that `GET /openapi.json` serves, from the program's own routes. No database is asked for it. */
export async function openApiDocument(): Promise<OpenApiDocument> {
  const log = openLog("silent", null);
  const clock = () => new Date(0);
  const parts = composeParts({ databaseUrl: "postgres://none.invalid/none", dataDir: "none", log, clock });
  const { authenticator, fronts } = parts;
  const room = new Room({ log, leastBytes: 0, freeBytes: async () => 0 });
  const web = await createWebServer({ log, authenticator, fronts, version: "0.1.0", trustProxy: false, room });
  registerRoutes(web, parts, {
    setupCode: openSetupCode("none", "none"),
    clock,
    secureCookies: false,
    demoSignIns: [],
    phase: () => "starting",
    room,
    onSessionsEnded: () => {},
  });
  await web.ready();
  const document = web.swagger() as unknown as OpenApiDocument;
  await web.close();
  await parts.database.close();
  return document;
}
