import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Where the processes that are weighed write what they hold. */
const folderVariable = "RECOURSE_BENCH_WEIGHTS";
const onSignal = `import { renameSync, writeFileSync } from "node:fs";
process.on("SIGUSR2", () => {
  globalThis.gc();
  globalThis.gc();
  const file = process.env.${folderVariable} + "/" + process.pid;
  writeFileSync(file + ".new", JSON.stringify(process.memoryUsage()));
  renameSync(file + ".new", file);
});`;

/** Makes a process of ours clean up and tell what it holds when asked to. */
export const weighable = ["--expose-gc", "--import", `data:text/javascript,${encodeURIComponent(onSignal)}`];
export const writeWeightsTo = (folder: string): void => {
  process.env[folderVariable] = folder;
};

/**
 * Bytes a process holds after it has cleaned up, in its heap and outside. Resident memory would flatter whoever was busy
 * before: what was freed is used again and does not show.
 */
export async function weigh(pid: number): Promise<number> {
  const file = path.join(process.env[folderVariable]!, String(pid));
  await rm(file, { force: true });
  process.kill(pid, "SIGUSR2");
  for (;;) {
    await pause(100);
    const text = await readFile(file, "utf8").catch(() => null);
    if (!text) continue;
    const { heapUsed, external } = JSON.parse(text) as NodeJS.MemoryUsage;
    return heapUsed + external;
  }
}

/** Processor time in seconds that a process has used so far. */
async function processorSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Share of one core that a process uses while nothing is asked of it. */
export async function idleShare(pid: number, seconds: number): Promise<number> {
  const [before, from] = [await processorSeconds(pid), performance.now()];
  await pause(seconds * 1000);
  return ((await processorSeconds(pid)) - before) / ((performance.now() - from) / 1000);
}
