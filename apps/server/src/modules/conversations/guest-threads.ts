import type { Work } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present } from "../../platform/refusal.ts";
import { giveCases, record } from "../cases/index.ts";
import { giveFiles } from "../evidence/index.ts";
import { finishWork, lockDesk } from "../routing/index.ts";
import {
  type ConversationRow,
  conversationById,
  findOrInsertConversation,
  lockConversation,
} from "./conversation-store.ts";
import type { Conversations } from "./conversations.ts";
import { closeJoin, moveEntries, threadOfBuyer } from "./guest-thread-store.ts";
import { forgetThread } from "./history/follow-threads.ts";
import { makeMove } from "./service-moves.ts";
import { lockService, markReadByBot, type ServiceRow, servicesOf } from "./service-store.ts";

export interface GuestJoin {
  readonly orgId: string;
  readonly guestId: string;
  readonly buyerId: string;
}

/** How far along a service is; what is over counts for nothing. */
const rank = (service: ServiceRow | null): number =>
  ["with_bot", "waiting", "overdue", "snoozed", "serving"].indexOf(service?.state ?? "") + 1;

const lockCurrent = async (work: Work, thread: ConversationRow | null): Promise<ServiceRow | null> =>
  thread?.sessionId ? lockService(work.tx, thread.sessionId) : null;

/** The guest turned out to be a buyer nobody knew: thread and all stay as they are, and the case file says who it is. */
export async function keepGuestThread(
  work: Work,
  parts: Conversations,
  join: Omit<GuestJoin, "buyerId">,
): Promise<void> {
  work.afterCommit(() => parts.names.forget(join.guestId));
  const id = await threadOfBuyer(work.tx, join.orgId, join.guestId);
  const service = id && (await conversationById(work.tx, id))?.sessionId;
  const row = service ? await lockService(work.tx, service) : null;
  if (row) await record(work, row.caseId, "guest.named", { kind: "buyer", id: join.guestId }, {});
}

/** Of two services the one further along goes on; the other ends, and leaves the queue. */
async function keepOne(
  work: Work,
  parts: Conversations,
  own: ServiceRow | null,
  guests: ServiceRow | null,
): Promise<ServiceRow | null> {
  const [kept, other] = rank(guests) > rank(own) ? [guests, own] : [own ?? guests, own ? guests : null];
  if (other && rank(other) > 0) {
    await makeMove(work, parts.feed, other, "absorb", { actor: "routing", who: { kind: "system", id: null } });
    await finishWork(work, other.orgId, { kind: "service_session", id: other.id });
  }
  return kept;
}

/**
 * What the guest said becomes the buyer's, who was known before: behind the last entry of their own thread, with services,
 * files and case files, in this transaction. Nothing is copied, so nothing is there twice. Who may ask for it is the
 * caller's to know.
 */
export async function joinGuest(work: Work, parts: Conversations, join: GuestJoin): Promise<void> {
  const { orgId, guestId, buyerId } = join;
  await lockDesk(work.tx, orgId);
  const from = await threadOfBuyer(work.tx, orgId, guestId);
  if (!from) return;
  const known = await threadOfBuyer(work.tx, orgId, buyerId);
  const guestsService = await lockCurrent(work, await conversationById(work.tx, from));
  const ownService = await lockCurrent(work, known ? await conversationById(work.tx, known) : null);
  const own = await findOrInsertConversation(work.tx, known ?? newId(work.now), orgId, buyerId, work.now);
  const guests = present(await lockConversation(work.tx, from), "conversation.unknown");

  const kept = await keepOne(work, parts, ownService, guestsService);
  const moved = { from, to: own.id, ...join, afterSeq: own.lastSeq, messages: guests.lastSeq, now: work.now };
  const services = await servicesOf(work.tx, from);
  // The index takes them in anew, with what follows in the thread.
  await forgetThread(work, { id: from, buyerId: guestId });
  await moveEntries(work.tx, moved);
  await giveFiles(work.tx, guestId, buyerId);
  await giveCases(work.tx, guestId, buyerId);
  await closeJoin(work.tx, moved, kept);
  // What the guest was told already must not be answered once more.
  if (kept && kept.id === ownService?.id) await markReadByBot(work.tx, kept.id);
  for (const { caseId } of services) {
    const { messages, afterSeq } = moved;
    const told = { guestId, guestThread: from, thread: own.id, afterSeq, messages };
    await record(work, caseId, "guest.joined", { kind: "buyer", id: buyerId }, told);
  }
  const now = kept && (await lockService(work.tx, kept.id));
  work.afterCommit(() => {
    parts.access.forget(from);
    if (now) parts.feed.service(now);
  });
}
