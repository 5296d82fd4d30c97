import { type Conversations, queuedOf, type ServiceRow } from "../modules/conversations/index.ts";
import { queueFacts, queuePlace } from "../modules/routing/index.ts";
import type { Log } from "../platform/log.ts";
import { type LiveServer, personRoom } from "./rooms.ts";

const atMostEveryMs = 1000;
/** Further back nobody watches the number change; they read it when they look. */
const toldPlaces = 200;

/** Tells those who wait how far they have come, whenever something at their desk moved; at most once a second. */
export function tellQueue(io: LiveServer, conversations: Conversations, log: Log): (service: ServiceRow) => void {
  const due = new Set<string>();
  const { writer } = conversations.database;

  async function tell(orgId: string): Promise<void> {
    for (const service of await queuedOf(writer, orgId, toldPlaces)) {
      const facts = await queueFacts(writer, "service_session", service.id);
      const promiseAt = service.promiseAt?.toISOString() ?? null;
      const queue = facts ? { ...queuePlace(facts), promiseAt } : null;
      io.to(personRoom(service.buyerId)).emit("queue", { conversationId: service.conversationId, queue });
    }
  }
  return ({ orgId }) => {
    if (due.has(orgId)) return;
    due.add(orgId);
    setTimeout(() => {
      due.delete(orgId);
      tell(orgId).catch((error: unknown) => log.warn({ err: error }, "queue places were not told"));
    }, atMostEveryMs).unref();
  };
}
