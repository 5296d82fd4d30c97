import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentOf, firstHead, nextHead } from "../../platform/chain.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDatabase, type TestDatabase } from "../../testing/database.ts";
import { addOrganization, saveBuyer } from "../identity/index.ts";
import { timelineOf } from "./case-store.ts";
import { joinCase, openCase, record } from "./keep-case.ts";

let test: TestDatabase;
let parties: { orgId: string; buyerId: string };
beforeAll(async () => {
  test = await openTestDatabase();
  parties = await test.database.transact(async (work) => {
    const organization = await addOrganization(work, "merchant", {
      externalId: "tea",
      name: "山間茶舍",
      nameEn: "",
      about: "",
    });
    const buyer = await saveBuyer(
      work,
      { externalId: "B-lin", name: "林小满", phone: "", email: "", language: "zh" },
      null,
    );
    return { orgId: organization.id, buyerId: buyer.id };
  });
});
afterAll(() => test.close());

const clerk = { kind: "system", id: null } as const;
const rows = (caseId: string) => test.database.transact((work) => timelineOf(work.tx, caseId));

/** What anybody with the rows can do: follow the chain from its beginning. */
async function brokenAt(caseId: string): Promise<number | null> {
  let head: Buffer = firstHead(`case:${caseId}`);
  for (const entry of await rows(caseId)) {
    head = nextHead(head, entry);
    if (!head.equals(entry.hash)) return entry.seq;
  }
  return null;
}

describe("a case file", () => {
  it("numbers and chains what is recorded at the same time by many", async () => {
    const file = await test.database.transact((work) => openCase(work, parties));
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        test.database.transact((work) => record(work, file.id, "said", clerk, { i })),
      ),
    );
    expect((await rows(file.id)).map((entry) => entry.seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(await brokenAt(file.id)).toBeNull();
  });
  it("shows any entry that was changed afterwards", async () => {
    const file = await test.database.transact((work) => openCase(work, parties));
    for (const i of [1, 2, 3]) await test.database.transact((work) => record(work, file.id, "said", clerk, { i }));
    await test.database.writer`UPDATE cases.timeline SET kind = 'unsaid' WHERE case_id = ${file.id} AND seq = 2`;
    expect(await brokenAt(file.id)).toBe(2);
  });
  it("stays whole when a content is erased by law, and before that the content can be proven", async () => {
    const file = await test.database.transact((work) => openCase(work, parties));
    await test.database.transact((work) => record(work, file.id, "said", clerk, { text: "我的电话是 13812345678" }));
    const [entry] = await rows(file.id);
    expect(commitmentOf(entry!.salt, { actor: clerk, content: entry!.content })).toEqual(entry!.commitment);
    await test.database.writer`UPDATE cases.timeline SET content = NULL, salt = NULL WHERE case_id = ${file.id}`;
    expect(await brokenAt(file.id)).toBeNull();
  });
  it("joins a member once, and numbers no two cases alike", async () => {
    const files = await Promise.all(
      Array.from({ length: 8 }, () => test.database.transact((work) => openCase(work, parties))),
    );
    expect(new Set(files.map((file) => file.number)).size).toBe(8);
    const member = { kind: "service_session", id: newId() };
    for (let i = 0; i < 2; i += 1) await test.database.transact((work) => joinCase(work, files[0]!.id, member));
    expect(await test.database.writer`SELECT 1 FROM cases.members WHERE case_id = ${files[0]!.id}`).toHaveLength(1);
  });
});
