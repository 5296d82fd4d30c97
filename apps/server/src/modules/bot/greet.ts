import type { MessageBody } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import { idNamed } from "../../platform/ids.ts";
import { isWithin } from "../clocks/index.ts";
import { appendMessage, type Conversations, promiseAt, type ServiceOpened } from "../conversations/index.ts";
import { organizationById, peopleById } from "../identity/index.ts";
import { hoursOf } from "../routing/index.ts";
import { chipsFor, sayInstant, words } from "./bot-words.ts";

const about = (kind: string): "product" | "order" | "open" =>
  kind === "product" ? "product" : kind === "order" ? "order" : "open";

/** The first words of a service: welcome in the shop's voice, and outside office hours a promise with a time. */
export const greet =
  (conversations: Conversations) =>
  async (work: Work, fact: ServiceOpened): Promise<void> => {
    const { conversationId, entrance, returning } = fact.payload;
    const orgId = fact.orgId!;
    const thread = await conversations.access.partiesOf(conversationId);
    const [organization, hours, [buyer]] = [
      await organizationById(work.tx, orgId),
      await hoursOf(work.tx, orgId),
      thread ? await peopleById(work.tx, [thread.buyerId]) : [],
    ];
    const language = buyer?.language ?? "zh";
    const own = language === "zh" ? hours?.welcome : hours?.welcomeEn;
    const lines = [
      own || (returning ? words.welcomeBack[language] : words.welcome[language](organization?.name ?? "")),
    ];
    if (hours && !isWithin(hours.windows, work.now)) {
      lines.push(words.afterHours[language](sayInstant(promiseAt(hours, work.now), work.now, language)));
    }
    const body: MessageBody = { kind: "text", text: lines.join("\n"), chips: chipsFor(about(entrance.kind), language) };
    const clientId = idNamed("welcome", fact.subject.id);
    await appendMessage(work, conversations.feed, {
      conversationId,
      clientId,
      authorKind: "bot",
      authorId: null,
      at: work.now,
      body,
      quoteSeq: null,
    });
  };
