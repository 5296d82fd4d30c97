import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { ConversationView, OpenConversation, OrderSummary, ProductSummary } from "@recourse/contract";
import { type APIRequestContext, request } from "playwright-core";
import { demoPassword } from "../demo/buyers.ts";

const logins = [
  "lin",
  "chen",
  "anna",
  "su",
  "zhao",
  "admin",
  "tea-0286",
  "tea-0391",
  "digital-2101",
  "clothing-3101",
  "platform-8001",
] as const;
export type Login = (typeof logins)[number];
export type State = Awaited<ReturnType<APIRequestContext["storageState"]>>;

/** Somebody at a browser, without the browser. */
class Person {
  readonly #api: APIRequestContext;
  constructor(api: APIRequestContext) {
    this.#api = api;
  }
  async send<T>(method: "GET" | "POST" | "PUT", path: string, data?: object): Promise<T> {
    const reply = await this.#api.fetch(path, { method, ...(data ? { data } : {}) });
    if (!reply.ok()) throw new Error(`${method} ${path}: ${await reply.text()}`);
    return (await reply.json()) as T;
  }
  state = (): Promise<State> => this.#api.storageState();
  online = () => this.send("PUT", "/api/agents/me/presence", { presence: "online" });
  busy = () => this.send("PUT", "/api/agents/me/presence", { presence: "busy" });

  async open(entrance: OpenConversation["entrance"]): Promise<string> {
    return (await this.send<ConversationView>("POST", "/api/conversations", { entrance })).id;
  }
  async says(conversationId: string, text: string): Promise<void> {
    const body = { kind: "text", text };
    await this.send("POST", `/api/conversations/${conversationId}/messages`, {
      conversationId,
      clientId: randomUUID(),
      body,
    });
  }
  /** Says it; goes on when the bot has answered, at once where people are in charge already. */
  async asks(conversationId: string, text: string): Promise<void> {
    const here = `/api/conversations/${conversationId}`;
    await this.says(conversationId, text);
    for (;;) {
      const { session, lastMessage } = await this.send<ConversationView>("GET", here);
      if (session?.state !== "with_bot" || lastMessage?.author.kind !== "buyer") return;
      await pause(50);
    }
  }
  notes = (conversationId: string, text: string) =>
    this.send("POST", `/api/conversations/${conversationId}/notes`, { clientId: randomUUID(), text });
}

export interface Scene {
  readonly origin: string;
  readonly states: Record<Login, State>;
  readonly talk: string;
  readonly order: string;
  readonly product: string;
  readonly shop: string;
}

type Cast = Record<Login, Person>;

async function arrive(origin: string): Promise<Cast> {
  const people = logins.map(async (login) => {
    const api = await request.newContext({ baseURL: origin, extraHTTPHeaders: { "x-recourse": "1" } });
    const person = new Person(api);
    await person.send("POST", "/api/session", { login, password: demoPassword });
    return [login, person] as const;
  });
  return Object.fromEntries(await Promise.all(people)) as Cast;
}

/** The talk in the foreground: a parcel that is late, the bot, a person, and a matter settled. */
async function lateParcel(lin: Person, agent: Person, orderId: string): Promise<string> {
  const talk = await lin.open({ kind: "order", orderId });
  await lin.asks(talk, "我的包裹到哪了");
  await lin.asks(talk, "转人工");
  await agent.says(talk, "林女士您好，我是 0391。看到包裹已经在路上了，今天就能到您那边。");
  await lin.says(talk, "好的。白天家里没人，能改放驿站吗？");
  await agent.notes(talk, "买家白天不在家，已请快递改放文三路驿站，取件码会发短信。");
  await agent.says(talk, "可以的，已经帮您改放文三路驿站，到了会有短信通知。");
  await lin.says(talk, "太好了。茶饼怕压，麻烦再交代一声");
  return talk;
}

const questions: readonly [login: Login, product: string, words: string][] = [
  ["chen", "TEA-104", "盖碗会不会烫手？新手能用吗"],
  ["zhao", "TEA-101", "老白茶能放几年，怎么存"],
  ["su", "DG-201", "耳机戴眼镜会夹头吗"],
  ["zhao", "DG-205", "键盘支持 Mac 吗"],
  ["chen", "CL-302", "开衫会起球吗，怎么洗"],
  ["su", "CL-304", "羽绒服预售什么时候发"],
];

/** Buyers who ask for a person: some are served, those who come after wait. */
async function otherBuyers(cast: Cast, products: readonly ProductSummary[]): Promise<void> {
  for (const [login, externalId, words] of questions) {
    const productId = products.find((product) => product.externalId === externalId)!.id;
    const talk = await cast[login].open({ kind: "product", productId });
    await cast[login].asks(talk, words);
    await cast[login].asks(talk, "转人工");
  }
  const order = (await cast.anna.send<OrderSummary[]>("GET", "/api/orders")).find(({ stage }) => stage === "shipped")!;
  const talk = await cast.anna.open({ kind: "service_centre", orderId: order.id });
  await cast.anna.asks(talk, "Nobody at the shop answers me. I want to talk to a person.");
}

/** A busy hour at the demonstration marketplace. */
export async function setScene(origin: string): Promise<Scene> {
  const cast = await arrive(origin);
  await Promise.all([cast["tea-0391"].online(), cast["tea-0286"].online(), cast["clothing-3101"].online()]);
  await cast["platform-8001"].online();
  const orders = await cast.lin.send<OrderSummary[]>("GET", "/api/orders");
  const products = await cast.lin.send<ProductSummary[]>("GET", "/api/products?limit=60");
  const order = orders.find(({ number }) => number === "610100010001") ?? orders[0]!;
  const talk = await lateParcel(cast.lin, cast["tea-0391"], order.id);
  await cast["tea-0286"].busy();
  await otherBuyers(cast, products);
  const states = await Promise.all(logins.map(async (login) => [login, await cast[login].state()] as const));
  const product = products.find(({ externalId }) => externalId === "TEA-104")!;
  return {
    origin,
    talk,
    order: order.id,
    product: product.id,
    shop: product.merchantId,
    states: Object.fromEntries(states) as Scene["states"],
  };
}

/** Who sees which pages: a name for the picture, and the address. */
export const places = ({ talk, order, product, shop }: Scene): Readonly<Record<string, Record<string, string>>> => ({
  stranger: { home: "/", "sign-in": "/sign-in", "desk-sign-in": "/desk/sign-in" },
  lin: {
    shop: `/shops/${shop}`,
    product: `/products/${product}`,
    orders: "/orders",
    order: `/orders/${order}`,
    messages: "/messages",
    "buyer-chat": `/chat/${talk}`,
    me: "/me",
  },
  "tea-0391": { workbench: `/desk/c/${talk}`, "desk-knowledge": "/desk/console/knowledge" },
  admin: {
    "live-queue": "/desk/console/queue",
    people: "/desk/console/people",
    groups: "/desk/console/groups",
    hours: "/desk/console/hours",
    merchants: "/desk/console/merchants",
    imports: "/desk/console/imports",
    keys: "/desk/console/keys",
    sessions: "/desk/console/sessions",
  },
});
