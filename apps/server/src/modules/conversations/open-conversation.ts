import type { OpenConversation } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { type BuyerCaller, organizationById, platformOrganization, viewerOf } from "../identity/index.ts";
import { lockDesk } from "../routing/index.ts";
import { entranceCard, organizationOf } from "./cards.ts";
import { findOrInsertConversation } from "./conversation-store.ts";
import { attachCard, openService } from "./open-service.ts";
import type { ThreadFeed } from "./thread-feed.ts";

const isOpen = (state: string): boolean => !["none", "closed", "lapsed", "resolved"].includes(state);

/**
 * The buyer comes in by an entrance: finds the thread with that organization or begins it, opens a service when none
 * is under way, attaches the card. Coming in again by the same entrance adds nothing.
 */
export async function openConversation(
  database: Database,
  feed: ThreadFeed,
  buyer: BuyerCaller,
  request: OpenConversation,
): Promise<string> {
  const viewer = viewerOf(buyer);
  const { entrance } = request;
  const orgId =
    entrance.kind === "service_centre"
      ? present(await platformOrganization(database.writer), "setup.required").id
      : ((await organizationOf(database, viewer, entrance)) ?? present(request.organizationId, "organization.unknown"));
  if (buyer.shop && buyer.shop.id !== orgId) throw new Refusal("access.not_yours");
  present(await organizationById(database.writer, orgId), "organization.unknown");
  const card = await entranceCard(database, viewer, buyer.personId, entrance);

  return database.transact(async (work) => {
    await lockDesk(work.tx, orgId);
    const conversation = await findOrInsertConversation(work.tx, newId(work.now), orgId, buyer.personId, work.now);
    if (!isOpen(conversation.sessionState) || !conversation.sessionId) {
      await openService(work, feed, conversation, entrance, card);
    } else if (card) {
      const to = { id: conversation.sessionId, conversationId: conversation.id, buyerId: buyer.personId };
      await attachCard(work, feed, to, card);
    }
    return conversation.id;
  });
}
