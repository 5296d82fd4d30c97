import type { Presence } from "@recourse/contract";
import type { Work } from "../../platform/database.ts";
import { present } from "../../platform/refusal.ts";
import { assignWaiting } from "./assign-work.ts";
import type { PresenceChanged, WorkReturned } from "./routing-facts.ts";
import { type AgentRow, agentById, lockDesk, savePresence, takeLoadOff } from "./routing-store.ts";
import { assignedWorkOf, setWaiting } from "./work-store.ts";

type By = "agent" | "connection";

/** What a change of presence leads to; null when it changes nothing. Pure. */
export function presenceAfter(
  agent: AgentRow,
  wish: Presence,
  by: By,
): { presence: Presence; by: By; before: Presence } | null {
  if (by === "agent") return { presence: wish, by, before: wish };
  // The connection only takes away what it may give back: it never brings online an agent who chose to be away.
  if (wish === "offline")
    return agent.presence === "offline" ? null : { presence: "offline", by, before: agent.presence };
  const lost = agent.presence === "offline" && agent.presenceBy === "connection";
  return lost ? { presence: agent.presenceBefore, by: "agent", before: agent.presenceBefore } : null;
}

async function returnAll(work: Work, agent: AgentRow, why: "agent_offline" | "agent_left"): Promise<void> {
  for (const row of await assignedWorkOf(work.tx, agent.personId)) {
    await takeLoadOff(work.tx, agent.personId);
    await setWaiting(work.tx, { id: row.id, groupId: row.groupId, rank: 0, preferredId: agent.personId });
    const returned: WorkReturned = {
      kind: "work.returned",
      orgId: agent.orgId,
      subject: { kind: row.subjectKind, id: row.subjectId },
      payload: { workId: row.id, agentId: agent.personId, why },
    };
    await work.publish(returned);
  }
}

/**
 * Online, busy, away or offline. Going offline gives the agent's work back to the head of the queue, kept for them
 * if they return first; coming online takes what waits at once. A lost connection counts as offline after its grace.
 */
export async function changePresence(work: Work, personId: string, wish: Presence, by: By): Promise<AgentRow> {
  const known = present(await agentById(work.tx, personId), "agent.not_staff");
  await lockDesk(work.tx, known.orgId);
  const agent = present(await agentById(work.tx, personId), "agent.not_staff");
  const next = presenceAfter(agent, wish, by);
  if (!next) return agent;
  await savePresence(work.tx, personId, next, work.now);
  if (next.presence === "offline") await returnAll(work, agent, "agent_offline");
  await assignWaiting(work, agent.orgId);
  const changed: PresenceChanged = {
    kind: "agent.presence_changed",
    orgId: agent.orgId,
    subject: { kind: "person", id: personId },
    payload: { presence: next.presence, by },
  };
  await work.publish(changed);
  return present(await agentById(work.tx, personId), "agent.not_staff");
}
