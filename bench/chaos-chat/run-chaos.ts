import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openPool, type Sql } from "../../apps/server/src/platform/sql.ts";
import { buildServer } from "../lib/build-server.ts";
import { freePort } from "../lib/free-port.ts";
import { enterShop, type Marketplace, openMarketplace } from "../lib/marketplace.ts";
import { databaseUrl, endDatabase } from "../lib/postgres-process.ts";
import { openScratch } from "../lib/scratch-folder.ts";
import { chanceFrom } from "../lib/seeded-random.ts";
import { ServerProcess } from "../lib/server-process.ts";
import { ChatPerson, type SharedLog } from "./chat-person.ts";
import { check, type Verdict } from "./check.ts";
import { databaseHistories, interfaceHistories } from "./histories.ts";
import { hitsServer, type Kill, planKills, strike } from "./killer.ts";
import { Load, type Talk } from "./load.ts";
import { Moments } from "./moments.ts";
import { type Unanswered, unansweredNow, wrongLoads } from "./unanswered.ts";

export interface ChaosOptions {
  readonly conversations: number;
  readonly kills: number;
  readonly seed: number;
  /** Removes one acknowledged message behind the server's back before the check, which must then fail. */
  readonly plantLoss: boolean;
  readonly tell: (line: string) => void;
}

export interface ChaosResult extends Verdict {
  /** SIGKILLs of the server, and of PostgreSQL (its postmaster or a connection). */
  readonly kills: number;
  readonly databaseKills: number;
  readonly unanswered: number;
  /** Messages that no restart could bring through, and refusals that no client should have met. */
  readonly unfinished: number;
  readonly refused: number;
  /** Times the server ended though nobody had killed it. */
  readonly crashes: number;
  readonly restartMs: readonly number[];
}

interface Stage {
  readonly server: ServerProcess;
  readonly dataDir: string;
  readonly marketplace: Marketplace;
  readonly log: SharedLog;
  readonly moments: Moments;
  readonly people: ChatPerson[];
  readonly talks: Talk[];
}

const agentsPerShop = 5;

async function setStage(server: ServerProcess, dataDir: string, conversations: number): Promise<Stage> {
  await server.start();
  // Fewer places than buyers who want one, so that there is always a queue.
  const capacity = Math.max(1, Math.ceil(conversations / 30));
  const plan = { shops: 2, agentsPerShop, capacity, buyers: conversations };
  const marketplace = await openMarketplace(server.origin, await databaseUrl(dataDir), plan);
  const log: SharedLog = { acknowledged: [], refused: [] };
  const moments = new Moments();
  const agents = marketplace.shops.map((shop) =>
    shop.agents.map((seat) => new ChatPerson(server.origin, seat, "staff", log, moments)),
  );
  const talks: Talk[] = [];
  for (const [n, seat] of marketplace.buyers.entries()) {
    const desk = n % marketplace.shops.length;
    const conversationId = await enterShop(seat, marketplace.shops[desk]!);
    const buyer = new ChatPerson(server.origin, seat, "buyer", log, moments);
    const agent = agents[desk]![Math.floor(n / marketplace.shops.length) % agentsPerShop]!;
    buyer.join(conversationId);
    agent.join(conversationId);
    talks.push({ conversationId, buyer, agent });
  }
  const people = [...agents.flat(), ...talks.map((talk) => talk.buyer)];
  for (const person of people) person.connect();
  return { server, dataDir, marketplace, log, moments, people, talks };
}

async function strikeAll(
  stage: Stage,
  plan: readonly Kill[],
  chance: ReturnType<typeof chanceFrom>,
  options: ChaosOptions,
) {
  const restartMs: number[] = [];
  for (const [n, kill] of plan.entries()) {
    const ms = await strike(kill, stage.server, stage.dataDir, stage.moments, chance);
    restartMs.push(Math.round(ms));
    const acknowledged = stage.log.acknowledged.length;
    options.tell(`kill ${n + 1}/${plan.length} ${kill}: back after ${Math.round(ms)} ms, ${acknowledged} acknowledged`);
  }
  return restartMs;
}

