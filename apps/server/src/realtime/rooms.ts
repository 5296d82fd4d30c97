import type { ClientEvents, ServerEvents } from "@recourse/contract";
import type { Server, Socket } from "socket.io";
import type { PersonCaller } from "../modules/identity/index.ts";

export interface SocketData {
  caller: PersonCaller;
  token: string;
}
export type LiveServer = Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>;
export type LiveSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketData>;

export const personRoom = (personId: string): string => `person:${personId}`;
export const deskRoom = (orgId: string): string => `desk:${orgId}`;
/** Whoever runs operations for the whole platform: told when any desk moved. */
export const operationsRoom = "operations";
export const watchRoom = (conversationId: string): string => `watch:${conversationId}`;
export const sessionRoom = (sessionId: string): string => `session:${sessionId}`;
