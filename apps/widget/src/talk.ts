import type { ConversationView, FileView, MessagePage, PostBody, PostReceipt } from "@recourse/contract";
import { NoAnswer } from "./call.ts";
import type { Context } from "./context.ts";
import { dial, type Line } from "./line.ts";
import { Outbox } from "./outbox.ts";
import { Session } from "./session.ts";
import { stateAtFirst, type TalkState } from "./talk-state.ts";
import {
  emptyThread,
  hasGap,
  heldFrom,
  heldTo,
  type Thread,
  unreadIn,
  withEarlier,
  withMessage,
  withPage,
  withRead,
} from "./thread.ts";
import { keep, readKept } from "./unsent.ts";
import { Writing } from "./writing.ts";

const pollMs = 5000;
const pageSize = 40;

/** The buyer's talk with the shop, kept equal to the server's over broken lines, sleep and other tabs. */
export class Talk {
  readonly #context: Context;
  readonly #session: Session;
  readonly #outbox: Outbox;
  readonly #listeners = new Set<() => void>();
  #state: TalkState;
  #line: Line | null = null;
  #poll: ReturnType<typeof setInterval> | undefined;
  readonly #writing = new Writing((name) => this.#become({ typing: name }));
  #retry: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | null = null;
  #marked = 0;
  #shown = false;
  /** Counts entries: what an earlier one still brings is of another talk. */
  #entry = 0;

