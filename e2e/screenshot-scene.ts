import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { ConversationView, OpenConversation, OrderSummary, ProductSummary } from "@recourse/contract";
import { type APIRequestContext, request } from "playwright-core";
import { demoPassword } from "../demo/buyers.ts";
import type { Things } from "./page-list.ts";

const agents = ["tea-0286", "tea-0391", "digital-2101", "clothing-3101", "clothing-3102", "platform-8001"] as const;
const logins = ["lin", "chen", "anna", "su", "zhao", "tea-manager", "operations", "admin", ...agents] as const;
export type Login = (typeof logins)[number];
type State = Awaited<ReturnType<APIRequestContext["storageState"]>>;

const lastWords = "白天没人，放小区驿站就行，谢谢！";

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

export interface Scene extends Things {
  readonly origin: string;
  readonly states: Record<Login, State>;
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

/** The talk in the foreground: a parcel that does not move, the bot, a person, and what comes of it. */
async function lateParcel(lin: Person, agent: Person, orderId: string): Promise<string> {
  const talk = await lin.open({ kind: "order", orderId });
  await lin.asks(talk, "我的包裹到哪了");
  await lin.asks(talk, "转人工");
  await agent.says(talk, "林女士您好，我是 0391。包裹到杭州后没有再更新，我这就联系网点核实。");
  await lin.says(talk, "好的。茶饼怕压，麻烦交代一声");
  await agent.notes(talk, "网点回电：错分到西湖二部，明早派送。已请对方按易碎件处理。");
  await agent.says(talk, "网点确认明天上午派送，已备注易碎。您白天方便签收吗？");
  await lin.says(talk, lastWords);
  return talk;
}

type Question = readonly [login: Login, product: string, words: string];
const served: readonly Question[] = [
  ["su", "DG-201", "耳机戴眼镜会夹头吗"],
  ["chen", "CL-302", "开衫会起球吗，怎么洗"],
  ["su", "CL-304", "羽绒服预售什么时候发"],
];
const waiting: readonly Question[] = [
  ["chen", "TEA-104", "盖碗会不会烫手？新手能用吗"],
  ["zhao", "TEA-101", "老白茶能放几年，怎么存"],
  ["zhao", "DG-205", "键盘支持 Mac 吗"],
];

/** A talk that waits for its buyer: the agent has answered, and asks something in turn. */
async function answered(lin: Person, agent: Person, productId: string): Promise<void> {
  const talk = await lin.open({ kind: "product", productId });
  await lin.asks(talk, "这副耳机能同时连手机和电脑吗");
  await lin.asks(talk, "转人工");
  await agent.says(talk, "可以同时连两台，来电会自动切换。您的电脑是 Windows 还是 Mac？我发设置步骤给您。");
}

/** Buyers who ask the bot, and then for a person. */
async function ask(cast: Cast, products: readonly ProductSummary[], questions: readonly Question[]): Promise<void> {
  for (const [login, externalId, words] of questions) {
    const productId = products.find((product) => product.externalId === externalId)!.id;
    const talk = await cast[login].open({ kind: "product", productId });
    await cast[login].asks(talk, words);
    await cast[login].asks(talk, "转人工");
  }
}

async function askPlatform(anna: Person): Promise<void> {
  const orders = await anna.send<OrderSummary[]>("GET", "/api/orders");
  const talk = await anna.open({
    kind: "service_centre",
    orderId: orders.find(({ stage }) => stage === "shipped")!.id,
  });
  await anna.asks(talk, "Nobody at the shop answers me. I want to talk to a person.");
}

/** A busy hour at the demonstration marketplace. */
export async function setScene(origin: string): Promise<Scene> {
  const cast = await arrive(origin);
  for (const agent of agents) await cast[agent].online();
  const orders = await cast.lin.send<OrderSummary[]>("GET", "/api/orders");
  const products = await cast.lin.send<ProductSummary[]>("GET", "/api/products?limit=60");
  const order = orders.find(({ number }) => number === "610100010001") ?? orders[0]!;
  const talk = await lateParcel(cast.lin, cast["tea-0391"], order.id);
  await answered(cast.lin, cast["digital-2101"], products.find(({ externalId }) => externalId === "DG-201")!.id);
  await ask(cast, products, served);
  await Promise.all([cast["tea-0286"].busy(), cast["digital-2101"].busy()]);
  await ask(cast, products, waiting);
  await askPlatform(cast.anna);
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
