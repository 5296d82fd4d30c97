import { z } from "zod";
import type { Bot } from "../modules/bot/index.ts";
import type { Conversations } from "../modules/conversations/index.ts";
import type { Web } from "../platform/web.ts";

const Lines = z.array(z.string()).readonly();
const SuggestionView = z.object({
  topicId: z.string(),
  title: z.string(),
  answer: z.string(),
  /** Said from live facts. */
  live: z.boolean(),
  playbook: z.object({ think: Lines, ask: Lines, promise: Lines, never: Lines }),
});

/** Knowledge for the buyer's last words, one key away from the composer. */
export function suggestionsScreen(web: Web, parts: Conversations, bot: Bot): void {
  const params = z.object({ id: z.uuid() });
  web.get(
    "/api/conversations/:id/suggestions",
    {
      schema: {
        tags: ["desk"],
        summary: "Answers that fit the buyer's last words (staff)",
        params,
        response: { 200: z.array(SuggestionView) },
      },
    },
    async (request) => {
      const { parties, person } = await parts.access.enterAsStaff(request.caller, request.params.id);
      return bot.suggest(parties.id, parties.orgId, person.language);
    },
  );
}
