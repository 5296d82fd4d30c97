import { randomUUID } from "node:crypto";
import type { ConversationView, FoundPage, MessagePage, PostReceipt, TalkPage } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, until, type Visitor } from "../../../testing/app.ts";
import { type Cast, gatherCast } from "../../../testing/cast.ts";
import { forgetThread } from "./follow-threads.ts";

let test: TestApp;
let cast: Cast;
let tea: string;
let books: string;
const seqs: Record<string, number> = {};

const open = async (who: Visitor, organizationId: string) =>
  (await who.post<ConversationView>("/api/conversations", { organizationId, entrance: { kind: "shop" } })).body.id;
const say = async (who: Visitor, id: string, text: string) => {
  const { body } = await who.post<PostReceipt>(`/api/conversations/${id}/messages`, {
    clientId: randomUUID(),
    body: { kind: "text", text },
  });
  seqs[text] = body.seq;
  return body.seq;
};
const search = async (who: Visitor, query: string) => {
  const { status, body } = await who.get<FoundPage>(`/api/history/messages?${query}`);
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
};
const texts = async (who: Visitor, query: string) => (await search(who, query)).found.map((one) => one.snippet.text);
const indexed = (text: string, conversation: string) =>
  until(async () => {
    const [row] = await test.app.database.writer`SELECT seq FROM conversations.search_progress
      WHERE conversation_id = ${conversation} AND seq >= ${seqs[text]!}`;
    return row;
  }, `${text} is in the index`);

beforeAll(async () => {
  test = await startTestApp();
  cast = await gatherCast(test);
  tea = await open(cast.lin, cast.teaHouse.id);
  books = await open(cast.chen, cast.bookshop.id);
  await say(cast.lin, tea, "我想打听砚台，谢谢");
  await say(cast.lin, tea, "砚台的进度到哪了，打听过了");
  await say(cast.lin, tea, "从苏州打车过去的");
  await say(cast.lin, tea, "The refunds have not arrived, order 20261120001");
  await say(cast.chen, books, "书里的砚台怎么打听");
  await cast.agent0391.post(`/api/conversations/${tea}/notes`, {
    clientId: randomUUID(),
    text: "买家提到砚台，记一下",
  });
  await indexed("The refunds have not arrived, order 20261120001", tea);
  await indexed("书里的砚台怎么打听", books);
  await until(async () => (await texts(cast.agent0391, "kind=note")).length === 1, "the note is in the index");
}, 60_000);
afterAll(() => test.close());

