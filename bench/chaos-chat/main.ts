import { parseArgs } from "node:util";
import { runChaos } from "./run-chaos.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    conversations: { type: "string", default: "200" },
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: String(Math.floor(Date.now() / 1000)) },
    "plant-loss": { type: "boolean", default: false },
  },
});

const seed = Number(values.seed);
const tell = (line: string): void => console.error(line);
tell(`seed ${seed}`);
const started = performance.now();
const result = await runChaos({
  conversations: Number(values.conversations),
  kills: Number(values.kills),
  seed,
  plantLoss: values["plant-loss"],
  tell,
});
const { findings, restartMs, acknowledged, lost, doubled, disordered, gaps, kills, ...rest } = result;
for (const finding of findings.slice(0, 40)) tell(finding);
const sorted = [...restartMs].sort((a, b) => a - b);
tell(`back after a kill: median ${sorted[Math.floor(sorted.length / 2)]} ms, longest ${sorted.at(-1)} ms`);
tell(`${Math.round((performance.now() - started) / 1000)} s in all`);
const summary = { acknowledged, lost, doubled, disordered, gaps, kills, ...rest };
console.log(values.json ? JSON.stringify(summary) : summary);
const { unanswered, unfinished, refused, crashes } = rest;
const faults = lost + doubled + disordered + gaps + unanswered + unfinished + refused + crashes;
process.exit(faults === 0 && acknowledged > 0 ? 0 : 1);
