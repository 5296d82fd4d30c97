import { type BotTurn, type Conversations, messagesBefore } from "../conversations/index.ts";

/** The buyer's words of a turn, joined; cards and pictures have none. */
export const wordsOf = (unread: BotTurn["unread"]): string =>
  unread.flatMap((row) => (row.body?.kind === "text" ? [row.body.text] : [])).join("\n");

/** What cards and forms say the talk is about; the newest of each kind. */
export interface Cards {
  readonly orderId?: string | undefined;
  readonly orderNumber?: string | undefined;
  readonly orderStage?: string | undefined;
  readonly productId?: string | undefined;
  readonly productTitle?: string | undefined;
  readonly form?: { readonly orderNumber?: string; readonly problem: string; readonly demand: string } | undefined;
}

const recentMessages = 40;

/** Looks back over the service's recent messages for what was shown. */
export async function cardsOf(conversations: Conversations, turn: BotTurn): Promise<Cards> {
  const last = turn.unread.at(-1)!.seq;
  const rows = await messagesBefore(
    conversations.database.writer,
    turn.service.conversationId,
    last + 1,
    recentMessages,
  );
  const found: { -readonly [K in keyof Cards]: Cards[K] } = {};
  for (const { body, seq, at } of rows) {
    if (at < turn.service.openedAt) continue;
    if (body?.kind === "order_card")
      Object.assign(found, { orderId: body.orderId, orderNumber: body.number, orderStage: body.stage });
    if (body?.kind === "product_card") Object.assign(found, { productId: body.productId, productTitle: body.title });
    const isNew = turn.unread.some((row) => row.seq === seq);
    if (body?.kind === "form" && isNew) {
      found.form = {
        problem: body.problem,
        demand: body.demand,
        ...(body.orderNumber ? { orderNumber: body.orderNumber } : {}),
      };
    }
  }
  return found;
}
