import type { WidgetFrontView } from "@recourse/contract";
import { type Bubble, drawBubble } from "./bubble.ts";
import type { Chat, Context } from "./context.ts";
import { frontOf, type Place, placeOf } from "./front.ts";
import { openHeld } from "./held.ts";
import { type Identity, installApi, type Told } from "./page-api.ts";

/** The name of the chat's file, put in by the build: it changes with its content, so it is kept for a year. */
declare const chatFile: string;

type Listeners = { readonly [E in keyof Told]: Set<Told[E]> };

/** Unread messages of a talk from before, asked once: the chat itself is fetched when it is opened. */
async function unreadBefore(place: Place): Promise<number> {
  const held = openHeld(place).get();
  if (!held?.conversationId) return 0;
  const reply = await fetch(`${place.host}/api/conversations/${held.conversationId}`, {
    credentials: "omit",
    headers: { authorization: `Bearer ${held.token}` },
  }).catch(() => null);
  return reply?.ok ? ((await reply.json()) as { unread: number }).unread : 0;
}

/** Everything the page asked for before and after the chat was there. */
class Loader {
  readonly #place: Place;
  readonly #listeners: Listeners = { unread: new Set(), open: new Set(), close: new Set() };
  #identity: Identity | null = null;
  #product: string | null;
  #order: string | null;
  #bubble: Bubble | null = null;
  #front: WidgetFrontView | null = null;
  #chat: Promise<Chat> | null = null;
  #shown = false;
  #gone = false;

  constructor(place: Place, script: HTMLScriptElement) {
    this.#place = place;
    this.#product = script.dataset["product"] ?? null;
    this.#order = script.dataset["order"] ?? null;
  }

  install(): void {
    installApi({
      open: () => void this.open(),
      close: () => this.close(),
      identify: (identity) => {
        this.#identity = identity;
        void this.#chat?.then((chat) => chat.identityChanged(identity === null));
        if (identity === null && !this.#chat) openHeld(this.#place).set(null);
      },
      setProduct: (id) => {
        this.#product = id;
        void this.#chat?.then((chat) => chat.subjectChanged());
      },
      setOrder: (id) => {
        this.#order = id;
        void this.#chat?.then((chat) => chat.subjectChanged());
      },
      on: (event, told) => {
        (this.#listeners[event] as Set<typeof told>).add(told);
        return () => void (this.#listeners[event] as Set<typeof told>).delete(told);
      },
      destroy: () => this.destroy(),
    });
  }

  async show(): Promise<void> {
    this.#front = await frontOf(this.#place);
    if (!this.#front || this.#gone) return;
    this.#bubble = drawBubble(this.#front, this.#place.language, () => (this.#shown ? this.close() : void this.open()));
    if (this.#shown) return this.open();
    this.#unread(await unreadBefore(this.#place));
  }

  async open(): Promise<void> {
    this.#shown = true;
    if (!this.#bubble || !this.#front) return;
    this.#bubble.busy(true);
    try {
      this.#chat ??= this.#fetchChat(this.#bubble, this.#front);
      const chat = await this.#chat;
      if (!this.#shown || this.#gone) return;
      this.#bubble.opened(true);
      chat.open();
      for (const told of this.#listeners.open) told();
    } catch (error) {
      // The line broke while it came: the next press fetches it again.
      this.#chat = null;
      this.#shown = false;
      console.warn("[Recourse] the chat could not be loaded", error);
    } finally {
      this.#bubble?.busy(false);
    }
  }

  close(): void {
    if (!this.#shown) return;
    this.#shown = false;
    void this.#chat?.then((chat) => chat.close());
    this.#bubble?.opened(false);
    this.#bubble?.button.focus();
    for (const told of this.#listeners.close) told();
  }

  destroy(): void {
    this.#gone = true;
    void this.#chat?.then((chat) => chat.destroy());
    this.#bubble?.remove();
    this.#bubble = null;
    delete window.Recourse;
  }

  #unread(count: number): void {
    this.#bubble?.unread(count);
    for (const told of this.#listeners.unread) told(count);
  }

  async #fetchChat(bubble: Bubble, front: WidgetFrontView): Promise<Chat> {
    const { mountChat } = (await import(`${this.#place.host}/widget/${chatFile}`)) as {
      mountChat: (context: Context) => Chat;
    };
    return mountChat({
      place: this.#place,
      front,
      root: bubble.root,
      held: openHeld(this.#place),
      identity: async () => {
        const identity = this.#identity;
        // A token is good once; only a function can give another.
        if (typeof identity === "string") this.#identity = null;
        return typeof identity === "function" ? identity() : identity;
      },
      subject: () => ({ product: this.#product, order: this.#order }),
      onUnread: (count) => this.#unread(count),
      onClose: () => this.close(),
    });
  }
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && !document.querySelector("recourse-widget")) {
  const loader = new Loader(placeOf(script), script);
  loader.install();
  if (document.body) void loader.show();
  else document.addEventListener("DOMContentLoaded", () => void loader.show(), { once: true });
}
