import { randomUUID } from "node:crypto";
import { seal, storeMessages } from "../../apps/server/src/modules/conversations/index.ts";
import { openPool } from "../../apps/server/src/platform/sql.ts";
import { answering } from "./program.ts";

export interface OneByOneQuestion {
  readonly databaseUrl: string;
  readonly conversations: readonly { readonly id: string; readonly buyerId: string }[];
  readonly connections: number;
  readonly warmUp: number;
  readonly seconds: number;
}

const text = "您好，请问这款茶具什么时候可以发货？谢谢您的耐心。";

/**
 * The lower limit: the product's own statement on the product's own tables, one message a transaction, without
 * sockets, sign-in or policy. Every connection keeps to conversations of its own, so that none waits for a row.
 */
answering<OneByOneQuestion>(async ({ databaseUrl, conversations, connections, warmUp, seconds }) => {
  const sql = openPool(databaseUrl, { role: "recourse_writer", max: connections, name: "one by one" });
  let running = true;
  let counted = 0;
  const worker = async (first: number): Promise<void> => {
    for (let at = first; running; at = at + connections < conversations.length ? at + connections : first) {
      const { id, buyerId } = conversations[at]!;
      const draft = {
        conversationId: id,
        clientId: randomUUID(),
        authorKind: "buyer" as const,
        authorId: buyerId,
        at: new Date(),
        body: { kind: "text" as const, text },
        quoteSeq: null,
      };
      await storeMessages(sql, [seal(draft)]);
      counted += 1;
    }
  };
  const workers = Array.from({ length: connections }, (_, n) => worker(n));
  await sleep(warmUp * 1000);
  const [from, before] = [performance.now(), counted];
  await sleep(seconds * 1000);
  const perSecond = ((counted - before) * 1000) / (performance.now() - from);
  running = false;
  await Promise.all(workers);
  await sql.end({ timeout: 5 });
  return perSecond;
});

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
