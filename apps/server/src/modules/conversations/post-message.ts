import {
  type AuthorKind,
  type MessageBody,
  maxTextLength,
  type PostMessage,
  type PostReceipt,
} from "@recourse/contract";
import type { Allowance } from "../../platform/allowance.ts";
import type { Database } from "../../platform/database.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { shareFile } from "../evidence/index.ts";
import { type Caller, personOf, viewerOf } from "../identity/index.ts";
import { orderCard, productCard } from "./cards.ts";
import type { ConversationAccess, Participant, Parties } from "./conversation-access.ts";
import type { MessageGate } from "./message-gate.ts";
import { messageAt } from "./message-store.ts";

export const authorKindOf = (participant: Participant): AuthorKind =>
  participant.side === "buyer" ? "buyer" : participant.person.orgKind;

/** Text as it is kept: no NUL (PostgreSQL holds none), outer blanks gone. Refuses message.empty and message.too_long. */
export function cleanText(text: string): string {
  const clean = text.replaceAll("\u0000", "").trim();
  if (clean === "") throw new Refusal("message.empty");
  if (clean.length > maxTextLength) throw new Refusal("message.too_long", { max: maxTextLength });
  return clean;
}

async function attachment(
  database: Database,
  fileId: string,
  participant: Participant,
  parties: Parties,
): Promise<MessageBody> {
  const file = present(
    await shareFile(database.writer, fileId, participant.person.personId, parties.orgId, parties.buyerId),
    "file.unknown",
  );
  const kind = file.mime.startsWith("image/") ? "picture" : file.mime.startsWith("video/") ? "video" : "file";
  const size = file.width && file.height ? { width: file.width, height: file.height } : {};
  return { kind, fileId, name: file.name, mime: file.mime, bytes: file.bytes, sha256: file.sha256, ...size };
}

/** What a person may say, made into what the thread keeps: cards and files are filled in from their owners. */
async function bodyOf(
  database: Database,
  participant: Participant,
  parties: Parties,
  body: PostMessage["body"],
): Promise<MessageBody> {
  switch (body.kind) {
    case "text":
      return { kind: "text", text: cleanText(body.text) };
    case "attachment":
      return attachment(database, body.fileId, participant, parties);
    case "product_card":
      return productCard(database, parties.orgId, body.productId);
    case "order_card":
      return orderCard(database, viewerOf(participant.person), parties, body.orderId);
    case "form": {
      const { orderNumber, problem, demand } = body;
      return { kind: "form", form: "intake", orderNumber, problem: cleanText(problem), demand, filled: true };
    }
  }
}

/**
 * Posts for a participant through the gate; the receipt comes only when the message is durable. Whichever way it came in,
 * it is counted under the person: refuses with request.too_many.
 */
export async function postMessage(
  parts: {
    readonly database: Database;
    readonly gate: MessageGate;
    readonly access: ConversationAccess;
    readonly clock: () => Date;
    readonly sending: Allowance;
  },
  caller: Caller,
  post: PostMessage,
): Promise<PostReceipt> {
  const seconds = parts.sending(personOf(caller).personId);
  if (seconds > 0) throw new Refusal("request.too_many", { seconds });
  const entered = await parts.access.enter(caller, post.conversationId);
  const quoteSeq = post.quoteSeq ?? null;
  if (quoteSeq !== null && !(await messageAt(parts.database.writer, post.conversationId, quoteSeq))) {
    throw new Refusal("message.quote_unknown");
  }
  const stored = await parts.gate.post({
    conversationId: post.conversationId,
    clientId: post.clientId,
    authorKind: authorKindOf(entered),
    authorId: entered.person.personId,
    at: parts.clock(),
    body: await bodyOf(parts.database, entered, entered.parties, post.body),
    quoteSeq,
  });
  return { seq: stored.seq, at: stored.at.toISOString(), repeated: stored.repeated };
}
