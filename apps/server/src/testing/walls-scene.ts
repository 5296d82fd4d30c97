import { createHash, randomBytes, randomUUID } from "node:crypto";
import {
  type ConversationView,
  type OrderSummary,
  type PostReceipt,
  type ThreadPromises,
  widgetDefaults,
} from "@recourse/contract";
import { sessionCookie } from "../modules/identity/index.ts";
import type { Sql } from "../platform/sql.ts";
import { castPassword, Visitor } from "./app.ts";
import { type Cast, gatherCast } from "./cast.ts";
import type { Person } from "./wall-people.ts";
import type { Things } from "./walls-table.ts";

/** A marketplace whose things have rightful owners, and everybody who might stand before them. */
export interface WallsScene {
  readonly cast: Cast;
  readonly as: Readonly<Record<Person, Visitor>>;
  /** Real ids: rows that are there, so that a 404 for something missing cannot pass for a wall. */
  readonly things: Things;
  /** The same kinds of ids, of which none is there. */
  readonly missing: Things;
  /** The person anew, with a session that may be ended. */
  fresh(person: Person): Promise<Visitor>;
}

const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkM+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const logins: Partial<Readonly<Record<Person, string>>> = {
  lin: "lin",
  chen: "chen",
  agent0391: "0391",
  agent0501: "0501",
  teaManager: "tea-manager",
  booksManager: "books-manager",
  platformAgent: "p801",
  administrator: "admin",
};

async function sharePicture(cast: Cast, conversation: string): Promise<string> {
  const form = new FormData();
  form.append("file", new Blob([onePixel], { type: "image/png" }), "photo.png");
  const file = (await cast.lin.send<{ id: string }>("POST", "/api/files", form)).body.id;
  await cast.lin.post(`/api/conversations/${conversation}/messages`, {
    clientId: randomUUID(),
    body: { kind: "attachment", fileId: file },
  });
  return file;
}

/** A session as it stands in the database thirty days later. */
async function expiredSession(sql: Sql, personId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const long = new Date(Date.now() - 40 * 86_400_000);
  await sql`INSERT INTO identity.sessions (id, token_hash, person_id, device, created_at, last_seen_at, expires_at)
    VALUES (${randomUUID()}, ${createHash("sha256").update(token).digest()}, ${personId}, '', ${long}, ${long}, ${long})`;
  return `${sessionCookie}=${token}`;
}

async function revokedSession(visitor: Visitor, login: string): Promise<string> {
  await visitor.signIn(login, castPassword);
  const { cookie } = visitor;
  await visitor.delete("/api/session");
  return cookie;
}

/** A request of lin's, really made. */
async function askForRefund(cast: Cast, orderId: string): Promise<string> {
  const id = randomUUID();
  const wish = { kind: "refund_only", reason: "changed_mind_unshipped", situation: "unshipped" };
  await cast.lin.put(`/api/after-sales/${id}`, { orderId, line: 1, quantity: 1, ...wish });
  const { status, body } = await cast.lin.post(`/api/after-sales/${id}/submission`);
  if (status !== 200) throw new Error(`the request was refused: ${JSON.stringify(body)}`);
  return id;
}

/** Both shops let guests in; returns a secret of the tea house. */
async function openWidgets({ administrator, teaHouse, bookshop }: Cast): Promise<string> {
  const open = { ...widgetDefaults, enabled: true };
  for (const { id } of [teaHouse, bookshop]) await administrator.put(`/api/organizations/${id}/widget`, open);
  return (await administrator.post<{ id: string }>(`/api/organizations/${teaHouse.id}/widget/secrets`)).body.id;
}

async function guestAt(origin: string, shop: string): Promise<Visitor> {
  const { body } = await new Visitor(origin).post<{ token: string }>(`/api/widget/${shop}/sessions`);
  return new Visitor(origin, { key: body.token });
}

