import { Empty, Id } from "@recourse/contract";
import { z } from "zod";
import type { Database } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import type { Web } from "../../platform/web.ts";
import { difference, recordAct } from "../audit/index.ts";
import { actorOf, managerOf, staffOf } from "../identity/index.ts";
import { answerOf, topicById, voicesByTopic } from "./answer.ts";
import { cannedReplyRoutes } from "./canned-reply-routes.ts";
import { starterTopics } from "./starter/index.ts";
import { starterCategories } from "./starter/starter-topic.ts";
import { insertVoice, voicesOf } from "./voice-store.ts";

const TopicView = z.object({
  id: z.string(),
  audience: z.enum(["buyer", "merchant"]),
  titleZh: z.string(),
  titleEn: z.string(),
  category: z.string(),
  categoryEn: z.string(),
  answerZh: z.string(),
  answerEn: z.string(),
  ownVoice: z.boolean(),
  /** Answered from live order facts first; the words here are said when there are none. */
  live: z.boolean(),
});
const VoiceDraft = z.object({ answerZh: z.string().trim().max(2000), answerEn: z.string().trim().max(2000) });

/** Topics as an organization says them, and the place to say them in its own voice. */
export function knowledgeRoutes(web: Web, deps: { readonly database: Database }): void {
  const tags = ["knowledge"];
  const querystring = z.object({ organization: Id });
  cannedReplyRoutes(web, deps.database);
  web.get(
    "/api/topics",
    { schema: { tags, summary: "Topics and their answers", querystring, response: { 200: z.array(TopicView) } } },
    async (request) => {
      const staff = staffOf(request.caller);
      const { organization } = request.query;
      if (staff.orgKind !== "platform" && staff.orgId !== organization) throw new Refusal("access.not_yours");
      const voices = await voicesByTopic(deps.database, organization);
      return starterTopics.map((topic) => ({
        id: topic.id,
        audience: topic.audience,
        titleZh: topic.title.zh,
        titleEn: topic.title.en,
        category: starterCategories[topic.category].zh,
        categoryEn: starterCategories[topic.category].en,
        answerZh: answerOf(topic, voices.get(topic.id), "zh", {}),
        answerEn: answerOf(topic, voices.get(topic.id), "en", {}),
        ownVoice: voices.has(topic.id),
        live: topic.liveFact !== undefined,
      }));
    },
  );
  web.put(
    "/api/topics/:id/voice",
    {
      schema: {
        tags,
        summary: "Say a topic in the organization's own voice; empty to go back",
        params: z.object({ id: z.string().max(60) }),
        querystring,
        body: VoiceDraft,
        response: { 200: Empty },
      },
    },
    async (request) => {
      const staff = managerOf(request.caller, request.query.organization);
      const topic = present(topicById(request.params.id), "knowledge.topic_unknown");
      const { organization: orgId } = request.query;
      await deps.database.transact(async (work) => {
        const before = (await voicesOf(work.tx, orgId)).find((voice) => voice.topicId === topic.id);
        await insertVoice(work.tx, orgId, { topicId: topic.id, ...request.body }, staff.personId, work.now);
        await recordAct(work, {
          orgId,
          kind: "voice.changed",
          actor: actorOf(staff),
          subject: { kind: "topic", id: null, name: topic.title.zh },
          content: difference({ answerZh: before?.answerZh ?? "", answerEn: before?.answerEn ?? "" }, request.body),
        });
      });
      return {};
    },
  );
}
