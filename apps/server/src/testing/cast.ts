import type { GroupView, MeView, OrganizationView, StaffView } from "@recourse/contract";
import { castPassword, castSetupCode, type TestApp, type Visitor } from "./app.ts";

/** The named cast: two shops, their people, two buyers, and the platform. Everything came in through the public API. */
export interface Cast {
  readonly administrator: Visitor;
  readonly platform: OrganizationView;
  readonly teaHouse: OrganizationView;
  readonly bookshop: OrganizationView;
  readonly groups: { readonly presale: GroupView; readonly aftersale: GroupView };
  readonly lin: Visitor;
  readonly chen: Visitor;
  /** 0286, pre-sale of the tea house. */
  readonly agent0286: Visitor;
  /** 0391, after-sale of the tea house. */
  readonly agent0391: Visitor;
  /** 0501, of the bookshop. */
  readonly agent0501: Visitor;
  readonly teaManager: Visitor;
  readonly booksManager: Visitor;
  readonly platformAgent: Visitor;
  readonly ids: { readonly lin: string; readonly chen: string; readonly agent0286: string; readonly agent0391: string };
}

const hour = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * hour).toISOString();

async function must<T>(reply: Promise<{ status: number; body: T }>): Promise<T> {
  const { status, body } = await reply;
  if (status !== 200) throw new Error(`refused with ${status}: ${JSON.stringify(body)}`);
  return body;
}

const receiver = { name: "林小满", phone: "13812345678", region: "浙江省杭州市西湖区", address: "文三路 90 号" };
const products = [
  {
    externalId: "T-1",
    title: "明前龙井 250 克",
    category: "茶叶",
    priceFen: 26_800,
    stock: 12,
    shipPromiseHours: 48,
    warrantyMonths: 0,
    carriers: ["青鸟快递"],
    priceProtectionDays: 7,
  },
  {
    externalId: "T-2",
    title: "白瓷盖碗",
    category: "茶具",
    priceFen: 8_800,
    stock: 0,
    shipPromiseHours: 24,
    warrantyMonths: 12,
  },
];
const line = { productExternalId: "T-1", quantity: 1, unitPriceFen: 26_800, paidFen: 26_800 };
const orders = [
  {
    externalId: "20261120001",
    buyerExternalId: "B-lin",
    stage: "shipped",
    placedAt: ago(60),
    paidAt: ago(59),
    receiver,
    lines: [line],
    paidFen: 26_800,
  },
  {
    externalId: "20261121002",
    buyerExternalId: "B-lin",
    stage: "paid",
    placedAt: ago(4),
    paidAt: ago(4),
    receiver,
    lines: [line],
    paidFen: 26_800,
  },
  {
    externalId: "20261121003",
    buyerExternalId: "B-chen",
    stage: "paid",
    placedAt: ago(5),
    paidAt: ago(5),
    receiver: { ...receiver, name: "陈舟" },
    lines: [line],
    paidFen: 26_800,
  },
];
const shipments = [
  {
    externalId: "S-1",
    orderExternalId: "20261120001",
    carrier: "青鸟快递",
    trackingNumber: "QN20261120",
    shippedAt: ago(40),
    scans: [
      { at: ago(40), kind: "collected", place: "杭州", text: "快件已揽收" },
      { at: ago(12), kind: "in_transit", place: "上海", text: "快件到达上海转运中心" },
    ],
  },
];

async function addAgent(
  admin: Visitor,
  organizationId: string,
  login: string,
  agentNumber: string,
  groupIds: string[],
  capacity: number,
): Promise<StaffView> {
  return must(
    admin.post<StaffView>("/api/staff", {
      organizationId,
      login,
      password: castPassword,
      displayName: `客服${agentNumber}`,
      role: "merchant_agent",
      agentNumber,
      groupIds,
      capacity,
    }),
  );
}

