import type { Socket } from "socket.io-client";
import { until } from "./app.ts";
import { type Person, people } from "./wall-people.ts";
import { type Push, pushes, type SocketDoor, socketDoors } from "./walls-events.ts";
import type { WallsScene } from "./walls-scene.ts";
import type { Things } from "./walls-table.ts";

interface Heard {
  readonly person: Person;
  readonly event: string;
  readonly payload: string;
}
export interface Listening {
  readonly sockets: ReadonlyMap<Person, Socket>;
  readonly heard: Heard[];
}
export interface SocketsWalked {
  tried: number;
  readonly letIn: string[];
  readonly stopped: string[];
}

/** Connects everybody who can and writes down all they are told. Who has no living session of a person must not get in. */
export async function listenIn(scene: WallsScene, walked: SocketsWalked): Promise<Listening> {
  const sockets = new Map<Person, Socket>();
  const heard: Heard[] = [];
  const without: readonly Person[] = ["anonymous", "revoked", "expired", "teaKey", "booksKey"];
  for (const person of people) {
    // Seen without the shapes of its events: the walk takes them by name.
    const socket = (await scene.as[person].socket().catch(() => null)) as Socket | null;
    walked.tried += 1;
    if (socket && without.includes(person)) walked.letIn.push(`socket as ${person}`);
    if (!socket && !without.includes(person)) walked.stopped.push(`socket as ${person}`);
    if (!socket) continue;
    sockets.set(person, socket);
    socket.onAny((event: string, payload: unknown) => heard.push({ person, event, payload: JSON.stringify(payload) }));
  }
  return { sockets, heard };
}

const ask = async (
  socket: Socket,
  event: string,
  given: object,
): Promise<{ ok: boolean; problem?: { code: string } }> => socket.timeout(5000).emitWithAck(event, given);

/** A few questions with answers, so that whatever a silent event brought about has happened. */
async function settle(socket: Socket, things: Things): Promise<void> {
  for (let n = 0; n < 3; n += 1) await ask(socket, "resume", { conversationId: things.conversation, afterSeq: 0 });
}

async function tryEvent(
  scene: WallsScene,
  { sockets, heard }: Listening,
  walked: SocketsWalked,
  [event, row, person]: readonly [string, SocketDoor, Person],
): Promise<void> {
  const socket = sockets.get(person);
  if (!socket) return;
  const may = row.may.includes(person);
  walked.tried += may ? 0 : 1;
  if (row.silent) {
    const before = heard.length;
    socket.emit(event, row.given(scene.things));
    await settle(socket, scene.things);
    const followed = heard.slice(before).some((one) => one.event === event);
    if (followed && !may) walked.letIn.push(`${event} as ${person} was passed on`);
    return;
  }
  const real = await ask(socket, event, row.given(scene.things));
  if (real.ok && !may) walked.letIn.push(`${event} as ${person}`);
  if (!real.ok && may) walked.stopped.push(`${event} as ${person}: ${real.problem?.code}`);
  if (may) return;
  const nothing = await ask(socket, event, row.given(scene.missing));
  const party = socketDoors.resume.may.includes(person);
  if (!party && nothing.problem?.code !== real.problem?.code)
    walked.letIn.push(`${event} as ${person} tells that the thread exists`);
}

/** Every event of every wrong person first, then those who may. */
export async function walkSockets(scene: WallsScene, listening: Listening, walked: SocketsWalked): Promise<void> {
  // With nobody at the desk she waits in the queue, and is told her place.
  await scene.as.lin.post(`/api/conversations/${scene.things.conversation}/handover`);
  await until(async () => listening.heard.some((one) => one.event === "queue"), "a place in the queue was told");
  for (const right of [false, true]) {
    for (const [event, row] of Object.entries(socketDoors)) {
      for (const person of people) {
        if (row.may.includes(person) === right) await tryEvent(scene, listening, walked, [event, row, person]);
      }
    }
  }
}

const guarded = (row: Push, t: Things): readonly string[] => row.guards?.(t) ?? [t.conversation, t.order, t.file];

/** Who was told something not meant for them; and which pushes nobody brought about, so that nothing was proven of them. */
export function judgePushes(scene: WallsScene, { heard }: Listening): { strayed: string[]; unseen: string[] } {
  const strayed = new Set<string>();
  const unseen = new Set(Object.keys(pushes).filter((event) => !pushes[event as keyof typeof pushes].unprovoked));
  for (const { person, event, payload } of heard) {
    const row = (pushes as Readonly<Record<string, Push>>)[event];
    if (!row) strayed.add(`${event} has no row`);
    else if (guarded(row, scene.things).some((id) => payload.includes(id))) {
      if (row.mayReach.includes(person)) unseen.delete(event);
      else strayed.add(`${event} reached ${person}`);
    }
  }
  return { strayed: [...strayed], unseen: [...unseen] };
}
