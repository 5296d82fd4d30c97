import { setTimeout as pause } from "node:timers/promises";
import { databaseChildren, killProcess, postmasterPid } from "../lib/postgres-process.ts";
import type { Chance } from "../lib/seeded-random.ts";
import type { ServerProcess } from "../lib/server-process.ts";
import type { Moments } from "./moments.ts";

/**
 * What is killed, and when: the server at a random time, within 15 ms after a message was posted, at the moment of an
 * acknowledgement or of a push; PostgreSQL's postmaster or one connection of it under a living server; both at once,
 * the database with all its processes, as when the power fails.
 */
export type Kill = "random" | "after_post" | "on_acknowledgement" | "on_push" | "postmaster" | "connection" | "both";

const serverKills: readonly Kill[] = ["random", "after_post", "on_acknowledgement", "after_post", "on_push"];

/** `count` kills of the server, among them one in ten together with the database, and one in five of PostgreSQL alone more. */
export function planKills(count: number, chance: Chance): Kill[] {
  const both = Math.max(1, Math.round(count / 10));
  const alone = Math.max(2, Math.round(count / 5));
  const server = Array.from({ length: count - both }, (_, n) => serverKills[n % serverKills.length]!);
  const database = Array.from({ length: alone }, (_, n): Kill => (n % 2 === 0 ? "postmaster" : "connection"));
  return chance.shuffled([...server, ...Array<Kill>(both).fill("both"), ...database]);
}

export const hitsServer = (kill: Kill): boolean => kill !== "postmaster" && kill !== "connection";

async function aim(kill: Kill, moments: Moments, chance: Chance): Promise<void> {
  if (kill === "after_post") {
    await moments.next("posted");
    await pause(chance.between(0, 15));
  }
  if (kill === "on_acknowledgement") await moments.next("acknowledged");
  if (kill === "on_push") await moments.next("pushed");
}

async function killDatabase(dataDir: string, kill: Kill, chance: Chance): Promise<void> {
  const postmaster = await postmasterPid(dataDir);
  if (!postmaster) return;
  const { all, clients } = await databaseChildren(postmaster);
  if (kill === "connection") {
    if (clients.length > 0) killProcess(chance.pick(clients));
    return;
  }
  killProcess(postmaster);
  if (kill === "both") for (const child of all) killProcess(child);
}

/** Waits for its moment, kills, and brings the server back; returns the milliseconds from kill to ready. */
export async function strike(
  kill: Kill,
  server: ServerProcess,
  dataDir: string,
  moments: Moments,
  chance: Chance,
): Promise<number> {
  await pause(chance.between(300, 2200));
  await aim(kill, moments, chance);
  const at = performance.now();
  if (kill === "both") await Promise.all([server.kill(), killDatabase(dataDir, kill, chance)]);
  else if (hitsServer(kill)) await server.kill();
  else await killDatabase(dataDir, kill, chance);
  if (hitsServer(kill)) await server.start();
  // The living server may answer once more before it feels the blow.
  else await pause(150);
  await server.untilHealthy();
  return performance.now() - at;
}