/** Agent 0391 says when, and confirms it as a promise. */
async function makePromise(cast: Cast, conversation: string): Promise<string> {
  const body = { kind: "text", text: "24小时内回复您" };
  const path = `/api/conversations/${conversation}`;
  const said = await cast.agent0391.post<PostReceipt>(`${path}/messages`, { clientId: randomUUID(), body });
  const made = await cast.agent0391.post<ThreadPromises>(`${path}/promises`, { seq: said.body.seq });
  return made.body.promises[0]!.id;
}

async function gatherThings(cast: Cast, key: string): Promise<Things> {
  const asked = { organizationId: cast.teaHouse.id, entrance: { kind: "shop" } };
  const talk = (await cast.lin.post<ConversationView>("/api/conversations", asked)).body;
  const [order] = (await cast.lin.get<OrderSummary[]>("/api/orders")).body;
  const said = { organizationId: cast.teaHouse.id, scope: "desk", title: "发货时间", textZh: "付款后 48 小时内发出" };
  const reply = (await cast.teaManager.post<{ id: string }>("/api/replies", said)).body;
  // The bot's answer is waited for: the thread's own deadline.
  const [deadline] = (await cast.administrator.get<{ id: string }[]>("/api/deadlines")).body;
  const tag = (
    await cast.teaManager.post<{ id: string }>("/api/tags", { organizationId: cast.teaHouse.id, name: "破损" })
  ).body;
  const afterSale = await askForRefund(cast, order!.id);
  const taken = { id: randomUUID(), format: "txt", filter: { conversationId: talk.id } };
  return {
    export: (await cast.lin.post<{ id: string }>("/api/history/exports", taken)).body.id,
    promise: await makePromise(cast, talk.id),
    deadline: deadline!.id,
    afterSale,
    conversation: talk.id,
    order: order!.id,
    product: order!.lines[0]!.productId,
    file: await sharePicture(cast, talk.id),
    teaHouse: cast.teaHouse.id,
    bookshop: cast.bookshop.id,
    group: cast.groups.presale.id,
    staff: cast.ids.agent0286,
    key,
    reply: reply.id,
    tag: tag.id,
    widgetSecret: await openWidgets(cast),
  };
}

/** Sets the scene on an empty installation. `sql` may be the owner or the writer: it ages one session. */
export async function setWallsScene(origin: string, visitor: () => Visitor, sql: Sql): Promise<WallsScene> {
  const cast = await gatherCast({ visitor });
  const issue = async (organizationId: string) =>
    (await cast.administrator.post<{ id: string; token: string }>("/api/keys", { organizationId, name: "测试" })).body;
  const [teaKey, booksKey] = [await issue(cast.teaHouse.id), await issue(cast.bookshop.id)];
  const things = await gatherThings(cast, (await issue(cast.teaHouse.id)).id);
  const administratorId = (await cast.administrator.get<{ id: string }>("/api/session")).body.id;
  const { lin, chen, agent0391, agent0501, teaManager, booksManager, platformAgent, administrator } = cast;
  const as: Record<Person, Visitor> = {
    ...{ lin, chen, agent0391, agent0501, teaManager, booksManager, platformAgent, administrator },
    anonymous: visitor(),
    revoked: new Visitor(origin, { cookie: await revokedSession(visitor(), "admin") }),
    expired: new Visitor(origin, { cookie: await expiredSession(sql, administratorId) }),
    teaKey: new Visitor(origin, { key: teaKey.token }),
    booksKey: new Visitor(origin, { key: booksKey.token }),
    teaGuest: await guestAt(origin, cast.teaHouse.externalId),
    booksGuest: await guestAt(origin, cast.bookshop.externalId),
  };
  return {
    cast,
    as,
    things,
    missing: Object.fromEntries(Object.keys(things).map((kind) => [kind, randomUUID()])) as unknown as Things,
    fresh: async (person) => {
      if (person === "teaGuest") return guestAt(origin, cast.teaHouse.externalId);
      return logins[person] ? visitor().signIn(logins[person], castPassword) : as[person];
    },
  };
}
