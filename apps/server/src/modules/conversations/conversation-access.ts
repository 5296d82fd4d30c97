import { LRUCache } from "lru-cache";
import type { Database } from "../../platform/database.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { BuyerCaller, Caller, PersonCaller, StaffCaller } from "../identity/index.ts";
import { leadsDesk, personOf } from "../identity/index.ts";
import { conversationById } from "./conversation-store.ts";

/** Who the two sides of a thread are; never changes while there is the thread. */
export interface Parties {
  readonly id: string;
  readonly orgId: string;
  readonly buyerId: string;
}

export type Participant =
  | { readonly side: "buyer"; readonly person: BuyerCaller }
  | { readonly side: "staff"; readonly person: StaffCaller };

/** Policy, the first of the two walls: the buyer of the thread, or staff of the organization it is with. */
export function participantOf(parties: Parties, person: PersonCaller): Participant | null {
  if (person.kind === "buyer") {
    const reaches = person.shop === undefined || person.shop.id === parties.orgId;
    return reaches && person.personId === parties.buyerId ? { side: "buyer", person } : null;
  }
  return person.orgId === parties.orgId ? { side: "staff", person } : null;
}

export class ConversationAccess {
  readonly #database: Database;
  readonly #known = new LRUCache<string, Parties>({ max: 50_000 });

  constructor(database: Database) {
    this.#database = database;
  }

  /** The two sides of a thread; null when there is none. */
  async partiesOf(id: string): Promise<Parties | null> {
    const known = this.#known.get(id);
    if (known) return known;
    const row = await conversationById(this.#database.writer, id);
    if (!row) return null;
    const parties = { id: row.id, orgId: row.orgId, buyerId: row.buyerId };
    this.#known.set(id, parties);
    return parties;
  }

  /** The thread is no more: it went into another. */
  forget(id: string): void {
    this.#known.delete(id);
  }

  /** The thread as this caller's own; refuses with conversation.unknown whether it is missing or somebody else's. */
  async enter(caller: Caller, conversationId: string): Promise<Participant & { readonly parties: Parties }> {
    const person = personOf(caller);
    const parties = await this.partiesOf(conversationId);
    const participant = parties && participantOf(parties, person);
    if (!parties || !participant) throw new Refusal("conversation.unknown");
    return { ...participant, parties };
  }

  /** To read: the two sides, and whoever leads the thread's desk from outside of it (the platform's operations). */
  async enterToRead(caller: Caller, conversationId: string): Promise<Participant & { readonly parties: Parties }> {
    const person = personOf(caller);
    const parties = await this.partiesOf(conversationId);
    if (parties && person.kind === "staff" && leadsDesk(person, parties.orgId))
      return { side: "staff", person, parties };
    return this.enter(caller, conversationId);
  }

  /** Whoever leads the thread's desk; its other staff are told that it is not theirs, everybody else that it is not there. */
  async enterAsLead(
    caller: Caller,
    conversationId: string,
  ): Promise<{ readonly person: StaffCaller; readonly parties: Parties }> {
    const entered = await this.enterToRead(caller, conversationId);
    if (entered.side !== "staff" || !leadsDesk(entered.person, entered.parties.orgId))
      throw new Refusal("access.not_yours");
    return { person: entered.person, parties: entered.parties };
  }

  /** To look something up in it: its two sides, and the platform's staff, who may search all that is said. */
  async enterToLook(caller: Caller, conversationId: string): Promise<Parties> {
    const person = personOf(caller);
    const parties = await this.partiesOf(conversationId);
    const overseer = person.kind === "staff" && person.orgKind === "platform";
    if (!parties || !(overseer || participantOf(parties, person))) throw new Refusal("conversation.unknown");
    return parties;
  }

  async enterAsStaff(
    caller: Caller,
    conversationId: string,
  ): Promise<{ readonly person: StaffCaller; readonly parties: Parties }> {
    const entered = await this.enter(caller, conversationId);
    if (entered.side !== "staff") throw new Refusal("access.not_yours");
    return { person: entered.person, parties: entered.parties };
  }
}
