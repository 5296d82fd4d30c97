import { parseArgs } from "node:util";
import { runBench } from "./run-bench.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    conversations: { type: "string", default: "1000000" },
    small: { type: "string", default: "10000" },
    rounds: { type: "string", default: "5" },
    visits: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
    keep: { type: "string" },
  },
});

const result = await runBench({
  conversations: Number(values.conversations),
  small: Number(values.small),
  rounds: Number(values.rounds),
  visits: Number(values.visits),
  seed: Number(values.seed),
  keep: values.keep,
  tell: (line) => console.error(line),
});
console.log(values.json ? JSON.stringify(result) : result);
process.exit(0);
