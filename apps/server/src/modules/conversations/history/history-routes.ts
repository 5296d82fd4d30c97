import { FoundPage, MessageSearch, TalkFilter, TalkPage } from "@recourse/contract";
import { z } from "zod";
import { Refusal } from "../../../platform/refusal.ts";
import type { Web } from "../../../platform/web.ts";
import { type Caller, type PersonCaller, personOf } from "../../identity/index.ts";
import type { Conversations } from "../conversations.ts";
import { listTalks } from "./list-talks.ts";
import { searchMessages } from "./search-messages.ts";

const tags = ["history"];
const Page = z.object({
  /** What the page before gave as `next`. */
  after: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

/** Searching costs more than most requests, so it has a limit of its own. Refuses with request.too_many. */
function asking(parts: Conversations, caller: Caller): PersonCaller {
  const person = personOf(caller);
  const seconds = parts.searching(person.personId);
  if (seconds > 0) throw new Refusal("request.too_many", { seconds });
  return person;
}

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
    (request) => listTalks(parts, asking(parts, request.caller), request.query),
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
    (request) => searchMessages(parts, asking(parts, request.caller), request.query),
  );
}
