import { newId } from "../../platform/ids.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { Conversations } from "../conversations/index.ts";
import type { BuyerCaller } from "../identity/index.ts";
import { minutesToNudge, type PromiseRow } from "./promise.ts";
import { lockPromise, saveNudge } from "./promise-store.ts";

const moment = new Intl.DateTimeFormat("zh-CN", {
  ...{
    timeZone: "Asia/Shanghai",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
});
const momentEn = new Intl.DateTimeFormat("en-GB", {
  ...{
    timeZone: "Asia/Shanghai",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
});

const sentence = (promise: PromiseRow, language: "zh" | "en"): string =>
  language === "en"
    ? `You promised: “${promise.words}”, by ${momentEn.format(promise.dueAt)}. Could you follow up, please?`
    : `您承诺过“${promise.words}”，时间是 ${moment.format(promise.dueAt)} 前，请跟进一下。`;

/**
 * The buyer reminds, in their own name: a message that quotes the one with the promise. Refuses promise.not_open, and
 * promise.nudged_lately within half an hour of the last.
 */
export async function nudgePromise(parts: Conversations, promise: PromiseRow, buyer: BuyerCaller): Promise<void> {
  const { database, gate, clock } = parts;
  await database.transact(async ({ tx, now }) => {
    const locked = await lockPromise(tx, promise.id);
    if (locked?.state !== "open" && locked?.state !== "broken") throw new Refusal("promise.not_open");
    const minutes = minutesToNudge(locked, now);
    if (minutes > 0) throw new Refusal("promise.nudged_lately", { minutes });
    await saveNudge(tx, promise.id, now);
  });
  const at = clock();
  await gate.post({
    conversationId: promise.conversationId,
    clientId: newId(at),
    authorKind: "buyer",
    authorId: buyer.personId,
    at,
    body: { kind: "text", text: sentence(promise, buyer.language) },
    quoteSeq: promise.seq,
  });
}