describe("searching what was said", () => {
  it("finds words for each side within what is theirs", async () => {
    const own = ["砚台的进度到哪了，打听过了", "我想打听砚台，谢谢"];
    expect(await texts(cast.lin, "q=砚台&sort=newest")).toEqual(expect.arrayContaining(own));
    expect(await texts(cast.lin, "q=砚台")).not.toContain("买家提到砚台，记一下");
    expect(await texts(cast.chen, "q=砚台 打听")).toEqual(["书里的砚台怎么打听"]);
    expect(await texts(cast.agent0391, "q=砚台")).toEqual(expect.arrayContaining([...own, "买家提到砚台，记一下"]));
    expect(await texts(cast.agent0501, "q=砚台 打听")).toEqual(["书里的砚台怎么打听"]);
    const all = await texts(cast.platformAgent, "q=砚台");
    expect(all).toEqual(expect.arrayContaining([...own, "书里的砚台怎么打听"]));
    expect(all).not.toContain("买家提到砚台，记一下");
    expect(await texts(cast.platformAgent, `q=砚台 打听&organizationId=${cast.bookshop.id}`)).toEqual([
      "书里的砚台怎么打听",
    ]);
  });

  it("shows words that stand together first, and quoted ones only together", async () => {
    expect((await texts(cast.lin, "q=打听砚台"))[0]).toBe("我想打听砚台，谢谢");
    expect((await texts(cast.lin, "q=打听砚台&sort=newest"))[0]).toBe("砚台的进度到哪了，打听过了");
    expect(await texts(cast.lin, "q=“打听砚台”")).toEqual(["我想打听砚台，谢谢"]);
  });

  it("finds English without its endings and numbers whole", async () => {
    expect(await texts(cast.lin, "q=refund")).toHaveLength(1);
    expect(await texts(cast.lin, "orderNumber=20261120001")).toContain(
      "The refunds have not arrived, order 20261120001",
    );
    expect((await texts(cast.lin, "q=2026112")).length).toBe(0);
    expect(await texts(cast.lin, "q=苏打")).toEqual([]);
  });

  it("marks the hit and gives the place to open the thread at", async () => {
    const [hit] = (await search(cast.agent0391, "q=苏州")).found;
    expect(hit?.snippet.marks.map(({ from, to }) => hit.snippet.text.slice(from, to))).toEqual(["苏州"]);
    const around = await cast.agent0391.get<MessagePage>(
      `/api/conversations/${tea}/messages?aroundSeq=${hit!.seq}&limit=3`,
    );
    expect(around.body.messages.map((m) => m.seq)).toEqual([hit!.seq - 1, hit!.seq, hit!.seq + 1]);
  });

  it("pages through every hit once, whichever the order", async () => {
    for (const sort of ["best", "newest"]) {
      const seen: number[] = [];
      let next: string | null = "";
      while (next !== null) {
        const page: FoundPage = await search(cast.lin, `q=砚台&sort=${sort}&limit=1${next && `&after=${next}`}`);
        seen.push(...page.found.map((one) => one.seq));
        next = page.next;
      }
      expect(new Set(seen).size, sort).toBe(seen.length);
      expect(seen, sort).toEqual(
        expect.arrayContaining([seqs["我想打听砚台，谢谢"], seqs["砚台的进度到哪了，打听过了"]]),
      );
    }
  });

  it("loses a message when it is taken back", async () => {
    const seq = await say(cast.lin, tea, "这句话里有玛瑙");
    await indexed("这句话里有玛瑙", tea);
    expect(await texts(cast.agent0391, "q=玛瑙")).toHaveLength(1);
    await cast.lin.post(`/api/conversations/${tea}/recall`, { seq });
    expect(await texts(cast.agent0391, "q=玛瑙")).toEqual([]);
    expect(await texts(cast.platformAgent, "q=玛瑙")).toEqual([]);
    await until(async () => {
      const rows = await test.app.database
        .writer`SELECT FROM conversations.search_documents WHERE conversation_id = ${tea} AND seq = ${seq}`;
      return rows.length === 0;
    }, "nothing in the index leads there");
  });

  it("catches up with what was stored while nobody followed", async () => {
    const [row] = await test.app.database
      .writer`WITH gone AS (DELETE FROM conversations.search_documents RETURNING number),
      led AS (DELETE FROM conversations.search_postings), marks AS (DELETE FROM conversations.search_progress)
      SELECT count(*)::int AS n FROM gone`;
    expect(row!["n"]).toBeGreaterThan(0);
    await test.app.conversations.follower.start();
    await until(async () => (await texts(cast.lin, "q=苏州")).length === 1, "the index is whole again");
    await until(async () => (await texts(cast.agent0391, "kind=note")).length === 1, "with its notes");
  });

  it("forgets a thread, words and all", async () => {
    const id = await open(cast.chen, cast.teaHouse.id);
    await say(cast.chen, id, "翡翠镯子");
    await indexed("翡翠镯子", id);
    expect(await texts(cast.chen, "q=翡翠")).toHaveLength(1);
    await test.app.database.transact((work) => forgetThread(work, { id, buyerId: cast.ids.chen }));
    expect(await texts(cast.chen, "q=翡翠")).toEqual([]);
    const left = await test.app.database
      .writer`SELECT FROM conversations.search_documents WHERE conversation_id = ${id}`;
    expect(left).toHaveLength(0);
  });

  it("asks for something to look for, and keeps others' shops closed", async () => {
    const refused = async (who: Visitor, query: string) =>
      (await who.get<{ code: string }>(`/api/history/messages?${query}`)).body.code;
    expect(await refused(cast.lin, "")).toBe("search.nothing_asked");
    expect(await refused(cast.lin, "q=，。")).toBe("search.nothing_asked");
    expect(await refused(cast.agent0391, `q=砚台&organizationId=${cast.bookshop.id}`)).toBe("access.not_yours");
    expect(await refused(cast.lin, "q=砚台&kind=note")).toBe("access.not_yours");
    expect(await refused(cast.lin, "q=砚台&after=nonsense")).toBe("input.invalid");
  });
});