/** The bot may need a moment to answer what the last kill left; what it has not after `ms` counts as unanswered. */
async function settle(sql: Sql, ms: number): Promise<Unanswered[]> {
  const deadline = performance.now() + ms;
  for (;;) {
    const left = await unansweredNow(sql);
    if (left.length === 0 || performance.now() > deadline) return left;
    await pause(200);
  }
}

/** Everyone asks once more for what they may have missed; the line must be up for that. */
async function resumeEverybody(stage: Stage): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (stage.people.some((person) => !person.connected) && performance.now() < deadline) await pause(50);
  const threads = stage.people.flatMap((person) => [...person.threads.values()]);
  for (const thread of threads) {
    await thread.catchUp();
    await thread.catchUp();
  }
}

async function plantLoss(sql: Sql, log: SharedLog): Promise<void> {
  const victim = log.acknowledged[Math.floor(log.acknowledged.length / 2)]!;
  await sql`DELETE FROM conversations.messages WHERE conversation_id = ${victim.conversationId} AND seq = ${victim.seq}`;
}

async function judge(
  stage: Stage,
  options: ChaosOptions,
  load: Load,
): Promise<Omit<ChaosResult, "kills" | "databaseKills" | "restartMs">> {
  const sql = openPool(await databaseUrl(stage.dataDir), { max: 1, name: "chaos" });
  try {
    const unanswered = await settle(sql, 20_000);
    const loads = await wrongLoads(sql);
    await resumeEverybody(stage);
    if (options.plantLoss) await plantLoss(sql, stage.log);
    const histories = [...(await interfaceHistories(stage.talks)), ...(await databaseHistories(sql, stage.talks))];
    const readers = stage.people.flatMap((person) => [...person.threads.values()]);
    const verdict = check({ acknowledged: stage.log.acknowledged, readers, histories });
    const left = [
      ...unanswered.map((one) => `unanswered: ${one.conversationId}, ${one.why}`),
      ...loads.map((one) => `unanswered: agent ${one.personId} has load ${one.load} and holds ${one.held}`),
      ...stage.log.refused.map((code) => `refused: ${code}`),
    ];
    return {
      ...verdict,
      unanswered: unanswered.length + loads.length,
      unfinished: load.unfinished,
      refused: stage.log.refused.length,
      crashes: stage.server.crashes,
      findings: [...verdict.findings, ...left],
    };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The whole run: build, set up, load, kill, recover, compare. Leaves no process and no folder behind. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const scratch = await openScratch("chaos");
  const built = await buildServer();
  const server = new ServerProcess({
    entry: built.entry,
    dataDir: scratch.dataDir,
    port: await freePort(),
    logFile: path.join(scratch.folder, "server.log"),
  });
  let stage: Stage | null = null;
  try {
    stage = await setStage(server, scratch.dataDir, options.conversations);
    options.tell(`${stage.talks.length} conversations, ${stage.people.length} sockets`);
    const load = new Load(stage.talks, chanceFrom(options.seed + 1));
    const plan = planKills(options.kills, chanceFrom(options.seed));
    load.start();
    const restartMs = await strikeAll(stage, plan, chanceFrom(options.seed + 2), options);
    await load.finish(30_000);
    const result = await judge(stage, options, load);
    const kills = plan.filter(hitsServer).length;
    const both = plan.filter((kill) => kill === "both").length;
    return { ...result, kills, databaseKills: plan.length - kills + both, restartMs };
  } finally {
    for (const person of stage?.people ?? []) person.leave();
    await server.stop();
    await endDatabase(scratch.dataDir);
    if (process.env["KEEP_LOGS"] !== "1") await scratch.remove();
    else options.tell(`kept ${scratch.folder}`);
    await built.remove();
  }
}
