import type { WidgetSessionView } from "@recourse/contract";
import { call, NoAnswer, Refused } from "./call.ts";
import type { Context } from "./context.ts";
import type { Held } from "./held.ts";

/** Who the buyer is to us: the shop's buyer, a guest, and again when a session ends. */
export class Session {
  readonly #context: Context;
  #entering: Promise<Held> | null = null;

  constructor(context: Context) {
    this.#context = context;
  }

  /** The session to go by; enters when there is none. Refused when the shop wants buyers alone, or named nobody rightly. */
  current(): Promise<Held> {
    const held = this.#context.held.get();
    if (held && !held.guest) return Promise.resolve(held);
    this.#entering ??= this.#enter().finally(() => {
      this.#entering = null;
    });
    return this.#entering;
  }
  get token(): string | null {
    return this.#context.held.get()?.token ?? null;
  }
  forget(): void {
    this.#context.held.set(null);
  }
  keepTalk(conversationId: string): void {
    const held = this.#context.held.get();
    if (held) this.#context.held.set({ ...held, conversationId });
  }

  /** Asks as this session; when it is over, once more as a new one. */
  async ask(method: string, path: string, body?: unknown): Promise<Response> {
    await this.current();
    try {
      return await this.#call(this.token, method, path, body);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 401) throw error;
      this.forget();
      await this.current();
      return this.#call(this.token, method, path, body);
    }
  }
  async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    return (await this.ask(method, path, body)).json();
  }
  /** Tells the server that the buyer left; the browser forgets either way. */
  async leave(): Promise<void> {
    const { token } = this;
    this.forget();
    if (token) await this.#call(token, "DELETE", this.#path("session")).catch(() => null);
  }

  #path(rest: string): string {
    return `/api/widget/${encodeURIComponent(this.#context.place.shop)}/${rest}`;
  }
  #call(token: string | null, method: string, path: string, body?: unknown): Promise<Response> {
    const { host, language } = this.#context.place;
    return call({ host, language, token }, method, path, body);
  }

  async #enter(): Promise<Held> {
    const guest = this.#context.held.get();
    const token = await this.#nameOfShop();
    if (!token && guest) return guest;
    const entry = { language: this.#context.place.language, ...(token ? { token } : {}) };
    const session = await this.#exchange(guest?.token ?? null, entry);
    const conversationId = session.joined ? (guest?.conversationId ?? null) : null;
    const held = { ...session, conversationId };
    this.#context.held.set(held);
    return held;
  }
  async #nameOfShop(): Promise<string | null> {
    try {
      return await this.#context.identity();
    } catch {
      throw new NoAnswer();
    }
  }
  async #exchange(guest: string | null, entry: object): Promise<WidgetSessionView> {
    try {
      return (await this.#call(guest, "POST", this.#path("sessions"), entry)).json();
    } catch (error) {
      // The guest's session ended meanwhile, in another tab: what it held has its buyer already.
      if (!guest || !(error instanceof Refused) || error.code !== "session.required") throw error;
      return (await this.#call(null, "POST", this.#path("sessions"), entry)).json();
    }
  }
}
