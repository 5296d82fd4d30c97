import type { BuyerContext, ConversationView, Language, MessageView, MeView } from "@recourse/contract";
import { momentLabel, money } from "../../copy/formats.ts";
import type { ReplyValues } from "../../features/replies/fill-reply.ts";

type Talk = {
  me: MeView;
  conversation: ConversationView;
  messages: readonly MessageView[];
  orders: BuyerContext["orders"];
};

/** The language of the buyer's last words; Chinese where they wrote none. */
export function languageOfBuyer(messages: readonly MessageView[]): Language {
  const texts = messages.flatMap(({ author, body }) =>
    author.kind === "buyer" && body.kind === "text" ? [body.text] : [],
  );
  const last = texts.findLast((text) => /[a-z\u3400-\u9fff]/i.test(text)) ?? "";
  return last === "" || /[\u3400-\u9fff]/.test(last) ? "zh" : "en";
}

/** The order the talk is about: the last one shown as a card, else the newest. */
function orderMeant({ messages, orders }: Talk) {
  const shown = messages.findLast(({ body }) => body.kind === "order_card")?.body;
  return orders.find((order) => shown?.kind === "order_card" && order.id === shown.orderId) ?? orders[0];
}

/** Everything a canned reply may name that is known in this talk now; the rest is left out. */
export function replyValues(talk: Talk, language: Language): ReplyValues {
  const { me, conversation } = talk;
  const { name, nameEn } = conversation.organization;
  const order = orderMeant(talk);
  const parcel = order?.shipments[0];
  const known: { [K in keyof ReplyValues]: string | null | undefined } = {
    buyer_name: conversation.buyer.name,
    shop_name: language === "en" && nameEn !== "" ? nameEn : name,
    agent_name: me.displayName,
    agent_number: me.agentNumber,
    order_number: order?.number,
    product_name: order?.lines[0]?.title,
    order_amount: order && money(order.paidFen),
    carrier: parcel?.carrier,
    tracking_number: parcel?.trackingNumber,
    // What has left already is promised to leave no more.
    ship_by: order?.stage === "paid" && order.shipBy ? momentLabel(order.shipBy, language) : null,
    last_scan: parcel?.scans[0]?.text,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value)) as ReplyValues;
}