  constructor(context: Context) {
    this.#context = context;
    this.#session = new Session(context);
    const kept = readKept(this.#keptName);
    this.#outbox = new Outbox(
      {
        post: (clientId, body) => this.#post(clientId, body),
        upload: (file) => {
          const form = new FormData();
          form.append("file", file, file.name);
          return this.#session.json<FileView>("POST", "/api/files", form);
        },
        changed: () => this.#become({ outgoing: this.#outbox.entries }),
        keep: (left) => keep(this.#keptName, left),
      },
      kept,
    );
    this.#state = stateAtFirst(kept);
    addEventListener("online", this.#again);
    document.addEventListener("visibilitychange", this.#again);
  }

  get state(): TalkState {
    return this.#state;
  }
  listen(told: () => void): () => void {
    this.#listeners.add(told);
    return () => void this.#listeners.delete(told);
  }

  /** Comes in, or anew as somebody else; tries again by itself when nobody answers. */
  async enter(): Promise<void> {
    this.#entry += 1;
    const entry = this.#entry;
    clearTimeout(this.#retry);
    this.#hangUp();
    this.#become({ phase: "entering", reason: "", view: null, thread: emptyThread });
    this.#marked = 0;
    this.#asking = null;
    try {
      await this.#come();
      if (entry !== this.#entry) return;
      this.#become({ phase: "ready" });
      this.#connect();
      void this.#outbox.send();
    } catch (error) {
      if (entry !== this.#entry) return;
      const unanswered = error instanceof NoAnswer;
      this.#become({ phase: "stopped", reason: unanswered || !(error instanceof Error) ? "" : error.message });
      if (unanswered) this.#retry = setTimeout(() => void this.enter(), pollMs);
    }
  }
  async leave(): Promise<void> {
    await this.#session.leave();
    keep(this.#keptName, []);
    for (const { clientId } of this.#outbox.entries) this.#outbox.drop(clientId);
  }
  async subjectChanged(): Promise<void> {
    if (this.#state.phase === "ready") await this.#come().catch(() => null);
  }

  say(text: string): void {
    this.#outbox.put({ kind: "text", text });
  }
  attach(file: File): void {
    this.#outbox.put({ kind: "upload", file, preview: URL.createObjectURL(file) });
  }
  again(clientId: string): void {
    this.#outbox.again(clientId);
  }
  drop(clientId: string): void {
    this.#outbox.drop(clientId);
  }
  /** A move of the service or the thread; throws what the server says to it. */
  async move(method: "POST" | "PUT", rest: string, body: object = {}): Promise<void> {
    await this.#session.ask(method, `${this.#path}/${rest}`, body);
    await this.refresh();
  }
  async earlier(): Promise<void> {
    const before = heldFrom(this.#state.thread);
    const entry = this.#entry;
    const page = await this.#page(`&beforeSeq=${before}`);
    if (entry === this.#entry) this.#become({ thread: withEarlier(this.#state.thread, page) });
  }
  async picture(fileId: string): Promise<Blob> {
    return (await this.#session.ask("GET", `/api/files/${fileId}`)).blob();
  }
  typing(): void {
    const { view } = this.#state;
    if (view && this.#writing.mayTell(Date.now())) this.#line?.typing(view.id);
  }
  /** While it is shown, what stands in it is read. */
  show(shown: boolean): void {
    this.#shown = shown;
    this.#read();
    if (shown) this.#again();
  }

  /** Asks for whatever is missing, and who deals with it now; one asking at a time. */
  refresh(): Promise<void> {
    if (this.#asking) return this.#asking;
    const asking = this.#fill().finally(() => {
      if (this.#asking === asking) this.#asking = null;
    });
    this.#asking = asking;
    return asking;
  }
  destroy(): void {
    this.#entry += 1;
    clearTimeout(this.#retry);
    this.#outbox.stop();
    this.#hangUp();
    removeEventListener("online", this.#again);
    document.removeEventListener("visibilitychange", this.#again);
    this.#listeners.clear();
  }

  get #path(): string {
    return `/api/conversations/${this.#state.view?.id ?? ""}`;
  }
  get #keptName(): string {
    return `recourse-unsent:${this.#context.place.host}:${this.#context.place.shop}`;
  }
  readonly #again = (): void => {
    if (document.visibilityState === "hidden" || this.#state.phase !== "ready") return;
    this.#line?.again();
    void this.#outbox.send();
    void this.refresh().catch(() => null);
    this.#read();
  };

  async #come(): Promise<void> {
    const { product, order } = this.#context.subject();
    const shop = encodeURIComponent(this.#context.place.shop);
    const { conversationId } = await this.#session.json<{ conversationId: string }>(
      "POST",
      `/api/widget/${shop}/talk`,
      { ...(product ? { product } : {}), ...(order ? { order } : {}) },
    );
    this.#session.keepTalk(conversationId);
    await this.#look(conversationId);
    await this.refresh();
  }
  async #look(id: string): Promise<void> {
    const entry = this.#entry;
    const view = await this.#session.json<ConversationView>("GET", `/api/conversations/${id}`);
    if (entry === this.#entry) this.#become({ view });
  }
  /** Between two entries there is no thread to post to: what is on its way then goes again into the one to come. */
  async #post(clientId: string, body: PostBody): Promise<PostReceipt> {
    const entry = this.#entry;
    if (!this.#state.view) throw new NoAnswer();
    try {
      return await this.#session.json<PostReceipt>("POST", `${this.#path}/messages`, { clientId, body });
    } catch (error) {
      throw entry === this.#entry ? error : new NoAnswer();
    } finally {
      // The push tells as well; this is for when it does not come.
      setTimeout(() => this.#expectOwn(), 400);
    }
  }
  #page(query: string): Promise<MessagePage> {
    return this.#session.json<MessagePage>("GET", `${this.#path}/messages?limit=${pageSize}${query}`);
  }
  // A page is joined to the thread as it is when the page comes: what was pushed meanwhile must not fall out again.
  async #fill(): Promise<void> {
    if (!this.#state.view) return;
    const entry = this.#entry;
    await this.#look(this.#state.view.id);
    if (entry === this.#entry && !this.#state.thread.loaded) await this.#fetch("");
    while (entry === this.#entry) {
      await this.#fetch(`&afterSeq=${heldTo(this.#state.thread)}`);
      if (!hasGap(this.#state.thread)) return;
    }
  }
  async #fetch(query: string): Promise<void> {
    const entry = this.#entry;
    const page = await this.#page(query);
    if (entry === this.#entry) this.#held(withPage(this.#state.thread, page));
  }
  #held(thread: Thread): void {
    this.#outbox.settle(new Set(thread.messages.map(({ clientId }) => clientId)));
    this.#become({ thread });
    this.#read();
    this.#context.onUnread(this.#shown ? 0 : unreadIn(thread));
  }
  #expectOwn(): void {
    if (this.#outbox.entries.some(({ state }) => state === "sent")) void this.refresh().catch(() => null);
  }
  #read(): void {
    const { view, thread } = this.#state;
    const seq = heldTo(thread);
    if (
      !this.#shown ||
      !view ||
      document.visibilityState === "hidden" ||
      seq <= Math.max(this.#marked, thread.buyerReadSeq)
    )
      return;
    this.#marked = seq;
    this.#become({ thread: withRead(thread, "buyer", seq) });
    this.#session.ask("PUT", `${this.#path}/read`, { seq }).catch(() => {
      this.#marked = 0;
    });
  }

  #connect(): void {
    const mine = (id: string): boolean => id === this.#state.view?.id;
    this.#line = dial(this.#context.place.host, () => this.#session.token, {
      up: () => {
        this.#online(true);
        void this.#outbox.send();
        void this.refresh().catch(() => null);
      },
      down: () => this.#online(false),
      over: () => this.#lost(),
      message: (message) => {
        if (!mine(message.conversationId)) return;
        if (message.author.kind !== "buyer") this.#writing.over();
        this.#held(withMessage(this.#state.thread, message));
        if (hasGap(this.#state.thread)) void this.refresh().catch(() => null);
      },
      session: ({ conversationId, session }) => {
        if (mine(conversationId) && this.#state.view) this.#become({ view: { ...this.#state.view, session } });
      },
      queue: ({ conversationId, queue }) => {
        const { view } = this.#state;
        if (view?.session && mine(conversationId))
          this.#become({ view: { ...view, session: { ...view.session, queue } } });
      },
      read: ({ conversationId, side, seq }) => {
        if (mine(conversationId)) this.#held(withRead(this.#state.thread, side, seq));
      },
      typing: ({ conversationId, side, name }) => {
        if (mine(conversationId) && side !== "buyer") this.#writing.of(name);
      },
    });
  }
  /** The session is over: another tab left, it expired, or the guest became a buyer. */
  #lost(): void {
    this.#session.forget();
    void this.enter();
  }
  /** Without the socket it is asked every few seconds: slower, and still whole. */
  #online(online: boolean): void {
    clearInterval(this.#poll);
    if (online !== this.#state.online) this.#become({ online });
    if (!online) this.#poll = setInterval(() => void this.refresh().catch(() => null), pollMs);
  }
  #hangUp(): void {
    clearInterval(this.#poll);
    this.#writing.over();
    this.#line?.hangUp();
    this.#line = null;
  }
  #become(change: Partial<TalkState>): void {
    this.#state = { ...this.#state, ...change };
    for (const told of this.#listeners) told();
  }
}
