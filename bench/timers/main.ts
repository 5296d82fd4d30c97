import { parseArgs } from "node:util";
import { runTimers } from "./run-timers.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    pending: { type: "string", default: "1000000" },
    due: { type: "string", default: "5000" },
    kills: { type: "string", default: "3" },
  },
});

const result = await runTimers({
  pending: Number(values.pending),
  due: Number(values.due),
  kills: Number(values.kills),
  tell: (line) => console.error(line),
});
console.log(values.json ? JSON.stringify(result) : result);
const wrong = result.early + result.twice + result.missed;
process.exit(wrong > 0 || result.lateness_p99_ms >= 2000 ? 1 : 0);
