import { FoundPage, MessageSearch, TalkFilter, TalkPage } from "@recourse/contract";
import { z } from "zod";
import type { Web } from "../../../platform/web.ts";
import { personOf } from "../../identity/index.ts";
import type { Conversations } from "../conversations.ts";
import { listTalks } from "./list-talks.ts";
import { searchMessages } from "./search-messages.ts";

const tags = ["history"];
const Page = z.object({
  /** What the page before gave as `next`. */
  after: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

/** What was said before: talks by their facts, messages by their words. */
export function historyRoutes(web: Web, parts: Conversations): void {
  web.get(
    "/api/history",
    {
      schema: {
        tags,
        summary: "Talks, newest first: mine, my shop's, or for the platform all",
        querystring: TalkFilter.extend(Page.shape),
        response: { 200: TalkPage },
      },
    },
    (request) => listTalks(parts, personOf(request.caller), request.query),
  );
  web.get(
    "/api/history/messages",
    {
      schema: {
        tags,
        summary: "Messages and notes that hold every word",
        querystring: MessageSearch.extend(Page.shape),
        response: { 200: FoundPage },
      },
    },
    (request) => searchMessages(parts, personOf(request.caller), request.query),
  );
}
