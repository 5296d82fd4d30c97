import type { BotMemory } from "./bot-memory.ts";

export type Element = "order" | "problem" | "demand";
type Language = "zh" | "en";

/** Topics that end with somebody having to act: three things are needed for that, and asked for once. */
const troubles: readonly string[] = [
  "quality_issue",
  "wrong_missing_item",
  "package_damaged",
  "fake_goods",
  "false_ad",
  "signed_not_received",
  "complaint",
];
export const needsIntake = (topicId: string): boolean => troubles.includes(topicId);

/** Which of order, problem and demand nobody has said yet. */
export function missingElements(memory: BotMemory): Element[] {
  const missing: Element[] = [];
  if (!memory.orderNumber) missing.push("order");
  if (!memory.problem) missing.push("problem");
  if (!memory.demand) missing.push("demand");
  return missing;
}

/** Topics that are a wish when we asked for one: "换一个吧" is then an answer, not a question about exchanges. */
const wishes: readonly string[] = ["exchange", "return_process", "return_7days", "order_cancel", "install_service"];
export const isWish = (memory: BotMemory, topicId: string | undefined): boolean =>
  topicId !== undefined && wishes.includes(topicId) && (memory.asked ?? []).includes("demand");

/**
 * What a sentence adds when it answers our question: whole, as the buyer put it, where no element was recognised in it.
 * With several things asked for, the first one asked is what a free sentence is taken for.
 */
export function takenAsAnswer(memory: BotMemory, text: string): Pick<BotMemory, "problem" | "demand"> {
  const asked = (memory.asked ?? []).filter((one) => one !== "order");
  if (!asked[0] || [...text].length < 2) return {};
  return { [asked[0]]: text.slice(0, 200) };
}

const names: Record<Element, Record<Language, string>> = {
  order: { zh: "订单号（也可以点“订单”发卡片）", en: "the order number (or send the order as a card)" },
  problem: { zh: "具体是什么问题", en: "what exactly is wrong" },
  demand: {
    zh: "希望怎么处理（退款、退货、换货、补发、维修）",
    en: "what you would like (refund, return, exchange, resend, repair)",
  },
};

/** One question for all that is missing, and for nothing else. */
export function askFor(missing: readonly Element[], language: Language): string {
  const list = missing.map((one) => names[one][language]);
  if (language === "zh") return `为尽快处理，请告诉我${list.join("，以及")}。`;
  return `To get this handled quickly, please tell me ${list.join(", and ")}.`;
}

export const intakeComplete: Record<Language, string> = {
  zh: "订单、问题和诉求都已记录，马上转给人工客服处理，您无需重复。",
  en: "Order, problem and wish are noted. A person takes it from here; no need to repeat anything.",
};
