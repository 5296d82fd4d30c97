import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { MessageBody } from "@recourse/contract";
import { documentsOf, everywhere, firstNumberAt } from "../../apps/server/src/modules/conversations/index.ts";
import { newId } from "../../apps/server/src/platform/ids.ts";
import type { Sql } from "../../apps/server/src/platform/sql.ts";
import type { Chance } from "../lib/seeded-random.ts";
import { type Corpus, writeCorpus } from "./corpus.ts";

export interface Agent {
  readonly id: string;
  readonly number: string;
}
export interface Shop {
  readonly id: string;
  readonly groups: readonly string[];
  readonly agents: readonly Agent[];
}
export interface Inbox {
  readonly platformId: string;
  readonly overseer: string;
  /** The first keeps two fifths of all talks; each that follows fewer. */
  readonly shops: readonly Shop[];
  /** Some buyers of each shop. */
  readonly buyers: readonly { readonly id: string; readonly name: string; readonly shop: number }[];
  readonly corpus: Corpus;
  readonly begin: Date;
  readonly end: Date;
  readonly messages: number;
}

const shopCount = 200;
const runLength = 100;
const span = 365 * 86_400_000;
/** Services of the last hours are under way, as many whatever the history behind them. */
const underWay = 2000;
const families = [..."王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗"];
const given = [..."伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰飞红"];

/** Lines of a table, as COPY reads them. */
class Table {
  readonly #sql: Sql;
  readonly #name: string;
  #lines: string[] = [];
  constructor(sql: Sql, name: string) {
    this.#sql = sql;
    this.#name = name;
  }
  add(...values: readonly (string | number | null)[]): void {
    this.#lines.push(values.map((value) => (value === null ? "\\N" : String(value))).join("\t"));
  }
  async flush(least = 0): Promise<void> {
    if (this.#lines.length <= least) return;
    const lines = this.#lines;
    this.#lines = [];
    // The driver would put other statements on a connection that is taking rows in.
    const connection = await this.#sql.reserve();
    try {
      const into = await connection.unsafe(`COPY ${this.#name} FROM STDIN`).writable();
      await pipeline(Readable.from(chunks(lines)), into);
    } finally {
      connection.release();
    }
  }
}
function* chunks(lines: readonly string[]): Generator<string> {
  for (let at = 0; at < lines.length; at += 500) yield `${lines.slice(at, at + 500).join("\n")}\n`;
}

interface Sentence {
  readonly body: string;
  readonly codes: string;
  readonly leads: readonly number[];
}
/** A sentence as the index would keep it: the product's own words for it, cut once. */
function sentenceOf(text: string): Sentence {
  const body: MessageBody = { kind: "text", text };
  const said = {
    orgId: everywhere,
    buyerId: everywhere,
    conversationId: everywhere,
    seq: 1,
    noteId: null,
    sessionId: null,
    authorKind: "buyer",
    at: new Date(),
    kind: "text",
    body,
  } as const;
  const { documents, postings } = documentsOf([said], new Set(), null);
  const leads = [...new Set(postings.map((one) => one.word))];
  return { body: JSON.stringify(body), codes: `{${documents[0]?.words.join(",") ?? ""}}`, leads };
}

/** Gathers postings in the order of time and lets them go run by run. */
class Runs {
  readonly #open = new Map<string, Map<number, number[]>>();
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }
  add(scope: string, words: readonly number[], number: number): void {
    const ofScope = this.#open.get(scope) ?? new Map<number, number[]>();
    this.#open.set(scope, ofScope);
    for (const word of words) {
      const run = ofScope.get(word);
      if (!run) ofScope.set(word, [number]);
      else if (run.push(number) === runLength) {
        this.#write(scope, word, run);
        ofScope.delete(word);
      }
    }
  }
  end(): void {
    for (const [scope, words] of this.#open) for (const [word, run] of words) this.#write(scope, word, run);
    this.#open.clear();
  }
  #write(scope: string, word: number, run: readonly number[]): void {
    this.#table.add(scope, word, run[0]!, `{${run.join(",")}}`);
  }
}

async function openShops(sql: Sql): Promise<{ platformId: string; overseer: string; shops: Shop[] }> {
  const organizations = new Table(sql, "identity.organizations (id, kind, external_id, name, created_at)");
  const people = new Table(sql, "identity.people (id, kind, display_name, created_at)");
  const members = new Table(sql, "identity.memberships (person_id, org_id, role, agent_number)");
  const groups = new Table(sql, "routing.groups (id, org_id, kind, name, created_at)");
  const now = new Date().toISOString();
  const [platformId, overseer] = [newId(), newId()];
  organizations.add(platformId, "platform", "platform", "平台", now);
  people.add(overseer, "staff", "平台客服", now);
  members.add(overseer, platformId, "platform_agent", "801");
  const shops = Array.from({ length: shopCount }, (_, n): Shop => {
    const id = newId();
    organizations.add(id, "merchant", `shop-${n}`, `店铺 ${n}`, now);
    const own = ["presale", "aftersale"].map((kind) => {
      const group = newId();
      groups.add(group, id, kind, kind, now);
      return group;
    });
    const agents = Array.from({ length: n === 0 ? 60 : 4 }, (_, k) => {
      const agent = { id: newId(), number: String(1000 + k) };
      people.add(agent.id, "staff", `客服 ${agent.number}`, now);
      members.add(agent.id, id, "merchant_agent", agent.number);
      return agent;
    });
    return { id, groups: own, agents };
  });
  for (const table of [organizations, people, members, groups]) await table.flush();
  return { platformId, overseer, shops };
}

