import { randomUUID } from "node:crypto";
import { addOrganization, addStaff } from "../../apps/server/src/modules/identity/index.ts";
import { changePresence, changeSeat, groupFor, openDesk } from "../../apps/server/src/modules/routing/index.ts";
import type { Database } from "../../apps/server/src/platform/database.ts";

export interface Desk {
  readonly orgId: string;
  readonly groups: readonly string[];
  readonly agents: readonly string[];
  /** Those who go away and come back during the day; the others stay, and can be compared. */
  readonly restless: ReadonlySet<string>;
}

const capacities = [3, 5, 8];

/** A desk of the platform with its three groups: most agents know one of them, every fifth knows two. All are online. */
export async function staffDesk(database: Database, count: number): Promise<Desk> {
  database.react("organization.joined", openDesk as never);
  const orgId = await database.transact(
    async (work) =>
      (await addOrganization(work, "platform", { externalId: randomUUID(), name: "测试平台", nameEn: "", about: "" }))
        .id,
  );
  const kinds = ["complaint", "dispute", "merchant_desk"] as const;
  const groups = await database.transact((work) =>
    Promise.all(kinds.map(async (kind) => (await groupFor(work.tx, orgId, kind))!.id)),
  );
  const agents: string[] = [];
  const restless = new Set<string>();
  for (let n = 0; n < count; n += 1) {
    const mine = n % 5 === 4 ? [groups[n % 3]!, groups[(n + 1) % 3]!] : [groups[n % 3]!];
    const id = await database.transact(async (work) => {
      const person = { orgId, login: `agent-${n}`, passwordHash: "-", displayName: `客服 ${n}` };
      const staffId = await addStaff(work, { ...person, role: "platform_agent", agentNumber: String(1000 + n) });
      await changeSeat(work, { orgId, personId: staffId, capacity: capacities[n % 4] ?? 5, groupIds: mine });
      await changePresence(work, staffId, "online", "agent");
      return staffId;
    });
    agents.push(id);
    if (n % 4 === 1) restless.add(id);
  }
  return { orgId, groups, agents, restless };
}
