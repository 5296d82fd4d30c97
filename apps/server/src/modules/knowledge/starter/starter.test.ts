import { describe, expect, it } from "vitest";
import { answerVariables, fillAnswer, variablesIn } from "./answer-variables.ts";
import { smallTalk, starterTopics } from "./index.ts";
import type { LiveFact } from "./starter-topic.ts";

const languages = ["zh", "en"] as const;
const liveFacts: LiveFact[] = [
  ...(["order_status", "stalled_tracking", "ship_date", "stock", "refund_progress", "cancel"] as const),
  ...(["change_address", "coupon", "warranty", "invoice", "paid_twice", "price_protection"] as const),
];
// Keys of the law catalogue: consumer law, its regulation, e-commerce law, no-reason returns, price marking,
// civil code, and the supreme court's interpretation on online shopping.
const lawKey = /^(?:CPL|IR|ECL|NRR|PRICE|CC|SPC-NET)-\d+$/;

describe("the starter knowledge base", () => {
  it("holds fifty topics, each once", () => {
    expect(starterTopics).toHaveLength(50);
    expect(new Set(starterTopics.map((topic) => topic.id)).size).toBe(50);
  });

  it("answers each of the twelve live facts from one topic", () => {
    const named = starterTopics.flatMap((topic) => topic.liveFact ?? []);
    expect(named.sort()).toEqual([...liveFacts].sort());
  });

  it("never asks the same question under two topics", () => {
    const owners = new Map<string, string>();
    for (const topic of starterTopics) {
      for (const question of [...topic.questions.zh, ...topic.questions.en]) {
        expect(owners.get(question) ?? topic.id, question).toBe(topic.id);
        owners.set(question, topic.id);
      }
    }
  });
});

describe.each(starterTopics.map((topic) => [topic.id, topic] as const))("%s", (_, topic) => {
  it("is asked in at least fourteen Chinese and seven English ways, none twice", () => {
    expect(topic.questions.zh.length).toBeGreaterThanOrEqual(14);
    expect(topic.questions.en.length).toBeGreaterThanOrEqual(7);
    for (const language of languages) {
      expect(new Set(topic.questions[language]).size).toBe(topic.questions[language].length);
    }
  });

  it("has the same variables in both languages, all of them documented, and ends on a variant without any", () => {
    for (const variant of topic.answers) {
      const [zh, en] = languages.map((language) => variablesIn(variant[language].join("\n")).sort());
      expect(zh).toEqual(en);
      for (const name of zh!) expect(answerVariables).toHaveProperty([name]);
    }
    expect(variablesIn(topic.answers.at(-1)!.zh.join("\n"))).toEqual([]);
  });

  it("reads well without an order: nothing unfilled, at most four lines, polite", () => {
    for (const language of languages) {
      const answer = fillAnswer(topic, language, {});
      expect(answer).not.toMatch(/\{\{|\}\}/);
      expect(answer.split("\n").length).toBeLessThanOrEqual(4);
      expect(answer).not.toMatch(/亲[，,]|亲爱的/);
    }
  });

  it("cites only known articles and has a playbook in both languages", () => {
    for (const key of topic.law) expect(key).toMatch(lawKey);
    for (const lines of Object.values(topic.playbook)) {
      expect(lines.zh.length).toBeGreaterThan(0);
      expect(lines.en).toHaveLength(lines.zh.length);
    }
  });
});

describe("filling an answer", () => {
  const topic = {
    answers: [
      { zh: ["还有 {{product.stock}} 件。"], en: ["{{product.stock}} left."] },
      { zh: ["请看商品页。"], en: ["See the page."] },
    ],
  };

  it("uses the richest variant whose variables are all known", () => {
    expect(fillAnswer(topic, "zh", { "product.stock": "3" })).toBe("还有 3 件。");
    expect(fillAnswer(topic, "en", { "shop.name": "Tea House" })).toBe("See the page.");
  });

  it("keeps what looks like a variable inside a value", () => {
    expect(fillAnswer(topic, "en", { "product.stock": "{{shop.name}}" })).toBe("{{shop.name}} left.");
  });
});

describe("small talk", () => {
  it.each(smallTalk.map((talk) => [talk.id, talk] as const))("%s is answered in both languages", (_, talk) => {
    expect(talk.answer.zh).not.toBe("");
    expect(talk.answer.en).not.toBe("");
  });
});
