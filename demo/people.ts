import type { GroupKind, GroupView, OfficeHours, OrganizationView, StaffView } from "@recourse/contract";
import type { Api } from "./api.ts";
import { demoPassword } from "./buyers.ts";
import type { Member, Shop } from "./organizations.ts";

const groupNames: Readonly<Record<GroupKind, readonly [zh: string, en: string]>> = {
  presale: ["售前咨询", "Pre-sale"],
  aftersale: ["售后服务", "After-sale"],
  complaint: ["平台客服", "Platform service"],
  dispute: ["纠纷处理", "Disputes"],
  merchant_desk: ["商家服务", "Merchant desk"],
};

/** The shop's organization, made when it is not there yet. */
export async function admitShop(api: Api, shop: Shop): Promise<OrganizationView> {
  const known = await api.get<OrganizationView[]>("/api/organizations");
  const { externalId, name, nameEn, about } = shop;
  return (
    known.find((organization) => organization.externalId === externalId) ??
    api.post<OrganizationView>("/api/organizations", { externalId, name, nameEn, about })
  );
}

/** The groups the members need, by kind. */
async function groupsFor(
  api: Api,
  organizationId: string,
  members: readonly Member[],
): Promise<Map<GroupKind, string>> {
  const known = await api.get<GroupView[]>(`/api/groups?organization=${organizationId}`);
  const ids = new Map(known.map(({ kind, id }) => [kind, id]));
  for (const kind of new Set(members.flatMap(({ groups }) => groups))) {
    if (ids.has(kind)) continue;
    const [name, nameEn] = groupNames[kind];
    ids.set(kind, (await api.post<GroupView>("/api/groups", { organizationId, kind, name, nameEn })).id);
  }
  return ids;
}

/** Opens a desk: its hours, its groups, its people. People who are there already stay as they are. */
export async function staffDesk(
  api: Api,
  organizationId: string,
  desk: { readonly hours: OfficeHours; readonly staff: readonly Member[] },
): Promise<number> {
  await api.put(`/api/desks/${organizationId}/hours`, desk.hours);
  const groups = await groupsFor(api, organizationId, desk.staff);
  const present = await api.get<StaffView[]>(`/api/staff?organization=${organizationId}`);
  const known = new Set(present.map(({ login }) => login));
  const missing = desk.staff.filter(({ login }) => !known.has(login));
  for (const member of missing) {
    await api.post("/api/staff", {
      organizationId,
      login: member.login,
      password: demoPassword,
      displayName: member.name,
      role: member.role,
      agentNumber: member.number ?? null,
      capacity: member.capacity ?? 6,
      groupIds: member.groups.map((kind) => groups.get(kind)),
    });
  }
  return missing.length;
}
