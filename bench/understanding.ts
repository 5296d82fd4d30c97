/**
 * Runs the bot's understanding over a file of sentences, one JSON object with `id` and `text` per line, and prints one
 * prediction per line: {"id", "top", "confidence", "intent", "action"}. Time per sentence goes to stderr.
 *
 *   npx tsx bench/understanding.ts sentences.jsonl > predictions.jsonl
 */
import { readFileSync } from "node:fs";
import { starterUnderstanding } from "../apps/server/src/modules/bot/index.ts";

const [file] = process.argv.slice(2);
if (!file) {
  process.stderr.write("usage: npx tsx bench/understanding.ts sentences.jsonl > predictions.jsonl\n");
  process.exit(2);
}

const sentences = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as { id: string; text: string });

const start = performance.now();
const understand = starterUnderstanding();
for (const { text } of sentences.slice(0, 50)) understand(text, { misses: 0 });
const ready = performance.now() - start;

const times: number[] = [];
for (const { id, text } of sentences) {
  const begun = performance.now();
  const understood = understand(text, { misses: 0 });
  times.push(performance.now() - begun);
  const top = understood.topics.map((topic) => topic.id);
  const { confidence, intent, decision: action } = understood;
  process.stdout.write(`${JSON.stringify({ id, top, confidence: Number(confidence.toFixed(4)), intent, action })}\n`);
}

times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
process.stderr.write(
  `${sentences.length} sentences, ready after ${ready.toFixed(0)} ms; per sentence p50 ${at(0.5)} ms, p99 ${at(0.99)} ms\n`,
);
