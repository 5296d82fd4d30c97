import { parseArgs } from "node:util";
import { checkIsolation } from "./check-isolation.ts";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });

const { found, ...result } = await checkIsolation((line) => console.error(line));
for (const one of found) console.error(`  ${one}`);
console.log(values.json ? JSON.stringify(result) : result);
const sound = found.length === 0 && result.probes_caught === result.probes;
process.exit(sound ? 0 : 1);