/** Two fifths of everything is the first shop's; the others share the rest, each less than the one before. */
function shopFor(chance: Chance): number {
  if (chance.next() < 0.4) return 0;
  return Math.min(shopCount - 1, 1 + Math.floor((shopCount - 1) * chance.next() ** 2.5));
}

function stateAt(fromEnd: number, chance: Chance): string {
  if (fromEnd < underWay) {
    const draw = chance.next();
    if (draw < 0.4) return "serving";
    if (draw < 0.5) return "waiting";
    if (draw < 0.7) return "with_bot";
  }
  return chance.pick(["closed", "closed", "closed", "resolved", "lapsed"]);
}

/** Fills an empty, migrated database with talks of a year, as many as asked for, and everything the index holds of them. */
export async function fillInbox(
  sql: Sql,
  conversations: number,
  chance: Chance,
  tell: (line: string) => void,
): Promise<Inbox> {
  const { platformId, overseer, shops } = await openShops(sql);
  const corpus = writeCorpus(chance, conversations);
  const cut = (texts: readonly string[]) => texts.map(sentenceOf);
  const [asked, answered, closing, seldom] = [corpus.asked, corpus.answered, corpus.closing, corpus.seldom].map(
    cut,
  ) as [Sentence[], Sentence[], Sentence[], Sentence[]];
  const people = new Table(sql, "identity.people (id, kind, display_name, phone, created_at)");
  const threads = new Table(
    sql,
    "conversations.conversations (id, org_id, buyer_id, created_at, last_seq, last_message_at, session_id, session_state)",
  );
  const cases = new Table(sql, "cases.cases (id, number, org_id, buyer_id, opened_at, head)");
  const services = new Table(
    sql,
    "conversations.service_sessions (id, org_id, conversation_id, buyer_id, case_id, case_number, state, entrance, group_id, agent_id, opened_at, queued_at, served_at, ended_at)",
  );
  const messages = new Table(
    sql,
    "conversations.messages (conversation_id, seq, org_id, buyer_id, client_id, author_kind, author_id, at, kind, body, salt, commitment)",
  );
  const documents = new Table(
    sql,
    "conversations.search_documents (number, org_id, buyer_id, conversation_id, seq, session_id, kind, words)",
  );
  const progress = new Table(sql, "conversations.search_progress (conversation_id, seq)");
  const postings = new Table(sql, "conversations.search_postings (scope, word, first, documents)");
  const tables = [people, threads, cases, services, messages, documents, progress, postings];
  const runs = new Runs(postings);
  const buyers: { id: string; name: string; shop: number }[] = [];
  const end = new Date();
  const begin = new Date(end.getTime() - span);
  const noise = `\\\\x${randomBytes(32).toString("hex")}`;
  let count = 0;
  let storing: Promise<unknown> = Promise.resolve();

  for (let n = 0; n < conversations; n += 1) {
    const opened = new Date(begin.getTime() + Math.floor((span * n) / conversations));
    const shop = shopFor(chance);
    const { id: org, groups, agents } = shops[shop]!;
    const [buyer, thread, service, file] = [newId(opened), newId(opened), newId(opened), newId(opened)];
    const name = chance.pick(families) + chance.pick(given) + (chance.next() < 0.7 ? chance.pick(given) : "");
    if (n % Math.max(1, Math.floor(conversations / 2000)) === 0) buyers.push({ id: buyer, name, shop });
    const state = stateAt(conversations - n, chance);
    const agent = state === "with_bot" || state === "waiting" ? null : chance.pick(agents).id;
    const at = opened.toISOString();
    const ended = state === "serving" || agent === null ? null : new Date(opened.getTime() + 600_000).toISOString();
    people.add(buyer, "buyer", name, "13800001234", at);
    cases.add(file, `YJ${n}`, org, buyer, at, noise);
    services.add(
      service,
      org,
      thread,
      buyer,
      file,
      `YJ${n}`,
      state,
      '{"kind":"shop"}',
      chance.pick(groups),
      agent,
      at,
      at,
      at,
      ended,
    );
    const draw = chance.next();
    const first =
      draw < 0.003
        ? chance.pick(seldom)
        : draw < 0.25
          ? sentenceOf(corpus.numbered[Math.floor(chance.next() * corpus.numbered.length)]!)
          : chance.pick(asked);
    const said = [first, chance.pick(answered), chance.pick(closing)];
    let last = at;
    for (const [k, sentence] of said.entries()) {
      const when = new Date(opened.getTime() + k * 20_000);
      last = when.toISOString();
      const number = firstNumberAt(when) + (n % 1024) * 4 + k;
      const author = k === 1 ? (agent ? "merchant" : "bot") : "buyer";
      messages.add(
        thread,
        k + 1,
        org,
        buyer,
        newId(when),
        author,
        k === 1 ? agent : buyer,
        last,
        "text",
        sentence.body,
        noise,
        noise,
      );
      documents.add(number, org, buyer, thread, k + 1, service, "text", sentence.codes);
      runs.add(org, sentence.leads, number);
      runs.add(everywhere, sentence.leads, number);
      count += 1;
    }
    threads.add(thread, org, buyer, at, said.length, last, service, state);
    progress.add(thread, said.length);
    if (n % 10_000 === 9999) {
      // The database takes one lot in while the next one is made up.
      await storing;
      storing = Promise.all(tables.map((table) => table.flush()));
      await new Promise(setImmediate);
      if (n % 200_000 === 199_999) tell(`${n + 1} conversations loaded`);
    }
  }
  await storing;
  runs.end();
  for (const table of tables) await table.flush();
  await sql`VACUUM ANALYZE`;
  return { platformId, overseer, shops, buyers, corpus, begin, end, messages: count };
}
