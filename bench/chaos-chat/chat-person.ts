import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { ClientEvents, PostReceipt, Reply, ServerEvents } from "@recourse/contract";
import { io, type Socket } from "socket.io-client";
import { canonical } from "../lib/canonical.ts";
import type { Seat } from "../lib/marketplace.ts";
import type { Acknowledgement } from "./check.ts";
import type { Moments } from "./moments.ts";
import { ThreadClient } from "./thread-client.ts";

/** What all clients write down of what they were told; the checker reads nothing else from them. */
export interface SharedLog {
  readonly acknowledged: Acknowledgement[];
  /** Refusals that a correct client should never meet. */
  readonly refused: string[];
}

const patience = 2500;

/** A buyer or an agent at a real socket: connects again after every break, then resumes and repeats what is owed. */
export class ChatPerson {
  readonly id: string;
  readonly seat: Seat;
  readonly threads = new Map<string, ThreadClient>();
  readonly #socket: Socket<ServerEvents, ClientEvents>;
  readonly #log: SharedLog;
  readonly #moments: Moments;
  readonly #watches: boolean;

  constructor(origin: string, seat: Seat, side: "buyer" | "staff", log: SharedLog, moments: Moments) {
    this.id = seat.personId;
    this.seat = seat;
    this.#log = log;
    this.#moments = moments;
    this.#watches = side === "staff";
    this.#socket = io(origin, {
      transports: ["websocket"],
      extraHeaders: { cookie: seat.http.cookie },
      // Soon, yet not so often that two hundred clients keep the machine from starting the server.
      reconnectionDelay: 150,
      reconnectionDelayMax: 700,
      timeout: 5000,
      forceNew: true,
      autoConnect: false,
    });
    this.#socket.on("connect", () => void this.#resumeAll());
    this.#socket.on("message", (message) => {
      moments.say("pushed");
      this.threads.get(message.conversationId)?.receive(message);
    });
    // The server refuses while it or its database is coming up; the client keeps knocking.
    this.#socket.on("connect_error", () => {
      if (!this.#socket.active) setTimeout(() => this.#socket.connect(), 100);
    });
  }

  join(conversationId: string): ThreadClient {
    const thread = new ThreadClient(this.id, conversationId, (id, afterSeq) =>
      this.#socket.timeout(patience).emitWithAck("resume", { conversationId: id, afterSeq }),
    );
    this.threads.set(conversationId, thread);
    return thread;
  }
  connect(): void {
    this.#socket.connect();
  }
  leave(): void {
    this.#socket.disconnect();
  }
  get connected(): boolean {
    return this.#socket.connected;
  }

  /** Catches up everywhere; agents first ask to be told of what follows, so that nothing falls in between. */
  async #resumeAll(): Promise<void> {
    await Promise.all([...this.threads.values()].map((thread) => this.#resumeOne(thread)));
  }
  async #resumeOne(thread: ThreadClient): Promise<void> {
    const { conversationId } = thread;
    while (this.#watches && this.#socket.connected) {
      const reply = await this.#ask("watch", { conversationId });
      if (reply?.ok) break;
      await pause(100);
    }
    await thread.catchUp();
  }

  /** Says one thing until it is acknowledged; repeated under its name after every break. False when never. */
  async say(conversationId: string, text: string, twice: boolean, until: () => boolean): Promise<boolean> {
    const body = { kind: "text", text } as const;
    const message = { conversationId, clientId: randomUUID(), body };
    for (;;) {
      if (!this.#socket.connected) await pause(40);
      else {
        const asks = twice ? [this.#ask("post", message), this.#ask("post", message)] : [this.#ask("post", message)];
        this.#moments.say("posted");
        const replies = await Promise.all(asks);
        for (const reply of replies) if (reply?.ok) this.#write(message.clientId, conversationId, reply.value, body);
        if (replies.some((reply) => reply?.ok)) return true;
        if (replies.some((reply) => this.#isFinal(reply))) return false;
        await pause(100);
      }
      if (until()) return false;
    }
  }

  #write(clientId: string, conversationId: string, receipt: PostReceipt, body: unknown): void {
    this.#moments.say("acknowledged");
    const { seq } = receipt;
    this.#log.acknowledged.push({ author: this.id, conversationId, clientId, seq, body: canonical(body) });
  }

  /** A "no" about the message itself; a server in trouble and a full bucket are reasons to try again. */
  #isFinal(reply: Reply<PostReceipt> | null): boolean {
    if (!reply || reply.ok) return false;
    const { status, code } = reply.problem;
    if (status >= 500 || code === "request.too_many") return false;
    this.#log.refused.push(code);
    return true;
  }

  /** Null when the line broke or the server stayed silent. */
  #ask(event: "post", message: Parameters<ClientEvents["post"]>[0]): Promise<Reply<PostReceipt> | null>;
  #ask(event: "watch", at: Parameters<ClientEvents["watch"]>[0]): Promise<Reply<null> | null>;
  #ask(event: "post" | "watch", payload: never): Promise<unknown> {
    return this.#socket
      .timeout(patience)
      .emitWithAck(event, payload)
      .catch(() => null);
  }
}
