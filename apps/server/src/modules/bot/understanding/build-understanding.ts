import { normalForm, readSignals } from "../../signals/index.ts";
import { readElements } from "./elements.ts";
import { examplesFor } from "./examples.ts";
import { conceptsIn, featuresOf } from "./features.ts";
import { followedTopic } from "./follow-up.ts";
import { judge } from "./judge.ts";
import { likelihood } from "./likelihood-by-stage.ts";
import { LinearModel } from "./linear-model.ts";
import { SmallTalkSense } from "./small-talk-sense.ts";
import type {
  RankedTopic,
  SentenceContext,
  UnderstandableTalk,
  UnderstandableTopic,
  Understood,
} from "./understood.ts";

/** The model is too modest on whole sentences: this bends its probability to how often it is right. */
const calibrate = (probability: number) => probability ** 0.6;

/**
 * Learns the topics (about a second for fifty of them) and returns the understanding of sentences: pure, under a
 * millisecond each. Build it again when topics change.
 */
export function buildUnderstanding(
  topics: readonly UnderstandableTopic[],
  smallTalk: readonly UnderstandableTalk[],
): (text: string, context: SentenceContext) => Understood {
  const model = new LinearModel(examplesFor(topics));
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const talk = new SmallTalkSense(smallTalk);

  return (text, context) => {
    const signals = readSignals(text);
    const chat = talk.read(text);
    const matter = talk.strip(text);
    const { ranked, outside } = rank(model, byId, matter, context);
    const [first, second] = ranked;
    const verdict = judge({
      signals,
      best: first?.score ?? 0,
      second: second?.score ?? 0,
      outside,
      smallTalk: chat,
      hasWords: /\p{Script=Han}|[a-z]{2,}/iu.test(text.replaceAll(/\[[^\]]{0,8}\]/g, "")),
      misses: context.misses,
    });
    const topicIntent = first && first.score > outside ? byId.get(first.id)?.intent : undefined;
    return {
      topics: ranked,
      intent: signals.wantsHuman ? "transfer_human" : chat ? "chitchat" : (topicIntent ?? "other"),
      confidence: chat ? 0 : (first?.score ?? 0),
      ...verdict,
      elements: readElements(text, signals.orderNumbers),
      signals,
    };
  };
}

interface Ranking {
  ranked: RankedTopic[];
  outside: number;
}

function rank(
  model: LinearModel,
  topics: ReadonlyMap<string, UnderstandableTopic>,
  text: string,
  context: SentenceContext,
): Ranking {
  const features = featuresOf(text);
  const known = model.knownShare(features);
  const probabilities = model.probabilities(features);
  const followed = context.lastTopic && followedTopic(normalForm(text).trim(), conceptsIn(text), context.lastTopic);
  let outside = 0;
  const ranked: RankedTopic[] = [];
  for (const [at, label] of model.labels.entries()) {
    const probability = probabilities[at]!;
    const topic = topics.get(label);
    if (!topic) outside += probability;
    else ranked.push({ id: label, score: calibrate(probability * known) * fit(topic, context) });
  }
  if (followed && topics.has(followed)) for (const one of ranked) one.score = one.id === followed ? 0.9 : one.score / 2;
  ranked.sort((a, b) => b.score - a.score);
  return { ranked: ranked.filter((one) => one.score > 0.02).slice(0, 5), outside: calibrate(outside) };
}

function fit(topic: UnderstandableTopic, context: SentenceContext): number {
  if (context.audience === "buyer" && topic.audience === "merchant") return 0;
  if (context.audience === "merchant" && topic.audience === "buyer") return 0.6;
  return likelihood(topic.id, context.order?.stage, context.product !== undefined);
}
