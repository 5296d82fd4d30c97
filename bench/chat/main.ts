import { parseArgs } from "node:util";
import { runBench } from "./run-bench.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "3" },
    pairs: { type: "string", default: "1600" },
    profile: { type: "string" },
  },
});

const result = await runBench({
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  pairs: Number(values.pairs),
  serverArguments: values.profile ? ["--cpu-prof", `--cpu-prof-dir=${values.profile}`] : [],
  tell: (line) => console.error(line),
});
console.log(values.json ? JSON.stringify(result) : result);
process.exit(0);
