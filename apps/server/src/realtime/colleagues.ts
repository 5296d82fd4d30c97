import type { Colleague } from "@recourse/contract";
import { leadsDesk, type StaffCaller } from "../modules/identity/index.ts";
import { type LiveServer, type LiveSocket, watchRoom } from "./rooms.ts";

const colleagueOf = ({ personId, name, agentNumber }: StaffCaller): Colleague => ({ id: personId, name, agentNumber });

/** Who has the thread open now, each person once whatever they have it open on. */
function present(io: LiveServer, conversationId: string): Colleague[] {
  const people = new Map<string, Colleague>();
  for (const id of io.of("/").adapter.rooms.get(watchRoom(conversationId)) ?? []) {
    const caller = io.of("/").sockets.get(id)?.data.caller;
    // A lead who watches is not noticed; one who begins to write is.
    if (caller?.kind === "staff" && !leadsDesk(caller, caller.orgId)) people.set(caller.personId, colleagueOf(caller));
  }
  return [...people.values()].sort((a, b) => a.id.localeCompare(b.id));
}

/** Tells everybody who has the thread open who they are; only staff are ever in that room. */
export function tellColleagues(io: LiveServer, conversationId: string): void {
  io.to(watchRoom(conversationId)).emit("colleagues", { conversationId, people: present(io, conversationId) });
}

/** Tells the others on our side that this one is writing an answer. */
export function tellColleagueTyping(socket: LiveSocket, conversationId: string, caller: StaffCaller): void {
  socket.to(watchRoom(conversationId)).emit("colleagueTyping", { conversationId, person: colleagueOf(caller) });
}
