import type {
  ConversationView,
  GroupView,
  ImportResult,
  MeView,
  OrganizationView,
  StaffView,
} from "@recourse/contract";
import { pino } from "pino";
import { startSession } from "../../apps/server/src/modules/identity/index.ts";
import { openDatabase } from "../../apps/server/src/platform/database.ts";
import { openPool } from "../../apps/server/src/platform/sql.ts";
import { castSetupCode } from "../../apps/server/src/testing/app.ts";
import { HttpPerson } from "./http-person.ts";

export interface Seat {
  readonly personId: string;
  readonly http: HttpPerson;
}
export interface Shop {
  readonly id: string;
  readonly agents: readonly Seat[];
}
export interface Marketplace {
  readonly shops: readonly Shop[];
  readonly buyers: readonly Seat[];
}
export interface MarketplacePlan {
  readonly shops: number;
  readonly agentsPerShop: number;
  readonly capacity: number;
  readonly buyers: number;
}

const password = "a long enough password 7";
const everyHour = {
  windows: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: "00:00", to: "24:00" })),
  welcome: "",
  welcomeEn: "",
};

/** Begins sessions beside the server, by the product's own function on its database. */
type BeginSession = (personId: string) => Promise<HttpPerson>;

/**
 * Sets a marketplace up through the public interface of a fresh installation; agents are online. The administrator and
 * the first agent of each shop sign in by HTTP. Everybody else's session is begun by the product's own function on the
 * database: hundreds of password checks, each made slow on purpose and limited for each address, would take longer
 * than everything else here.
 */
export async function openMarketplace(
  origin: string,
  databaseUrl: string,
  plan: MarketplacePlan,
): Promise<Marketplace> {
  const administrator = new HttpPerson(origin);
  await administrator.post<MeView>("/api/setup", {
    setupCode: castSetupCode,
    platformName: "测试商城",
    displayName: "管理员",
    login: "admin",
    password,
  });
  const database = openDatabase({ url: databaseUrl, log: pino({ level: "silent" }), clock: () => new Date() });
  const begin: BeginSession = async (personId) =>
    HttpPerson.withToken(origin, await startSession(database, personId, "bench"));
  try {
    const shops: Shop[] = [];
    for (let n = 0; n < plan.shops; n += 1) shops.push(await openShop(origin, administrator, n, plan, begin));
    return { shops, buyers: await admitBuyers(administrator, databaseUrl, plan.buyers, begin) };
  } finally {
    await database.close();
  }
}

async function openShop(
  origin: string,
  administrator: HttpPerson,
  n: number,
  plan: MarketplacePlan,
  begin: BeginSession,
): Promise<Shop> {
  const { id } = await administrator.post<OrganizationView>("/api/organizations", {
    externalId: `shop-${n}`,
    name: `测试店铺 ${n}`,
  });
  await administrator.put(`/api/desks/${id}/hours`, everyHour);
  const groups = await administrator.get<GroupView[]>(`/api/groups?organization=${id}`);
  const hire = async (k: number): Promise<Seat> => {
    const number = String(1000 + n * 100 + k);
    const login = `agent-${number}`;
    const staff = await administrator.post<StaffView>("/api/staff", {
      organizationId: id,
      login,
      password,
      displayName: `客服 ${number}`,
      role: "merchant_agent",
      agentNumber: number,
      capacity: plan.capacity,
      groupIds: groups.map((group) => group.id),
    });
    const http = k === 0 ? new HttpPerson(origin) : await begin(staff.id);
    if (k === 0) await http.post<MeView>("/api/session", { login, password });
    await http.put("/api/agents/me/presence", { presence: "online" });
    return { personId: staff.id, http };
  };
  const agents: Seat[] = [];
  // A few at a time: each password is hashed slowly on purpose.
  for (let k = 0; k < plan.agentsPerShop; k += 4) {
    const some = Array.from({ length: Math.min(4, plan.agentsPerShop - k) }, (_, m) => hire(k + m));
    agents.push(...(await Promise.all(some)));
  }
  return { id, agents };
}

async function admitBuyers(
  administrator: HttpPerson,
  databaseUrl: string,
  count: number,
  begin: BeginSession,
): Promise<Seat[]> {
  const rows = Array.from({ length: count }, (_, n) => ({ externalId: `buyer-${n}`, name: `买家 ${n}` }));
  const { refused } = await administrator.post<ImportResult>("/api/imports/buyers", rows);
  if (refused.length > 0) throw new Error(`buyers were refused: ${JSON.stringify(refused[0])}`);
  const owner = openPool(databaseUrl, { max: 1, name: "bench" });
  try {
    const people = await owner<{ id: string }[]>`
      SELECT id FROM identity.people WHERE kind = 'buyer' ORDER BY length(external_id), external_id`;
    return await Promise.all(people.map(async ({ id }) => ({ personId: id, http: await begin(id) })));
  } finally {
    await owner.end({ timeout: 5 });
  }
}

/** The buyer comes in at the shop's page; returns the conversation. */
export const enterShop = async (buyer: Seat, shop: Shop): Promise<string> =>
  (
    await buyer.http.post<ConversationView>("/api/conversations", {
      organizationId: shop.id,
      entrance: { kind: "shop" },
    })
  ).id;
