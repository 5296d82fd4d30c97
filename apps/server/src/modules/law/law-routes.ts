import { LawArticle } from "@recourse/contract";
import { z } from "zod";
import type { Web } from "../../platform/web.ts";
import { lawCatalogue } from "./catalogue.ts";

/** The articles that verdicts and refusals name; open to everybody, as the law is. */
export function lawRoutes(web: Web): void {
  web.get(
    "/api/law",
    { schema: { tags: ["law"], summary: "Articles that decisions rest on", response: { 200: z.array(LawArticle) } } },
    () => [...lawCatalogue],
  );
}
