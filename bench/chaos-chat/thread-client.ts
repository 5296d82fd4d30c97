import type { MessagePage, MessageView, Reply } from "@recourse/contract";
import { canonical } from "../lib/canonical.ts";
import type { Entry, ReaderLog } from "./check.ts";

const entryOf = (message: MessageView): Entry => ({
  seq: message.seq,
  clientId: message.clientId,
  body: canonical(message.body),
});

/** One person's copy of one conversation: applies what follows, asks for what is missing, forgets nothing it saw. */
export class ThreadClient implements ReaderLog {
  readonly reader: string;
  readonly conversationId: string;
  readonly applied: Entry[] = [];
  readonly delivered: Entry[] = [];
  readonly #resume: (afterSeq: number) => Promise<Reply<MessagePage>>;
  readonly #seen = new Set<string>();
  #asking: Promise<void> | null = null;
  #staffNotes = new Set<string>();

  constructor(
    reader: string,
    conversationId: string,
    resume: (conversationId: string, afterSeq: number) => Promise<Reply<MessagePage>>,
  ) {
    this.reader = reader;
    this.conversationId = conversationId;
    this.#resume = (afterSeq) => resume(conversationId, afterSeq);
  }

  get held(): number {
    return this.applied.at(-1)?.seq ?? 0;
  }
  /** Whether an agent was ever given this conversation, as its system notes say. */
  get served(): boolean {
    return this.#staffNotes.has("session.assigned");
  }

  /** What the server pushed. A number that does not follow shows a gap, and the missing part is asked for. */
  receive(message: MessageView): void {
    if (!this.#take(message)) void this.catchUp();
  }

  /** Asks for everything after the last number held, until nothing is missing; gives up when the line breaks. */
  catchUp(): Promise<void> {
    this.#asking ??= this.#askAll().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #askAll(): Promise<void> {
    for (;;) {
      const reply = await this.#resume(this.held).catch(() => null);
      if (!reply?.ok) return;
      for (const message of reply.value.messages) this.#take(message);
      if (this.held >= reply.value.lastSeq || reply.value.messages.length === 0) return;
    }
  }

  /** False when something before this message is missing. */
  #take(message: MessageView): boolean {
    const entry = entryOf(message);
    const key = canonical(entry);
    if (!this.#seen.has(key)) {
      this.#seen.add(key);
      this.delivered.push(entry);
    }
    if (entry.seq <= this.held) return true;
    if (entry.seq > this.held + 1) return false;
    this.applied.push(entry);
    if (message.body.kind === "system") this.#staffNotes.add(message.body.code);
    return true;
  }
}
