import type { TalkFilter } from "@recourse/contract";
import type { Database } from "../../../platform/database.ts";
import { present, Refusal } from "../../../platform/refusal.ts";
import { buyersNamed, type PersonCaller, staffByNumber } from "../../identity/index.ts";
import { groupById } from "../../routing/index.ts";
import { everywhere } from "./documents-of.ts";
import type { HitFilter } from "./search-store.ts";
import { buyersOfOrganization } from "./talk-store.ts";

/** Whom the beginning of a name may mean at once, before and after those are left out who never came here. */
const namesakes = { anywhere: 500, here: 50 };

/** A filter as its asker may use it. */
export interface HistoryScope {
  readonly filter: HitFilter;
  /** Whose postings lead to hits; null for a buyer, whose own documents are walked. */
  readonly postings: string | null;
}

/** Policy: buyers see their own, merchants their shop's, the platform any. Refuses access.not_yours for another's. */
function organizationFor(person: PersonCaller, asked: string | undefined): string | null {
  if (person.kind === "buyer") return asked ?? null;
  if (person.orgKind === "platform") return asked ?? null;
  if (asked !== undefined && asked !== person.orgId) throw new Refusal("access.not_yours");
  return person.orgId;
}

async function buyersCalled(database: Database, name: string, orgId: string | null): Promise<string[]> {
  const found = await buyersNamed(database.writer, name, namesakes.anywhere);
  const here = orgId === null ? found : await buyersOfOrganization(database.writer, orgId, found);
  return here.slice(0, namesakes.here);
}

/** Makes a filter exact: names and numbers become ids, and what the asker may not ask for is refused. */
export async function historyScope(database: Database, person: PersonCaller, asked: TalkFilter): Promise<HistoryScope> {
  const orgId = organizationFor(person, asked.organizationId);
  const of = { orgId, conversationId: asked.conversationId ?? null, kinds: null, state: asked.state ?? null };
  if (person.kind === "buyer") {
    if (asked.buyer !== undefined || asked.agentNumber !== undefined || asked.groupId !== undefined)
      throw new Refusal("access.not_yours");
    return { filter: { ...of, buyerIds: [person.personId], agentId: null, groupId: null }, postings: null };
  }
  const sql = database.writer;
  const agent = asked.agentNumber
    ? present(await staffByNumber(sql, orgId ?? person.orgId, asked.agentNumber), "agent.unknown")
    : null;
  const group = asked.groupId ? present(await groupById(sql, asked.groupId), "group.unknown") : null;
  if (group && orgId !== null && group.orgId !== orgId) throw new Refusal("group.unknown");
  const buyerIds = asked.buyer ? await buyersCalled(database, asked.buyer, orgId) : null;
  const filter = { ...of, buyerIds, agentId: agent?.id ?? null, groupId: group?.id ?? null };
  return { filter, postings: orgId ?? everywhere };
}
