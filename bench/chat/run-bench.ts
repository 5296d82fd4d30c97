import path from "node:path";
import { buildServer } from "../lib/build-server.ts";
import { bundle } from "../lib/bundle.ts";
import { freePort } from "../lib/free-port.ts";
import { openMarketplace } from "../lib/marketplace.ts";
import { databaseUrl, endDatabase } from "../lib/postgres-process.ts";
import { openScratch } from "../lib/scratch-folder.ts";
import { ServerProcess } from "../lib/server-process.ts";
import { median } from "../lib/statistics.ts";
import type { Latency, Throughput } from "./chat-load.ts";
import type { GeneratorQuestion, Target } from "./generator.ts";
import type { OneByOneQuestion } from "./one-by-one.ts";
import { Program } from "./program.ts";
import type { RelayQuestion } from "./relay.ts";
import { type ServingPair, servingPairs } from "./serving-pairs.ts";

export interface BenchOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly pairs: number;
  /** Handed to the server's node, for profiles. */
  readonly serverArguments: readonly string[];
  readonly tell: (line: string) => void;
}
export interface BenchResult {
  readonly messages_per_s: number;
  readonly one_by_one: number;
  readonly ratio_to_one_by_one: number;
  readonly relay: number;
  readonly ratio_to_relay: number;
  readonly latency_p50_ms: number;
  readonly latency_p99_ms: number;
  readonly relay_latency_p50_ms: number;
  readonly relay_latency_p99_ms: number;
}

interface Stage {
  readonly generator: Program;
  readonly relay: Program;
  readonly oneByOne: Program;
  readonly pairs: readonly ServingPair[];
  readonly databaseUrl: string;
  readonly options: BenchOptions;
}

const connectionsTried = [8, 16, 32];
const shops = 10;
const agentsPerShop = 20;

const generate = <T>(stage: Stage, question: GeneratorQuestion): Promise<T> => stage.generator.ask<T>(question);

async function throughput(stage: Stage, at: Target): Promise<number> {
  const { seconds } = stage.options;
  const result = await generate<Throughput>(stage, { do: "saturate", at, warmUp: 1, seconds });
  if (result.refused > 0 || result.missing > 0)
    throw new Error(`${at}: ${result.refused} messages were refused, ${result.missing} never arrived`);
  return result.perSecond;
}

async function bestOneByOne(stage: Stage): Promise<number> {
  const conversations = stage.pairs.map((pair) => ({ id: pair.conversationId, buyerId: pair.buyerId }));
  let best = 0;
  for (const connections of connectionsTried) {
    const seconds = stage.options.seconds / 2;
    const question: OneByOneQuestion = {
      databaseUrl: stage.databaseUrl,
      conversations,
      connections,
      warmUp: 0.5,
      seconds,
    };
    best = Math.max(best, await stage.oneByOne.ask<number>(question));
  }
  return best;
}

const contestants = {
  product: (stage: Stage) => throughput(stage, "product"),
  relay: (stage: Stage) => throughput(stage, "relay"),
  one_by_one: bestOneByOne,
};
type Contestant = keyof typeof contestants;
const order: Contestant[] = ["product", "one_by_one", "relay"];

/** Each round in another order, so that nobody is always first on a cold or last on a throttled machine. */
async function throughputRounds(stage: Stage): Promise<Record<Contestant, number[]>> {
  const measured: Record<Contestant, number[]> = { product: [], relay: [], one_by_one: [] };
  for (let round = 0; round < stage.options.rounds; round += 1) {
    const turn = order.map((_, n) => order[(n + round) % order.length]!);
    for (const name of turn) measured[name].push(await contestants[name](stage));
    const line = turn.map((name) => `${name} ${Math.round(measured[name].at(-1)!)}/s`).join(", ");
    stage.options.tell(`round ${round + 1}: ${line}`);
  }
  return measured;
}

