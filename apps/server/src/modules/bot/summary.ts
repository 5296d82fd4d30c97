import type { GroupKind } from "@recourse/contract";
import type { Summary } from "../conversations/index.ts";
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

/** Why a person is needed: known by name, or as the facts put it. */
const whyHandedOver: Readonly<Record<string, Summary>> = {
  explicit_wish: { zh: "买家要求人工", en: "The buyer asked for a person" },
  button: { zh: "买家点击转人工", en: "The buyer pressed the button for a person" },
  anger: { zh: "买家情绪激动", en: "The buyer is upset" },
  risk: { zh: "涉及安全或风险", en: "Safety or risk is at stake" },
  misses: { zh: "机器人连续未答上", en: "The bot could not answer, twice" },
  intake: { zh: "问题信息已收集齐全", en: "Everything needed has been collected" },
};

const labels = {
  why: { zh: "转人工原因", en: "Why a person" },
  intent: { zh: "意图", en: "About" },
  order: { zh: "订单", en: "Order" },
  problem: { zh: "问题", en: "Problem" },
  demand: { zh: "诉求", en: "Wish" },
  tried: { zh: "已答复", en: "Answered already" },
  last: { zh: "最后一句", en: "Last words" },
} as const;

function linesIn(language: "zh" | "en", memory: BotMemory, why: Summary, lastWords: string): string {
  const title = (id: string) => topicById(id)?.title[language] ?? id;
  const said: Record<keyof typeof labels, string | undefined> = {
    why: why[language],
    intent: memory.lastTopic && title(memory.lastTopic),
    order: memory.orderNumber,
    problem: memory.problem,
    demand: memory.demand,
    tried: [...new Set(memory.tried.map(title))].join(language === "zh" ? "、" : "; "),
    last: lastWords && `“${lastWords.slice(0, 80)}”`,
  };
  const colon = language === "zh" ? "：" : ": ";
  return (Object.keys(labels) as (keyof typeof labels)[])
    .flatMap((line) => (said[line] ? [`${labels[line][language]}${colon}${said[line]}`] : []))
    .join("\n");
}

/**
 * What the agent reads first, in either language: why, intent, order, problem, demand, what was tried. One line each,
 * only what is known; the buyer's own words stay as they are.
 */
export function summaryOf(memory: BotMemory, reason: string, lastWords: string): Summary {
  const why = whyHandedOver[reason] ?? { zh: reason, en: reason };
  return { zh: linesIn("zh", memory, why, lastWords), en: linesIn("en", memory, why, lastWords) };
}
