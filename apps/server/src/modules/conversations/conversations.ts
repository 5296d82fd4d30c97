import type { GroupKind } from "@recourse/contract";
import { type Allowance, createAllowance } from "../../platform/allowance.ts";
import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { Attendant } from "./attend.ts";
import { ConversationAccess } from "./conversation-access.ts";
import { IndexFollower } from "./history/index-follower.ts";
import { SilenceKeeper } from "./keep-silence.ts";
import { MessageGate } from "./message-gate.ts";
import { createNoteLook, type NoteLook } from "./note-look.ts";
import { PeopleNames } from "./people-names.ts";
import type { ServiceRow, Summary } from "./service-store.ts";
import { ThreadFeed } from "./thread-feed.ts";

/** The living parts of the module; made once, by the roof. */
export interface Conversations {
  readonly database: Database;
  readonly clock: () => Date;
  readonly feed: ThreadFeed;
  readonly gate: MessageGate;
  readonly access: ConversationAccess;
  readonly names: PeopleNames;
  readonly noteLook: NoteLook;
  readonly attendant: Attendant;
  readonly silence: SilenceKeeper;
  readonly briefing: Briefing;
  /** Messages of one person, by sockets and requests together. */
  readonly sending: Allowance;
  /** Questions to what was said before, of one person. */
  readonly searching: Allowance;
  /** Brings the search index behind the threads; the roof starts and stops it. */
  readonly follower: IndexFollower;
}

export interface Brief {
  readonly group: GroupKind;
  readonly summary: Summary;
}
/** What the next agent is told, and which kind of group should take it; said by whoever was with the buyer before. */
export class Briefing {
  #by: (service: ServiceRow) => Brief = ({ entrance, summary }) => ({
    group: entrance.kind === "product" ? "presale" : "aftersale",
    summary: summary ?? { zh: "", en: "" },
  });

  by(speaker: (service: ServiceRow) => Brief): void {
    this.#by = speaker;
  }
  of(service: ServiceRow): Brief {
    return this.#by(service);
  }
}

const attended: readonly string[] = ["waiting", "overdue", "serving"];

export function createConversations(database: Database, clock: () => Date, log: Log): Conversations {
  const feed = new ThreadFeed();
  const attendant = new Attendant(database, feed, log);
  const silence = new SilenceKeeper(database, log);
  const gate = new MessageGate(database.hot, (flushed) => {
    feed.messages(flushed.map(({ draft, stored }) => ({ draft: { ...draft, at: stored.at }, seq: stored.seq })));
    const unattended = flushed.filter(
      ({ draft, stored }) => draft.authorKind === "buyer" && !attended.includes(stored.sessionState),
    );
    silence.spoken(
      flushed.filter(({ stored }) => stored.sessionState === "serving").map(({ draft }) => draft.conversationId),
    );
    for (const id of new Set(unattended.map(({ draft }) => draft.conversationId))) attendant.attend(id);
  });
  return {
    database,
    clock,
    feed,
    gate,
    access: new ConversationAccess(database),
    names: new PeopleNames(database),
    noteLook: createNoteLook(database, clock),
    attendant,
    silence,
    briefing: new Briefing(),
    sending: createAllowance({ burst: 30, perSecond: 10 }),
    searching: createAllowance({ burst: 60, perSecond: 2 }),
    follower: new IndexFollower(database, feed, log),
  };
}
