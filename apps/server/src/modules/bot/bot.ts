import type { Work } from "../../platform/database.ts";
import type { Conversations, ServiceOpened, ServiceRow, Summary } from "../conversations/index.ts";
import { answerBuyer } from "./answer-buyer.ts";
import { readMemory } from "./bot-memory.ts";
import { greet } from "./greet.ts";
import { type Suggestion, suggest } from "./suggest.ts";
import { groupFor, summaryOf } from "./summary.ts";
import type { Understand } from "./understand.ts";

export interface Bot {
  /** Answers what the buyer said in a thread; safe to call again for the same messages. */
  answer(conversationId: string): Promise<void>;
  greet(work: Work, fact: ServiceOpened): Promise<void>;
  /** What the next agent is told when the buyer asks for a person by the button. */
  brief(service: ServiceRow): { group: ReturnType<typeof groupFor>; summary: Summary };
  suggest(conversationId: string, orgId: string, reader: "zh" | "en"): Promise<Suggestion[]>;
}

export function createBot(conversations: Conversations, understand: Understand): Bot {
  return {
    answer: answerBuyer(conversations, understand),
    greet: greet(conversations),
    brief: (service) => {
      const memory = readMemory(service.botMemory);
      return {
        group: groupFor(memory, service.entrance.kind),
        summary: service.summary ?? summaryOf(memory, "button", ""),
      };
    },
    suggest: suggest(conversations, understand),
  };
}
