import { randomBytes } from "node:crypto";
import type { AuthorKind, MessageBody } from "@recourse/contract";
import { commitmentOf } from "../cases/index.ts";

/** A message on its way to the thread: everything but its number. */
export interface MessageDraft {
  readonly conversationId: string;
  readonly clientId: string;
  readonly authorKind: AuthorKind;
  readonly authorId: string | null;
  readonly at: Date;
  readonly body: MessageBody;
  readonly quoteSeq: number | null;
}

export interface SealedDraft extends MessageDraft {
  readonly salt: Buffer;
  readonly commitment: Buffer;
}

/** Commits to who said what, when, in which thread; the number is bound by the seal over the thread. */
export function seal(draft: MessageDraft): SealedDraft {
  const salt = randomBytes(16);
  return { ...draft, salt, commitment: commitmentOf(salt, draft) };
}
