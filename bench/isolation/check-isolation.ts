import path from "node:path";
import { clientEvents, serverEvents } from "@recourse/contract";
import { pino } from "pino";
import { openDatabase } from "../../apps/server/src/platform/database.ts";
import { openPool } from "../../apps/server/src/platform/sql.ts";
import { Visitor } from "../../apps/server/src/testing/app.ts";
import { contractDoors, rowsMissing, walkDoors } from "../../apps/server/src/testing/walk-doors.ts";
import { walkRows } from "../../apps/server/src/testing/walk-rows.ts";
import { judgePushes, listenIn, type SocketsWalked, walkSockets } from "../../apps/server/src/testing/walk-sockets.ts";
import { people } from "../../apps/server/src/testing/wall-people.ts";
import { pushes, socketDoors } from "../../apps/server/src/testing/walls-events.ts";
import { setWallsScene, type WallsScene } from "../../apps/server/src/testing/walls-scene.ts";
import { doors } from "../../apps/server/src/testing/walls-table.ts";
import { buildServer } from "../lib/build-server.ts";
import { freePort } from "../lib/free-port.ts";
import { databaseUrl, endDatabase } from "../lib/postgres-process.ts";
import { openScratch } from "../lib/scratch-folder.ts";
import { ServerProcess } from "../lib/server-process.ts";
import { openWalls } from "./open-walls.ts";

export interface IsolationResult {
  readonly endpoints: number;
  readonly events: number;
  readonly persons: number;
  /** Attempts of wrong persons at doors, events and tables. */
  readonly tried: number;
  readonly let_in: number;
  /** Rightful persons who were refused: then a refusal of the others would prove nothing. */
  readonly stopped: number;
  /** Answers that differ between somebody's thing and one that does not exist. */
  readonly telling: number;
  readonly missing_rows: number;
  readonly tables: number;
  readonly probes: number;
  readonly probes_caught: number;
  /** Each of the above in words. */
  readonly found: readonly string[];
}
type Tell = (line: string) => void;

async function contractOf(origin: string): Promise<string[]> {
  const reply = await fetch(`${origin}/openapi.json`);
  return contractDoors((await reply.json()) as { paths?: object });
}

async function walk(scene: WallsScene, origin: string, ownerUrl: string, tell: Tell): Promise<IsolationResult> {
  const database = openDatabase({ url: ownerUrl, log: pino({ level: "silent" }), clock: () => new Date() });
  const owner = openPool(ownerUrl, { max: 1, name: "isolation" });
  try {
    const served = await contractOf(origin);
    const events = [...Object.keys(clientEvents), ...Object.keys(serverEvents)];
    const missing = [
      ...rowsMissing(served, Object.keys(doors)),
      ...rowsMissing(Object.keys(clientEvents), Object.keys(socketDoors)),
      ...rowsMissing(Object.keys(serverEvents), Object.keys(pushes)),
    ];
    const bySocket: SocketsWalked = { tried: 0, letIn: [], stopped: [] };
    tell("every event with every person");
    const listening = await listenIn(scene, bySocket);
    await walkSockets(scene, listening, bySocket);
    tell("every door with every person");
    const byDoor = await walkDoors(scene);
    const { strayed, unseen } = judgePushes(scene, listening);
    tell("every table with strangers");
    const byRow = await walkRows(scene, database, owner);
    tell("walls opened on purpose");
    const probes = await openWalls(scene, database, owner);
    const letIn = [...bySocket.letIn, ...byDoor.letIn, ...strayed, ...byRow.letIn];
    const stopped = [...bySocket.stopped, ...byDoor.stopped, ...unseen.map((one) => `${one} was pushed to nobody`)];
    const missed = Object.entries(probes).flatMap(([wall, caught]) => (caught ? [] : [`not caught: ${wall}`]));
    return {
      endpoints: served.length,
      events: events.length,
      persons: people.length,
      tried: bySocket.tried + byDoor.tried + byRow.tried,
      let_in: letIn.length,
      stopped: stopped.length,
      telling: byDoor.telling.length,
      missing_rows: missing.length,
      tables: byRow.tables,
      probes: Object.keys(probes).length,
      probes_caught: Object.values(probes).filter(Boolean).length,
      found: [...missing, ...letIn, ...stopped, ...byDoor.telling, ...missed],
    };
  } finally {
    await Promise.all([database.close(), owner.end({ timeout: 5 })]);
  }
}

/** Builds the server, starts it on an empty installation, and sends every wrong person to every door, event and table. */
export async function checkIsolation(tell: Tell): Promise<IsolationResult> {
  const scratch = await openScratch("isolation");
  const built = await buildServer();
  const logFile = path.join(scratch.folder, "server.log");
  const server = new ServerProcess({ entry: built.entry, dataDir: scratch.dataDir, port: await freePort(), logFile });
  const visitors: Visitor[] = [];
  const visitor = (): Visitor => {
    const one = new Visitor(server.origin);
    visitors.push(one);
    return one;
  };
  try {
    await server.start();
    const ownerUrl = await databaseUrl(scratch.dataDir);
    const writer = openPool(ownerUrl, { max: 1, name: "isolation" });
    const scene = await setWallsScene(server.origin, visitor, writer).finally(() => writer.end({ timeout: 5 }));
    return await walk(scene, server.origin, ownerUrl, tell);
  } finally {
    for (const one of visitors) one.leave();
    await server.stop();
    await endDatabase(scratch.dataDir);
    await built.remove();
    await scratch.remove();
  }
}
