import type { Visitor } from "./app.ts";
import { type Person, people } from "./wall-people.ts";
import type { WallsScene } from "./walls-scene.ts";
import { type Door, doors } from "./walls-table.ts";

export interface DoorsWalked {
  tried: number;
  /** Wrong persons who were not refused. */
  readonly letIn: string[];
  /** Rightful persons who were refused: the thing they stood before was not there, or a wall stands wrong. */
  readonly stopped: string[];
  /** Refusals that answer otherwise for somebody's thing than for one that does not exist. */
  readonly telling: string[];
}

interface Answer {
  readonly status: number;
  readonly code: string;
}

/** The doors of the served contract, as "METHOD /path". */
export const contractDoors = (openapi: { readonly paths?: object }): string[] =>
  Object.entries(openapi.paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  );

/** Doors without a row, and rows without a door. */
export function rowsMissing(found: readonly string[], rows: readonly string[]): string[] {
  return [
    ...found.filter((one) => !rows.includes(one)).map((one) => `no row for ${one}`),
    ...rows.filter((one) => !found.includes(one)).map((one) => `no door for ${one}`),
  ];
}

async function knock(visitor: Visitor, method: string, path: string, body: unknown): Promise<Answer> {
  const { status, body: answer } = await visitor.send<{ code?: string }>(method, path, body);
  return { status, code: typeof answer === "object" ? (answer?.code ?? "") : "" };
}

/** Inside, a thing of the inside may be missing; that is no wall. */
function refused(door: string, { status, code }: Answer): boolean {
  const within = code === "message.unknown" || code === "case.unknown" || door.endsWith("/image");
  return status === 401 || status === 403 || (status === 404 && !within);
}

/** Whoever may look at a thing knows that it is there, whatever else they may not do with it. */
function knowsIt(door: string, person: Person): boolean {
  const [, path = ""] = door.split(" ");
  return doors[`GET ${path.slice(0, path.indexOf("}") + 1)}`]?.may.includes(person) ?? false;
}

async function tryWrong(scene: WallsScene, door: string, row: Door, person: Person, walked: DoorsWalked) {
  const method = door.split(" ")[0]!;
  const { things, missing } = scene;
  const answer = await knock(scene.as[person], method, row.path(things), row.body?.(things));
  walked.tried += 1;
  if (!refused(door, answer)) walked.letIn.push(`${door} as ${person}: ${answer.status} ${answer.code}`);
  if (row.path(things) === row.path(missing) || knowsIt(door, person)) return;
  const nothing = await knock(scene.as[person], method, row.path(missing), row.body?.(missing));
  if (nothing.status !== answer.status || nothing.code !== answer.code) {
    walked.telling.push(
      `${door} as ${person}: ${answer.status} ${answer.code}, missing ${nothing.status} ${nothing.code}`,
    );
  }
}

async function tryRight(scene: WallsScene, door: string, row: Door, person: Person, walked: DoorsWalked) {
  // Whoever is to sign out is a fresh one, so that it says nothing about the next door.
  const visitor = door.startsWith("DELETE") && door.endsWith("/session") ? await scene.fresh(person) : scene.as[person];
  const answer = await knock(visitor, door.split(" ")[0]!, row.path(scene.things), row.body?.(scene.things));
  if (refused(door, answer)) walked.stopped.push(`${door} as ${person}: ${answer.status} ${answer.code}`);
}

/**
 * Sends every wrong person through every door while all the things are there, and only then the rightful ones, whose
 * steps change what stands behind.
 */
export async function walkDoors(scene: WallsScene, rows: Readonly<Record<string, Door>> = doors): Promise<DoorsWalked> {
  const walked: DoorsWalked = { tried: 0, letIn: [], stopped: [], telling: [] };
  for (const step of [tryWrong, tryRight]) {
    for (const [door, row] of Object.entries(rows)) {
      for (const person of people) {
        if (row.may.includes(person) === (step === tryRight)) await step(scene, door, row, person, walked);
      }
    }
  }
  return walked;
}