async function latencyRounds(stage: Stage, rate: number): Promise<Record<Target, Latency[]>> {
  const measured: Record<Target, Latency[]> = { product: [], relay: [] };
  for (let round = 0; round < stage.options.rounds; round += 1) {
    const turn: Target[] = round % 2 === 0 ? ["product", "relay"] : ["relay", "product"];
    for (const at of turn) {
      const { seconds } = stage.options;
      const latency = await generate<Latency>(stage, { do: "paced", at, rate, warmUp: 0.5, seconds });
      if (latency.missing > 0) throw new Error(`${at}: ${latency.missing} messages never arrived`);
      measured[at].push(latency);
      const [p50, p99] = [latency.p50.toFixed(1), latency.p99.toFixed(1)];
      stage.options.tell(
        `latency ${round + 1}: ${at} p50 ${p50} ms, p99 ${p99} ms at ${Math.round(latency.perSecond)}/s`,
      );
    }
  }
  return measured;
}

async function measure(stage: Stage): Promise<BenchResult> {
  stage.options.tell("warm-up");
  for (const at of ["product", "relay"] as const) await generate(stage, { do: "saturate", at, warmUp: 2, seconds: 1 });
  const rates = await throughputRounds(stage);
  const product = median(rates.product);
  const latency = await latencyRounds(stage, product / 4);
  const [oneByOne, relay] = [median(rates.one_by_one), median(rates.relay)];
  const round = (value: number, digits: number): number => Number(value.toFixed(digits));
  const middle = (at: Target, which: "p50" | "p99") => round(median(latency[at].map((one) => one[which])), 1);
  return {
    messages_per_s: Math.round(product),
    one_by_one: Math.round(oneByOne),
    ratio_to_one_by_one: round(product / oneByOne, 2),
    relay: Math.round(relay),
    ratio_to_relay: round(product / relay, 2),
    latency_p50_ms: middle("product", "p50"),
    latency_p99_ms: middle("product", "p99"),
    relay_latency_p50_ms: middle("relay", "p50"),
    relay_latency_p99_ms: middle("relay", "p99"),
  };
}

/** The whole run: build, set up, measure all contestants on one database. Leaves no process and no folder behind. */
export async function runBench(options: BenchOptions): Promise<BenchResult> {
  const scratch = await openScratch("bench");
  const built = await buildServer();
  const programs = await bundle({
    generator: "bench/chat/generator.ts",
    relay: "bench/chat/relay.ts",
    "one-by-one": "bench/chat/one-by-one.ts",
  });
  const program = (name: string): Program => new Program(path.join(programs.folder, `${name}.js`));
  const [port, relayPort] = [await freePort(), await freePort()];
  const server = new ServerProcess({
    entry: built.entry,
    dataDir: scratch.dataDir,
    port,
    logFile: path.join(scratch.folder, "server.log"),
    nodeArguments: options.serverArguments,
  });
  const [generator, relay, oneByOne] = [program("generator"), program("relay"), program("one-by-one")];
  try {
    await server.start();
    const url = await databaseUrl(scratch.dataDir);
    const capacity = Math.ceil(options.pairs / (shops * agentsPerShop));
    const market = await openMarketplace(server.origin, url, { shops, agentsPerShop, capacity, buyers: options.pairs });
    const pairs = await servingPairs(market);
    const stage: Stage = { generator, relay, oneByOne, pairs, databaseUrl: url, options };
    const listen: RelayQuestion = { port: relayPort };
    await relay.ask(listen);
    await generate(stage, { do: "connect", at: "product", port, pairs });
    await generate(stage, { do: "connect", at: "relay", port: relayPort, pairs });
    options.tell(`${pairs.length} conversations, ${pairs.length + shops * agentsPerShop} sockets at each server`);
    return await measure(stage);
  } finally {
    await Promise.all([generator.end(), relay.end(), oneByOne.end()]);
    await server.stop();
    await endDatabase(scratch.dataDir);
    await Promise.all([process.env["KEEP_LOGS"] === "1" ? null : scratch.remove(), built.remove(), programs.remove()]);
  }
}
