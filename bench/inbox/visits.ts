import {
  type Conversations,
  listTalks,
  queuedOf,
  searchMessages,
} from "../../apps/server/src/modules/conversations/index.ts";
import { type BuyerCaller, type StaffCaller, viewerOf } from "../../apps/server/src/modules/identity/index.ts";
import type { Chance } from "../lib/seeded-random.ts";
import { questions } from "./corpus.ts";
import type { Inbox } from "./fill-inbox.ts";

/** One thing that somebody asks of the inbox; made anew each time with other words, shops and days. */
export type Visit = (inbox: Inbox, parts: Conversations, chance: Chance) => Promise<unknown>;

const staff = (personId: string, orgId: string, orgKind: "merchant" | "platform"): StaffCaller => ({
  kind: "staff",
  personId,
  sessionId: personId,
  name: "",
  language: "zh",
  orgId,
  orgKind,
  role: orgKind === "merchant" ? "merchant_manager" : "platform_agent",
  agentNumber: null,
});
const buyerOf = (personId: string): BuyerCaller => ({
  kind: "buyer",
  personId,
  sessionId: personId,
  name: "",
  language: "zh",
});

/** Half of those who ask sit at the big shop, a quarter at another, a quarter at the platform. */
function asker(inbox: Inbox, chance: Chance): { who: StaffCaller; shop: number } {
  const draw = chance.next();
  const shop = draw < 0.5 ? 0 : Math.floor(chance.next() * 20);
  if (draw >= 0.75) return { who: staff(inbox.overseer, inbox.platformId, "platform"), shop };
  const { id, agents } = inbox.shops[shop]!;
  return { who: staff(agents[0]!.id, id, "merchant"), shop };
}
const dayIn = (inbox: Inbox, chance: Chance): Date =>
  new Date(inbox.begin.getTime() + (inbox.end.getTime() - inbox.begin.getTime()) * chance.next());
const limit = 20;

const first: Visit = (inbox, parts, chance) => listTalks(parts, asker(inbox, chance).who, { limit });
/** Straight into the depths: the page that follows some talk of the year. */
const next: Visit = (inbox, parts, chance) => {
  const after = `${dayIn(inbox, chance).getTime()}.ffffffff-ffff-ffff-ffff-ffffffffffff`;
  return listTalks(parts, asker(inbox, chance).who, { limit, after });
};
const filters: ((inbox: Inbox, chance: Chance, shop: number) => object)[] = [
  (inbox, chance, shop) => ({ agentNumber: chance.pick(inbox.shops[shop]!.agents).number }),
  (inbox, chance, shop) => ({ groupId: chance.pick(inbox.shops[shop]!.groups) }),
  (_, chance) => ({ state: chance.pick(["closed", "lapsed", "waiting"] as const) }),
  (inbox, chance) => ({ to: dayIn(inbox, chance).toISOString() }),
  (inbox, chance, shop) => ({
    agentNumber: chance.pick(inbox.shops[shop]!.agents).number,
    state: "resolved",
    to: dayIn(inbox, chance).toISOString(),
  }),
  (inbox, chance) => ({ buyer: chance.pick(inbox.buyers).name }),
];
const filter: Visit = (inbox, parts, chance) => {
  const { who, shop } = asker(inbox, chance);
  const organizationId = inbox.shops[shop]!.id;
  return listTalks(parts, who, { limit, organizationId, ...chance.pick(filters)(inbox, chance, shop) });
};

type Words = (inbox: Inbox, chance: Chance) => string;
const search =
  (words: Words, more: (inbox: Inbox, chance: Chance) => object = () => ({})): Visit =>
  (inbox, parts, chance) =>
    searchMessages(parts, asker(inbox, chance).who, {
      q: words(inbox, chance),
      sort: "best",
      limit,
      ...more(inbox, chance),
    });
const among =
  (list: readonly string[]): Words =>
  (_, chance) =>
    chance.pick(list);

const ofBuyer: Visit = (inbox, parts, chance) =>
  searchMessages(parts, buyerOf(chance.pick(inbox.buyers).id), {
    q: chance.pick(questions.common),
    sort: "best",
    limit,
  });
const withAgent: Visit = (inbox, parts, chance) => {
  const { id, agents } = inbox.shops[0]!;
  return searchMessages(parts, staff(agents[0]!.id, id, "merchant"), {
    q: chance.pick(questions.common),
    agentNumber: chance.pick(agents).number,
    sort: "best",
    limit,
  });
};
const queue: Visit = (inbox, parts) => {
  const { id, agents } = inbox.shops[0]!;
  return parts.database.read(viewerOf(staff(agents[0]!.id, id, "merchant")), (tx) => queuedOf(tx, id, 200));
};

/** Everything that is measured, by name. */
export const visits: Readonly<Record<string, Visit>> = {
  first_page: first,
  next_page: next,
  filter,
  search_common: search(among(questions.common)),
  search_two_words: search(among(questions.two)),
  search_three_words: search(among(questions.three)),
  search_seldom: search(among(questions.seldom)),
  search_seldom_with_common: search(among(questions.seldomWithCommon)),
  search_together: search(among(questions.together)),
  search_order_number: search((inbox, chance) => chance.pick(inbox.corpus.orderNumbers)),
  search_before_a_day: search(among(questions.two), (inbox, chance) => ({ to: dayIn(inbox, chance).toISOString() })),
  search_with_agent: withAgent,
  search_of_buyer: ofBuyer,
  desk_queue: queue,
};