/** Sets a small marketplace up and signs everybody in. Agents begin offline. */
export async function gatherCast(test: Pick<TestApp, "visitor">): Promise<Cast> {
  const administrator = test.visitor();
  const me = await must(
    administrator.post<MeView>("/api/setup", {
      setupCode: castSetupCode,
      platformName: "有据测试商城",
      displayName: "周行",
      login: "admin",
      password: castPassword,
    }),
  );
  const teaHouse = await must(
    administrator.post<OrganizationView>("/api/organizations", { externalId: "tea", name: "山間茶舍" }),
  );
  const bookshop = await must(
    administrator.post<OrganizationView>("/api/organizations", { externalId: "books", name: "北窗书店" }),
  );
  const teaGroups = await must(administrator.get<GroupView[]>(`/api/groups?organization=${teaHouse.id}`));
  const bookGroups = await must(administrator.get<GroupView[]>(`/api/groups?organization=${bookshop.id}`));
  const platformGroups = await must(administrator.get<GroupView[]>(`/api/groups?organization=${me.organization!.id}`));
  const groups = {
    presale: teaGroups.find((g) => g.kind === "presale")!,
    aftersale: teaGroups.find((g) => g.kind === "aftersale")!,
  };
  const always = {
    windows: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: "00:00", to: "24:00" })),
    welcome: "",
    welcomeEn: "",
  };
  for (const { id } of [teaHouse, bookshop, me.organization!])
    await must(administrator.put(`/api/desks/${id}/hours`, always));
  const a0286 = await addAgent(administrator, teaHouse.id, "0286", "0286", [groups.presale.id], 2);
  const a0391 = await addAgent(administrator, teaHouse.id, "0391", "0391", [groups.aftersale.id], 2);
  await addAgent(
    administrator,
    bookshop.id,
    "0501",
    "0501",
    bookGroups.map((g) => g.id),
    2,
  );
  const staff = { password: castPassword, agentNumber: null, groupIds: [] as string[] };
  await must(
    administrator.post("/api/staff", {
      ...staff,
      organizationId: teaHouse.id,
      login: "tea-manager",
      displayName: "茶舍店长",
      role: "merchant_manager",
    }),
  );
  await must(
    administrator.post("/api/staff", {
      ...staff,
      organizationId: bookshop.id,
      login: "books-manager",
      displayName: "书店店长",
      role: "merchant_manager",
    }),
  );
  await must(
    administrator.post("/api/staff", {
      ...staff,
      organizationId: me.organization!.id,
      login: "p801",
      displayName: "平台客服",
      role: "platform_agent",
      agentNumber: "801",
      groupIds: platformGroups.map((g) => g.id),
    }),
  );

  const imported = async (kind: string, rows: unknown[]): Promise<void> => {
    const result = await must(administrator.post<{ refused: unknown[] }>(`/api/imports/${kind}?merchant=tea`, rows));
    if (result.refused.length > 0) throw new Error(`${kind} refused: ${JSON.stringify(result.refused)}`);
  };
  await imported("buyers", [
    { externalId: "B-lin", name: "林小满", phone: "13812345678", login: "lin", initialPassword: castPassword },
    { externalId: "B-chen", name: "陈舟", phone: "13900001111", login: "chen", initialPassword: castPassword },
  ]);
  await imported("products", products);
  await imported("orders", orders);
  await imported("shipments", shipments);

  const [lin, chen, agent0286, agent0391, agent0501, teaManager, booksManager, platformAgent] = await Promise.all(
    ["lin", "chen", "0286", "0391", "0501", "tea-manager", "books-manager", "p801"].map((login) =>
      test.visitor().signIn(login),
    ),
  );
  const idOf = async (visitor: Visitor) => (await must(visitor.get<MeView>("/api/session"))).id;
  return {
    administrator,
    platform: me.organization!,
    teaHouse,
    bookshop,
    groups,
    lin: lin!,
    chen: chen!,
    agent0286: agent0286!,
    agent0391: agent0391!,
    agent0501: agent0501!,
    teaManager: teaManager!,
    booksManager: booksManager!,
    platformAgent: platformAgent!,
    ids: { lin: await idOf(lin!), chen: await idOf(chen!), agent0286: a0286.id, agent0391: a0391.id },
  };
}