describe("the list of talks", () => {
  const talks = async (who: Visitor, query = "") => (await who.get<TalkPage>(`/api/history?${query}`)).body;

  it("shows each side its own, newest first, with the buyer's first words", async () => {
    const mine = await talks(cast.lin);
    expect(mine.talks.map((talk) => talk.conversationId)).toEqual([tea]);
    expect(mine.talks[0]?.firstWords?.text).toBe("我想打听砚台，谢谢");
    const all = (await talks(cast.platformAgent)).talks;
    expect(all.map((talk) => talk.organization.name)).toEqual(expect.arrayContaining(["山間茶舍", "北窗书店"]));
    expect(new Set((await talks(cast.agent0501)).talks.map((talk) => talk.organization.id))).toEqual(
      new Set([cast.bookshop.id]),
    );
  });

  it("filters by buyer, state, agent and time, and pages by key", async () => {
    const of = async (query: string) => (await talks(cast.platformAgent, query)).talks.map((talk) => talk.buyer.name);
    expect(new Set(await of("buyer=林"))).toEqual(new Set(["林小满"]));
    expect(await of("buyer=没有这个人")).toEqual([]);
    expect(await of(`to=${new Date(Date.now() - 3_600_000).toISOString()}`)).toEqual([]);
    expect(await of("state=closed")).toEqual([]);
    expect(await of(`organizationId=${cast.teaHouse.id}&agentNumber=0391`)).toEqual([]);
    const anothers = await cast.agent0501.get<{ code: string }>(`/api/history?groupId=${cast.groups.presale.id}`);
    expect(anothers.body.code).toBe("group.unknown");
    const first = await talks(cast.platformAgent, "limit=1");
    const second = await talks(cast.platformAgent, `limit=1&after=${first.next}`);
    expect(second.talks[0]!.sessionId).not.toBe(first.talks[0]!.sessionId);
    expect(Date.parse(second.talks[0]!.openedAt)).toBeLessThanOrEqual(Date.parse(first.talks[0]!.openedAt));
  });
});

describe("row-level security over the index", () => {
  it("shows a merchant no document, posting or note of another, nor a buyer any posting", async () => {
    const count = (viewer: Parameters<TestApp["app"]["database"]["read"]>[0], query: string) =>
      test.app.database.read(viewer, async (tx) => Number((await tx.unsafe(query))[0]!["count"]));
    const shop = { side: "merchant", personId: cast.ids.agent0286, orgId: cast.bookshop.id } as const;
    const others = `org_id <> '${cast.bookshop.id}'`;
    expect(await count(shop, `SELECT count(*) FROM conversations.search_documents WHERE ${others}`)).toBe(0);
    expect(
      await count(shop, `SELECT count(*) FROM conversations.search_postings WHERE scope <> '${cast.bookshop.id}'`),
    ).toBe(0);
    expect(await count(shop, "SELECT count(*) FROM conversations.search_documents")).toBeGreaterThan(0);
    const lin = { side: "buyer", personId: cast.ids.lin } as const;
    expect(await count(lin, "SELECT count(*) FROM conversations.search_postings")).toBe(0);
    expect(await count(lin, "SELECT count(*) FROM conversations.search_documents WHERE kind = 'note'")).toBe(0);
    const platform = { side: "platform", personId: cast.ids.lin, orgId: cast.platform.id } as const;
    expect(await count(platform, "SELECT count(*) FROM conversations.search_documents WHERE kind = 'note'")).toBe(0);
  });
});
