import {
  type Conversations,
  type Delivered,
  draftView,
  type FeedListener,
  messageAt,
  messageViews,
  type Parties,
  type ServiceRow,
  serviceView,
} from "../modules/conversations/index.ts";
import type { Log } from "../platform/log.ts";
import { deskRoom, type LiveServer, operationsRoom, personRoom, watchRoom } from "./rooms.ts";

/**
 * After commit, to whoever should know: the buyer on every device, the agent who serves and whoever watches the thread.
 * What gets lost here shows as a gap in the numbers, and the browser asks for it.
 */
export function pushTo(io: LiveServer, conversations: Conversations, log: Log): FeedListener {
  const { names, database } = conversations;

  async function deliver({ draft, seq }: Delivered): Promise<void> {
    const parties = await conversations.access.partiesOf(draft.conversationId);
    if (!parties) return;
    await names.load([draft.authorId]);
    const view =
      draft.quoteSeq === null ? draftView(draft, seq, names, null) : await quotedView(draft.conversationId, seq);
    if (view) io.to([personRoom(parties.buyerId), watchRoom(parties.id)]).emit("message", view);
  }
  async function quotedView(conversationId: string, seq: number) {
    const row = await messageAt(database.writer, conversationId, seq);
    return row ? (await messageViews([row], names))[0] : undefined;
  }
  async function tellService(service: ServiceRow): Promise<void> {
    const now = conversations.clock();
    const [forBuyer, forStaff] = await Promise.all([
      serviceView(database, names, service, "buyer", now),
      serviceView(database, names, service, "staff", now),
    ]);
    const { conversationId } = service;
    io.to(personRoom(service.buyerId)).emit("session", { conversationId, session: forBuyer });
    io.to([deskRoom(service.orgId), watchRoom(conversationId)]).emit("session", { conversationId, session: forStaff });
    hint(service.orgId);
  }
  const hint = (organizationId: string): void =>
    void io.to([deskRoom(organizationId), operationsRoom]).emit("desk", { organizationId });
  const lost = (error: unknown): void => log.warn({ err: error }, "a push was lost; browsers will ask");

  /** By conversation, the last telling under way: "waiting" made before "serving" must not be told after it. */
  const telling = new Map<string, Promise<void>>();
  function tellInOrder(service: ServiceRow): void {
    const { conversationId } = service;
    const before = telling.get(conversationId) ?? Promise.resolve();
    const told = before.then(() => tellService(service)).catch(lost);
    telling.set(conversationId, told);
    void told.then(() => {
      if (telling.get(conversationId) === told) telling.delete(conversationId);
    });
  }

  const hinted = new Set<string>();
  /** Many messages, one hint: a desk is asked to look again at most three times a second. */
  function hintDesk(orgId: string): void {
    if (hinted.has(orgId)) return;
    hinted.add(orgId);
    setTimeout(() => {
      hinted.delete(orgId);
      hint(orgId);
    }, 300).unref();
  }

  // Deliveries of one conversation keep their order even when one must load a name first.
  let tail: Promise<void> = Promise.resolve();
  return {
    messages(delivered) {
      const after = tail;
      const batch = Promise.all(delivered.map((one) => conversations.access.partiesOf(one.draft.conversationId)));
      tail = after.then(async () => {
        await batch.catch(() => []);
        for (const one of delivered) await deliver(one).catch(lost);
      });
      const touched = new Set<Parties["orgId"]>();
      batch
        .then((found) => {
          for (const parties of found) if (parties) touched.add(parties.orgId);
          for (const orgId of touched) hintDesk(orgId);
        })
        // A database that goes away just now must not take the program with it.
        .catch(lost);
    },
    service: tellInOrder,
    desk: hintDesk,
    note: (orgId, note, only) => void io.to(only ? only.map(personRoom) : [deskRoom(orgId)]).emit("note", note),
    read: ({ parties, side, seq }) =>
      void io
        .to([personRoom(parties.buyerId), watchRoom(parties.id)])
        .emit("read", { conversationId: parties.id, side, seq }),
  };
}
