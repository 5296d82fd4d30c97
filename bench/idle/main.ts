import { parseArgs } from "node:util";
import { runBench } from "./run-bench.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    sockets: { type: "string", default: "5000" },
    seconds: { type: "string", default: "20" },
  },
});

const result = await runBench({
  sockets: Number(values.sockets),
  seconds: Number(values.seconds),
  tell: (line) => console.error(line),
});
console.log(values.json ? JSON.stringify(result) : result);
process.exit(0);
