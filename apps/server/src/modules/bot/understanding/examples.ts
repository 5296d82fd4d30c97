import { featuresOf } from "./features.ts";
import type { Example } from "./linear-model.ts";
import { outsideSentences } from "./outside-sentences.ts";
import type { UnderstandableTopic } from "./understood.ts";

/** Examples a topic needs to be heard among the others; fewer are repeated. */
const fewest = 40;

/** What the model learns from: every topic's title, questions and keywords, and what lies outside all of them. */
export function examplesFor(topics: readonly UnderstandableTopic[]): Example[] {
  const perTopic = topics.map(examplesOf);
  // Only a shop's own topics are this short; whatever they ask about is not outside any more.
  const own = perTopic.filter((examples) => examples.length < fewest).flat();
  const outside = outsideExamples().filter((example) => !own.some((other) => alike(example, other)));
  return [...perTopic.flatMap(repeated), ...outside];
}

function examplesOf(topic: UnderstandableTopic): Example[] {
  const texts = (["zh", "en"] as const).flatMap((language) => [
    topic.title[language],
    ...topic.questions[language],
    topic.keywords[language].join(" "),
  ]);
  return texts.map((text) => ({ label: topic.id, features: featuresOf(text) }));
}

function repeated(examples: Example[]): Example[] {
  return Array.from({ length: Math.ceil(fewest / examples.length) }, () => examples).flat();
}

function outsideExamples(): Example[] {
  return Object.entries(outsideSentences).flatMap(([kind, sentences]) =>
    sentences.split("/").map((text) => ({ label: `outside ${kind}`, features: featuresOf(text) })),
  );
}

/** Whether two examples share at least two fifths of their words. */
function alike(one: Example, other: Example): boolean {
  const words = wordsOf(one);
  const others = new Set(wordsOf(other));
  const common = words.filter((word) => others.has(word)).length;
  return common > 0 && common >= 0.4 * (words.length + others.size - common);
}

function wordsOf(example: Example): string[] {
  return [...example.features.keys()].filter((name) => name.startsWith("w:"));
}
