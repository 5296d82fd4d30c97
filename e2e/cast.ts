import type { OfficeHours, OrganizationView } from "@recourse/contract";
import { Api } from "../demo/api.ts";
import { demoPassword } from "../demo/buyers.ts";
import { sendRows } from "../demo/send-rows.ts";

/** One buyer for each journey, so that no journey finds what another left behind. Their names show at the desk. */
const buyers = {
  wen: "温如言",
  shu: "舒窈",
  gu: "顾清和",
  mo: "莫知遥",
  ji: "纪晚晴",
  qin: "秦岁安",
  bo: "柏舟",
  yan: "晏小山",
  jing: "荆溪",
  he: "何满子",
  lu: "陆离",
  xia: "夏蝉",
  ning: "宁远",
  cen: "岑夜白",
  lan: "兰因",
} as const;
export type JourneyBuyer = keyof typeof buyers;
export const nameOf = (buyer: JourneyBuyer): string => buyers[buyer];

/** Staff who are signed in once for all journeys. */
const staff = [
  "admin",
  "operations",
  "platform-8001",
  "tea-0286",
  "tea-0391",
  "tea-manager",
  "digital-2101",
  "digital-2102",
  "clothing-3101",
  "clothing-3102",
] as const;
export type StaffLogin = (typeof staff)[number];

const allWeek = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: "00:00", to: "24:00" }));

/** What a promise says depends on the hour; journeys are walked at any. The home shop keeps its own hours. */
async function openDayAndNight(admin: Api): Promise<void> {
  const organizations = await admin.get<OrganizationView[]>("/api/organizations");
  for (const { id, externalId } of organizations) {
    if (externalId === "half-acre") continue;
    const hours = await admin.get<OfficeHours>(`/api/desks/${id}/hours`);
    await admin.put(`/api/desks/${id}/hours`, { ...hours, windows: allWeek });
  }
}

async function session(origin: string, login: string): Promise<string> {
  const reply = await fetch(`${origin}/api/session`, {
    method: "POST",
    headers: { "x-recourse": "1", "content-type": "application/json" },
    body: JSON.stringify({ login, password: demoPassword }),
  });
  if (!reply.ok) throw new Error(`sign-in of ${login}: ${await reply.text()}`);
  return /recourse_session=([^;]+)/.exec(reply.headers.get("set-cookie") ?? "")?.[1] ?? "";
}

/** Brings the cast on stage. Returns the session of every member of staff by login. */
export async function gatherCast(origin: string): Promise<Record<StaffLogin, string>> {
  const admin = new Api(origin);
  await admin.post("/api/session", { login: "admin", password: demoPassword });
  const rows = Object.entries(buyers).map(([login, name]) => ({
    externalId: `J-${login}`,
    name,
    login,
    initialPassword: demoPassword,
  }));
  await sendRows(admin, "buyers", rows);
  await openDayAndNight(admin);
  const sessions = await Promise.all(staff.map(async (login) => [login, await session(origin, login)] as const));
  return Object.fromEntries(sessions) as Record<StaffLogin, string>;
}
