import { expect, it } from "vitest";
import { type Topic, topicHolds } from "./topics.ts";

const topic: Topic = {
  id: "1",
  titleZh: "什么时候发货",
  titleEn: "When will it ship",
  category: "物流",
  answerZh: "付款后 48 小时内发货。",
  answerEn: "Within 48 hours of payment.",
  ownVoice: false,
};

it("finds a topic by words of either language, all of which must stand in it", () => {
  expect(topicHolds(topic, "发货 48")).toBe(true);
  expect(topicHolds(topic, "SHIP payment")).toBe(true);
  expect(topicHolds(topic, "发货 退款")).toBe(false);
  expect(topicHolds(topic, "")).toBe(true);
});
