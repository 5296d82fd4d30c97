import { parseArgs } from "node:util";
import { exploreDeclared } from "./declared.ts";
import { Stage } from "./stage.ts";
import { starts, treatments, Walker, type WalkResult } from "./walk.ts";

const { values } = parseArgs({
  options: { json: { type: "boolean", default: false }, depth: { type: "string", default: "6" } },
});
const tell = (line: string): void => console.error(line);

/** Walks every way a request can be asked for, with every treatment of its money, on the real program. */
async function walkAll(depth: number): Promise<WalkResult[]> {
  const stage = await Stage.open();
  try {
    const results: WalkResult[] = [];
    for (const start of starts) {
      for (const treatment of Object.keys(treatments)) {
        // Trouble with money adds nothing before there is money: fewer moves are enough for it.
        results.push(await new Walker(stage, start, treatment).explore(treatment === "smooth" ? depth : 2, tell));
      }
    }
    return results;
  } finally {
    await stage.close();
  }
}

const declared = exploreDeclared();
const walked = await walkAll(Number(values.depth));
const faults = [...declared.faults, ...walked.flatMap((one) => one.faults)];
const result = {
  lifecycles: declared.lifecycles,
  waits_without_owner: faults.filter((fault) => fault.includes("nobody owes")).length,
  dead_ends: faults.filter((fault) => !fault.includes("nobody owes")).length,
  situations: walked.reduce((sum, one) => sum + one.situations, 0),
  longest_silence_walked_hours: Math.max(...walked.map((one) => one.silentHours)),
  most_leaps_of_time: Math.max(...walked.map((one) => one.silentLeaps)),
};
for (const fault of new Set(faults)) tell(`  ${fault}`);
console.log(values.json ? JSON.stringify(result) : result);
process.exit(faults.length === 0 ? 0 : 1);
