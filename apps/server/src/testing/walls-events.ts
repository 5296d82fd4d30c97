import { randomUUID } from "node:crypto";
import type { ClientEvents, ServerEvents } from "@recourse/contract";
import { everyone, type Person, teaDesk } from "./wall-people.ts";
import type { Things } from "./walls-table.ts";

export interface SocketDoor {
  readonly given: (t: Things) => object;
  /** Who may send it and be answered with yes. Everybody else must be refused. */
  readonly may: readonly Person[];
  /** It has no acknowledgement: what it does to others is what tells. */
  readonly silent?: true;
}

const about = (t: Things) => ({ conversationId: t.conversation });
const parties: readonly Person[] = ["lin", ...teaDesk];
/** The parties, and the platform's operations, who may read along anywhere. */
const readers: readonly Person[] = [...parties, "administrator"];

/** Every event a browser may send, and who may. */
export const socketDoors: Readonly<Record<keyof ClientEvents, SocketDoor>> = {
  post: {
    given: (t) => ({ ...about(t), clientId: randomUUID(), body: { kind: "text", text: "偷看" } }),
    may: parties,
  },
  resume: { given: (t) => ({ ...about(t), afterSeq: 0 }), may: readers },
  read: { given: (t) => ({ ...about(t), seq: 1 }), may: parties },
  watch: { given: about, may: [...teaDesk, "administrator"] },
  // After the watching, so that there is a colleague to hear of it.
  typing: { given: about, may: parties, silent: true },
  // Stops one's own watching; harms nobody, and the walk sees that nothing follows from it.
  unwatch: { given: about, may: everyone, silent: true },
};

export interface Push {
  /** Whom it may reach when it carries one of the guarded ids. */
  readonly mayReach: readonly Person[];
  /** The ids that mark it as not for everybody; Lin's thread, order and file unless said otherwise. */
  readonly guards?: (t: Things) => readonly string[];
  /** It carries nobody's id, or nothing in the walk brings it about. */
  readonly unprovoked?: true;
}

/** Every event the server pushes, and whom it may reach. */
export const pushes: Readonly<Record<keyof ServerEvents, Push>> = {
  message: { mayReach: readers },
  note: { mayReach: [...teaDesk, "administrator"] },
  read: { mayReach: readers },
  colleagues: { mayReach: [...teaDesk, "administrator"] },
  colleagueTyping: { mayReach: [...teaDesk, "administrator"] },
  typing: { mayReach: readers },
  session: { mayReach: readers },
  queue: { mayReach: ["lin"] },
  desk: { mayReach: [...teaDesk, "administrator"], guards: (t) => [t.teaHouse] },
  writable: { mayReach: everyone, unprovoked: true },
  signedOut: { mayReach: everyone, unprovoked: true },
};
