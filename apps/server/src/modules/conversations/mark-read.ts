import type { Caller } from "../identity/index.ts";
import { moveReadMark } from "./conversation-store.ts";
import type { Conversations } from "./conversations.ts";

/** Moves the caller's side's read mark forward; the other side is told when it moved. */
export async function markRead(
  parts: Conversations,
  caller: Caller,
  conversationId: string,
  seq: number,
): Promise<void> {
  const { side, parties } = await parts.access.enter(caller, conversationId);
  const moved = await moveReadMark(parts.database.writer, conversationId, side, seq);
  if (moved !== null) parts.feed.read({ parties, side, seq: moved });
}
