import type { ActKind } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import type { Fact } from "../../platform/fact.ts";
import { newId } from "../../platform/ids.ts";
import { present, Refusal } from "../../platform/refusal.ts";
import { recordAct } from "../audit/index.ts";
import { record } from "../cases/index.ts";
import { actorOf, type StaffCaller } from "../identity/index.ts";
import { agentById, requeueWork, seizeWork } from "../routing/index.ts";
import { appendNote } from "./append-message.ts";
import { destinationOf, subjectOf } from "./end-service.ts";
import { insertNote, type NoteRow } from "./message-store.ts";
import { decideMove, makeMove } from "./service-moves.ts";
import { lockService, type ServiceRow } from "./service-store.ts";
import type { ThreadFeed } from "./thread-feed.ts";

type LeadAct = Extract<ActKind, "service.taken_over" | "service.reassigned">;
type Act = "watched" | "whispered" | "taken_over" | "reassigned";
/** A lead did something to a talk that is not their own; the content of a whisper is not repeated here. */
export type Supervised = Fact<`supervision.${Act}`, { conversationId: string; leadId: string; agentId: string | null }>;

const asLead = (staff: StaffCaller) =>
  ({ actor: "supervisor", who: { kind: staff.orgKind, id: staff.personId } }) as const;

/** Writes what a lead did into the case file, for staff alone, and publishes it. */
async function note(work: Work, service: ServiceRow, staff: StaffCaller, act: Act, content: object): Promise<void> {
  const { orgId, agentId, conversationId } = service;
  // Watching is not noticed by the agent either: only those who lead the desk read that entry.
  const audience = act === "watched" ? "leads" : "staff";
  const told = { agentId, ...content };
  await record(work, service.caseId, `supervision.${act}`, asLead(staff).who, told, { orgId, audience });
  const fact: Supervised = {
    kind: `supervision.${act}`,
    orgId,
    subject: { kind: "service_session", id: service.id },
    payload: { conversationId, leadId: staff.personId, agentId },
  };
  await work.publish(fact);
}

/** The same for the desk's record of acts, where it took work out of somebody's hands. Last, as every act. */
const account = (work: Work, service: ServiceRow, staff: StaffCaller, kind: LeadAct, content: object) =>
  recordAct(work, {
    orgId: service.orgId,
    kind,
    actor: actorOf(staff),
    subject: { kind: "conversation", id: service.conversationId, name: service.caseNumber },
    content: { agentId: service.agentId, ...content },
  });

/** A lead begins to read along. Nothing moves and nobody in the talk is told; the case file remembers it. */
export const watchService = (work: Work, service: ServiceRow, staff: StaffCaller): Promise<void> =>
  note(work, service, staff, "watched", {});

/** Words for the serving agent alone. Refuses with service_session.nobody_to_hear where no other agent serves. */
export async function whisperTo(
  work: Work,
  service: ServiceRow,
  staff: StaffCaller,
  draft: { readonly clientId: string; readonly text: string },
): Promise<NoteRow> {
  const hears = service.state === "serving" && service.agentId !== staff.personId ? service.agentId : null;
  const toId = present(hears, "service_session.nobody_to_hear");
  const { note: row, fresh } = await writeNote(work, service, staff, { ...draft, kind: "whisper", toId });
  if (fresh) await note(work, service, staff, "whispered", { noteId: row.id });
  return row;
}

async function writeNote(
  work: Work,
  service: ServiceRow,
  staff: StaffCaller,
  draft: { clientId: string; text: string; kind: NoteRow["kind"]; toId: string | null },
): Promise<{ note: NoteRow; fresh: boolean }> {
  const row = await insertNote(work.tx, {
    id: draft.clientId,
    kind: draft.kind,
    toId: draft.toId,
    orgId: service.orgId,
    conversationId: service.conversationId,
    authorId: staff.personId,
    at: work.now,
    text: draft.text,
  });
  return { note: row, fresh: row.at.getTime() === work.now.getTime() };
}

export interface LeadMoved {
  readonly service: ServiceRow;
  /** Tells the agent before why; null where nobody served. */
  readonly note: NoteRow;
}

/**
 * The lead is the serving agent at once and answers for it from now on; the agent before reads why. Refuses another
 * desk's talk, and with agent.full unless `overCapacity`. Locked row.
 */
export async function takeOver(
  work: Work,
  feed: ThreadFeed,
  service: ServiceRow,
  staff: StaffCaller,
  asked: { readonly reason: string; readonly overCapacity: boolean },
): Promise<LeadMoved> {
  if (staff.orgId !== service.orgId) throw new Refusal("service_session.another_desk");
  if (service.agentId === staff.personId)
    throw new Refusal("service_session.cannot_move", { state: service.state, move: "take_over" });
  decideMove(service, "take_over", "supervisor");
  const lead = { agentId: staff.personId, overCapacity: asked.overCapacity };
  const exceeded = await seizeWork(work, service.orgId, subjectOf(service), lead);
  const told = { clientId: newId(work.now), text: asked.reason, kind: "take_over", toId: service.agentId } as const;
  const { note: row } = await writeNote(work, service, staff, told);
  const mine = { agentId: staff.personId, ownerId: staff.personId };
  const next = await makeMove(work, feed, service, "take_over", asLead(staff), mine);
  await note(work, service, staff, "taken_over", { reason: asked.reason, overCapacity: exceeded });
  const { name, agentNumber } = staff;
  await appendNote(work, feed, service.conversationId, "session.assigned", { name, agentNumber });
  await account(work, service, staff, "service.taken_over", { reason: asked.reason, overCapacity: exceeded });
  return { service: next, note: row };
}

/** The colleague must be able to take it now; a lead who sends it to somebody means that person. */
async function mustBeFree(work: Work, agentId: string): Promise<void> {
  const agent = present(await agentById(work.tx, agentId), "agent.not_staff");
  if (agent.presence !== "online" || agent.load >= agent.capacity) throw new Refusal("agent.not_free");
}

/** A lead sends it to a group or to a colleague who is free; the agent before reads why. Locked row. */
export async function reassign(
  work: Work,
  feed: ThreadFeed,
  service: ServiceRow,
  staff: StaffCaller,
  to: { readonly groupId?: string | undefined; readonly agentNumber?: string | undefined; readonly reason: string },
): Promise<LeadMoved> {
  const { group, colleagueId } = await destinationOf(work, service, to);
  if (colleagueId) await mustBeFree(work, colleagueId);
  const told = { clientId: newId(work.now), text: to.reason, kind: "reassign", toId: service.agentId } as const;
  const { note: row } = await writeNote(work, service, staff, told);
  await makeMove(work, feed, service, "reassign", asLead(staff), { agentId: null, groupId: group.id });
  await note(work, service, staff, "reassigned", { reason: to.reason, groupId: group.id, colleagueId });
  const names = { group: group.name, groupEn: group.nameEn };
  await appendNote(work, feed, service.conversationId, "session.transferred", names);
  await requeueWork(work, service.orgId, subjectOf(service), { groupId: group.id, preferredId: colleagueId });
  await account(work, service, staff, "service.reassigned", { reason: to.reason, group: group.name, colleagueId });
  return { service: present(await lockService(work.tx, service.id), "service_session.none_open"), note: row };
}
