import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../platform/ids.ts";
import { openTestDatabase, type TestDatabase } from "../../testing/database.ts";
import { addOrganization, addStaff } from "../identity/index.ts";
import { claimWork, enqueueWork, finishWork, requeueWork } from "./assign-work.ts";
import { changePresence } from "./change-presence.ts";
import { changeSeat } from "./change-seat.ts";
import { groupFor } from "./group-store.ts";
import { openDesk } from "./open-desk.ts";
import { saveAgentGroups, upsertAgent } from "./routing-store.ts";
import { queueFacts } from "./work-store.ts";

let test: TestDatabase;
let orgId: string;
let groupId: string;
beforeAll(async () => {
  test = await openTestDatabase();
  test.database.react("organization.joined", openDesk as never);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.database.transact(async (work) => {
    orgId = (
      await addOrganization(work, "merchant", { externalId: randomUUID(), name: "山間茶舍", nameEn: "", about: "" })
    ).id;
    groupId = (await groupFor(work.tx, orgId, "presale"))!.id;
  });
});

const agent = (capacity: number, online = true): Promise<string> =>
  test.database.transact(async (work) => {
    const login = newId();
    const id = await addStaff(work, {
      orgId,
      login,
      passwordHash: "-",
      displayName: "客服",
      role: "merchant_agent",
      agentNumber: null,
    });
    await upsertAgent(work.tx, { orgId, personId: id, capacity }, work.now);
    await saveAgentGroups(work.tx, orgId, id, [groupId]);
    if (online) await changePresence(work, id, "online", "agent");
    return id;
  });
const arrive = async (preferredId: string | null = null) => {
  const subject = { kind: "test", id: newId() };
  await test.database.transact((work) => enqueueWork(work, { orgId, groupId, subject, preferredId }));
  return subject;
};
const holderOf = async (subject: { id: string }) =>
  (
    await test.database
      .writer`SELECT agent_id FROM routing.work WHERE subject_id = ${subject.id} AND state = 'assigned'`
  )[0]?.["agent_id"] as string | undefined;
const loads = async () =>
  (
    await test.database.writer<
      { load: number; capacity: number }[]
    >`SELECT load, capacity FROM routing.agents WHERE org_id = ${orgId}`
  ).map((row) => ({ ...row }));
const waiting = async () =>
  Number(
    (await test.database.writer`SELECT count(*) FROM routing.work WHERE org_id = ${orgId} AND state = 'waiting'`)[0]![
      "count"
    ],
  );

describe("assigning work", () => {
  it("gives it to the least loaded for their capacity", async () => {
    const [small, large] = [await agent(2), await agent(4)];
    const holders = [];
    for (let i = 0; i < 3; i += 1) holders.push(await holderOf(await arrive()));
    expect(holders.filter((one) => one === large)).toHaveLength(2);
    expect(holders.filter((one) => one === small)).toHaveLength(1);
  });
  it("prefers whom the buyer knows, while they have room", async () => {
    const known = await agent(2);
    await agent(9);
    expect(await holderOf(await arrive(known))).toBe(known);
    expect(await holderOf(await arrive(known))).toBe(known);
    expect(await holderOf(await arrive(known))).not.toBe(known);
  });
  it("assigns what waits the moment an agent comes online, first come first", async () => {
    const [first, second, third] = [await arrive(), await arrive(), await arrive()];
    const late = await agent(2);
    expect([await holderOf(first), await holderOf(second), await holderOf(third)]).toEqual([late, late, undefined]);
  });
  it("assigns the moment an agent may take more, or joins the group that is waited for", async () => {
    const one = await agent(1);
    const elsewhere = await agent(1);
    await test.database.transact((work) => changeSeat(work, { orgId, personId: elsewhere, groupIds: [] }));
    const [first, second, third] = [await arrive(), await arrive(), await arrive()];
    await test.database.transact((work) => changeSeat(work, { orgId, personId: one, capacity: 2 }));
    expect([await holderOf(first), await holderOf(second), await holderOf(third)]).toEqual([one, one, undefined]);
    await test.database.transact((work) => changeSeat(work, { orgId, personId: elsewhere, groupIds: [groupId] }));
    expect(await holderOf(third)).toBe(elsewhere);
  });
  it("assigns the next the moment a slot frees", async () => {
    const one = await agent(1);
    const [first, second] = [await arrive(), await arrive()];
    await test.database.transact((work) => finishWork(work, orgId, first));
    expect(await holderOf(second)).toBe(one);
  });
  it("gives an offline agent's work back to the head of the queue, and to them first when they return", async () => {
    const one = await agent(1);
    const held = await arrive();
    const behind = await arrive();
    await test.database.transact((work) => changePresence(work, one, "offline", "agent"));
    expect(await holderOf(held)).toBeUndefined();
    await test.database.transact((work) => changePresence(work, one, "online", "agent"));
    expect([await holderOf(held), await holderOf(behind)]).toEqual([one, undefined]);
  });
  it("refuses a claim above capacity, and a second claim of the same work", async () => {
    const busy = await agent(1, false);
    const [first, second] = [await arrive(), await arrive()];
    await test.database.transact((work) => claimWork(work, orgId, first, busy));
    await expect(test.database.transact((work) => claimWork(work, orgId, second, busy))).rejects.toMatchObject({
      code: "agent.full",
    });
    await expect(test.database.transact((work) => claimWork(work, orgId, first, busy))).rejects.toMatchObject({
      code: "service_session.cannot_move",
    });
  });
  it("tells position and on-duty capacity honestly", async () => {
    await agent(1);
    await arrive();
    await arrive();
    const mine = await arrive();
    expect(await queueFacts(test.database.writer, "test", mine.id)).toMatchObject({
      ahead: 1,
      agentsOnline: 1,
      capacityOnline: 1,
    });
  });
  it("stays within capacity and leaves nobody waiting beside a free agent, whatever races", async () => {
    const agents = await Promise.all([agent(3), agent(2), agent(4)]);
    const held: { kind: string; id: string }[] = [];
    const steps = Array.from({ length: 60 }, (_, i) => async () => {
      if (i % 5 === 4 && held.length > 0)
        await test.database.transact((work) => finishWork(work, orgId, held.shift()!));
      else if (i % 17 === 0) {
        await test.database.transact((work) => changePresence(work, agents[i % 3]!, "offline", "agent"));
        await test.database.transact((work) => changePresence(work, agents[i % 3]!, "online", "agent"));
      } else if (i % 13 === 7 && held[0]) {
        await test.database
          .transact((work) => requeueWork(work, orgId, held[0]!, { preferredId: null }))
          .catch(() => {});
      } else held.push(await arrive());
    });
    await Promise.all(steps.map((step) => step()));
    const now = await loads();
    for (const one of now) expect(one.load).toBeLessThanOrEqual(one.capacity);
    const assigned = Number(
      (
        await test.database.writer`SELECT count(*) FROM routing.work WHERE org_id = ${orgId} AND state = 'assigned'`
      )[0]!["count"],
    );
    expect(now.reduce((sum, one) => sum + one.load, 0)).toBe(assigned);
    const free = now.reduce((sum, one) => sum + one.capacity - one.load, 0);
    expect(Math.min(free, await waiting())).toBe(0);
  });
});
