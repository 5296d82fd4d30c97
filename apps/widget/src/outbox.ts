import type { FileView, PostBody, PostReceipt } from "@recourse/contract";
import { NoAnswer, Refused } from "./call.ts";

/** A message on its way: named before it is sent, so that sending it again is the same message. */
export interface Outgoing {
  readonly clientId: string;
  readonly body: PostBody | { readonly kind: "upload"; readonly file: File; readonly preview: string };
  readonly state: "sending" | "sent" | "failed";
  readonly reason: string;
  readonly seq: number;
}

export interface OutboxParts {
  readonly post: (clientId: string, body: PostBody) => Promise<PostReceipt>;
  readonly upload: (file: File) => Promise<FileView>;
  readonly changed: () => void;
  /** What is kept over a reload: words, since a browser hands no file over. */
  readonly keep: (kept: readonly Outgoing[]) => void;
}

const longestPauseMs = 15_000;

export const newName = (): string => {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  // Missing on plain http, where a shop's own network may run us.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};

/** Sends one after the other, in order; what nobody answered goes again, what was refused waits for the buyer. */
export class Outbox {
  readonly #parts: OutboxParts;
  #entries: readonly Outgoing[];
  #sending = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: OutboxParts, kept: readonly Outgoing[]) {
    this.#parts = parts;
    this.#entries = kept;
  }
  get entries(): readonly Outgoing[] {
    return this.#entries;
  }

  put(body: Outgoing["body"]): void {
    const entry: Outgoing = { clientId: newName(), body, state: "sending", reason: "", seq: 0 };
    this.#become([...this.#entries, entry]);
    void this.send();
  }
  again(clientId: string): void {
    this.#change(clientId, { state: "sending", reason: "" });
    void this.send();
  }
  drop(clientId: string): void {
    this.#become(this.#entries.filter((one) => one.clientId !== clientId));
  }
  /** These stand in the thread now. */
  settle(clientIds: ReadonlySet<string>): void {
    const left = this.#entries.filter((one) => !clientIds.has(one.clientId));
    if (left.length < this.#entries.length) this.#become(left);
  }
  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Now, for instance because the line is back. */
  async send(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#sending) return;
    this.#sending = true;
    for (let next = this.#next(); next; next = this.#next()) {
      if (await this.#sendOne(next)) continue;
      this.#tries += 1;
      this.#timer = setTimeout(() => void this.send(), Math.min(longestPauseMs, 500 * 2 ** this.#tries));
      break;
    }
    this.#sending = false;
  }

  #next(): Outgoing | undefined {
    return this.#entries.find(({ state }) => state === "sending");
  }
  async #sendOne({ clientId, body }: Outgoing): Promise<boolean> {
    try {
      const post: PostBody =
        body.kind === "upload" ? { kind: "attachment", fileId: (await this.#parts.upload(body.file)).id } : body;
      const { seq } = await this.#parts.post(clientId, post);
      this.#tries = 0;
      this.#change(clientId, { state: "sent", seq });
      return true;
    } catch (error) {
      if (error instanceof NoAnswer) return false;
      this.#change(clientId, { state: "failed", reason: error instanceof Refused ? error.message : "" });
      return true;
    }
  }
  #change(clientId: string, change: Partial<Outgoing>): void {
    this.#become(this.#entries.map((one) => (one.clientId === clientId ? { ...one, ...change } : one)));
  }
  #become(entries: readonly Outgoing[]): void {
    this.#entries = entries;
    this.#parts.keep(entries.filter(({ body, state }) => body.kind !== "upload" && state !== "sent"));
    this.#parts.changed();
  }
}
