import path from "node:path";
import { Program } from "../chat/program.ts";
import { buildServer } from "../lib/build-server.ts";
import { bundle } from "../lib/bundle.ts";
import { freePort } from "../lib/free-port.ts";
import { openMarketplace } from "../lib/marketplace.ts";
import { databaseUrl, endDatabase } from "../lib/postgres-process.ts";
import { openScratch } from "../lib/scratch-folder.ts";
import { ServerProcess } from "../lib/server-process.ts";
import type { BareQuestion } from "./bare.ts";
import type { CrowdQuestion } from "./crowd.ts";
import { idleShare, weigh, weighable, writeWeightsTo } from "./weigh.ts";

export interface BenchOptions {
  readonly sockets: number;
  readonly seconds: number;
  readonly tell: (line: string) => void;
}
export interface BenchResult {
  readonly sockets: number;
  readonly kb_per_buyer: number;
  readonly kb_per_bare_socket: number;
  readonly ratio_to_bare: number;
  readonly idle_cpu_percent: number;
  readonly bare_idle_cpu_percent: number;
  readonly base_mb: number;
}

interface Weighed {
  readonly baseBytes: number;
  readonly bytesEach: number;
  readonly idle: number;
}

/** Weighs a server before and after the crowd has come, and how busy it is with doing nothing. */
async function weighCrowd(
  crowd: Program,
  at: { readonly pid: number; readonly port: number; readonly cookies: readonly string[]; readonly seconds: number },
): Promise<Weighed> {
  // A first few, so that what is loaded and compiled once is not counted for everybody.
  const ask = (question: CrowdQuestion) => crowd.ask<number>(question);
  await ask({ do: "come", port: at.port, cookies: at.cookies.slice(0, 200) });
  await ask({ do: "leave" });
  const baseBytes = await weigh(at.pid);
  const here = await ask({ do: "come", port: at.port, cookies: at.cookies });
  const bytes = await weigh(at.pid);
  const idle = await idleShare(at.pid, at.seconds);
  await ask({ do: "leave" });
  return { baseBytes, bytesEach: (bytes - baseBytes) / here, idle };
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The product and a bare server of the same library, one after the other, with the same crowd. Leaves nothing behind. */
export async function runBench(options: BenchOptions): Promise<BenchResult> {
  const scratch = await openScratch("idle");
  writeWeightsTo(scratch.folder);
  const built = await buildServer();
  const programs = await bundle({ bare: "bench/idle/bare.ts", crowd: "bench/idle/crowd.ts" });
  const [port, barePort] = [await freePort(), await freePort()];
  const bare = new Program(path.join(programs.folder, "bare.js"), weighable);
  const crowd = new Program(path.join(programs.folder, "crowd.js"));
  const server = new ServerProcess({
    entry: built.entry,
    dataDir: scratch.dataDir,
    port,
    logFile: path.join(scratch.folder, "server.log"),
    nodeArguments: weighable,
  });
  try {
    await server.start();
    const url = await databaseUrl(scratch.dataDir);
    const plan = { shops: 1, agentsPerShop: 1, capacity: 5, buyers: options.sockets };
    const market = await openMarketplace(server.origin, url, plan);
    const cookies = market.buyers.map((buyer) => buyer.http.cookie);
    options.tell(`${cookies.length} buyers signed in`);
    const { seconds } = options;
    const product = await weighCrowd(crowd, { pid: server.pid!, port, cookies, seconds });
    options.tell(`product: ${round(product.bytesEach / 1024, 1)} kB each, idle ${round(product.idle * 100, 1)} %`);
    const listen: BareQuestion = { port: barePort };
    const pid = await bare.ask<number>(listen);
    const simple = await weighCrowd(crowd, { pid, port: barePort, cookies, seconds });
    options.tell(`bare: ${round(simple.bytesEach / 1024, 1)} kB each, idle ${round(simple.idle * 100, 1)} %`);
    return {
      sockets: cookies.length,
      kb_per_buyer: round(product.bytesEach / 1024, 1),
      kb_per_bare_socket: round(simple.bytesEach / 1024, 1),
      ratio_to_bare: round(product.bytesEach / simple.bytesEach, 2),
      idle_cpu_percent: round(product.idle * 100, 1),
      bare_idle_cpu_percent: round(simple.idle * 100, 1),
      base_mb: Math.round(product.baseBytes / 1024 ** 2),
    };
  } finally {
    await Promise.all([crowd.end(), bare.end()]);
    await server.stop();
    await endDatabase(scratch.dataDir);
    await Promise.all([scratch.remove(), built.remove(), programs.remove()]);
  }
}
