import type { GroupKind } from "@recourse/contract";
import { topicById } from "../knowledge/index.ts";
import type { BotMemory } from "./bot-memory.ts";

const presaleCategories: readonly string[] = ["product", "promotion"];

/** Which kind of group fits what the talk was about; the entrance decides when nothing was said yet. */
export function groupFor(memory: BotMemory, entrance: string): GroupKind {
  const topic = memory.lastTopic ? topicById(memory.lastTopic) : null;
  if (topic) return presaleCategories.includes(topic.category) && !memory.orderNumber ? "presale" : "aftersale";
  if (entrance === "service_centre") return "complaint";
  return entrance === "product" ? "presale" : "aftersale";
}

/** What the agent reads first: why, intent, order, problem, demand, what was tried. One line each, only what is known. */
export function summaryOf(memory: BotMemory, why: string, lastWords: string): string {
  const titles = memory.tried.map((id) => topicById(id)?.title.zh ?? id);
  const intent = memory.lastTopic ? topicById(memory.lastTopic)?.title.zh : undefined;
  const lines: [string, string | undefined][] = [
    ["转人工原因", why],
    ["意图", intent],
    ["订单", memory.orderNumber],
    ["问题", memory.problem],
    ["诉求", memory.demand],
    ["已答复", titles.length > 0 ? [...new Set(titles)].join("、") : undefined],
    ["最后一句", lastWords ? `“${lastWords.slice(0, 80)}”` : undefined],
  ];
  return lines.flatMap(([label, value]) => (value ? [`${label}：${value}`] : [])).join("\n");
}
