import type { FastifyReply } from "fastify";
import { sessionDays } from "./sign-in.ts";

export const sessionCookie = "recourse_session";
/** Between password and code, for five minutes. */
export const stepCookie = "recourse_step";
/** A browser that is spared the code for thirty days. */
export const deviceCookie = "recourse_device";
export const trustDays = 30;

const daySeconds = 86_400;

export function giveSession(reply: FastifyReply, secure: boolean, token: string): void {
  const maxAge = sessionDays * daySeconds;
  reply.setCookie(sessionCookie, token, { path: "/", httpOnly: true, sameSite: "lax", secure, maxAge });
}

/** Only the sign-in itself ever sees these two. */
const forSignIn = { path: "/api/session", httpOnly: true, sameSite: "strict" } as const;

export function giveStep(reply: FastifyReply, secure: boolean, token: string): void {
  reply.setCookie(stepCookie, token, { ...forSignIn, secure, maxAge: 300 });
}
export function giveTrust(reply: FastifyReply, secure: boolean, token: string): void {
  reply.setCookie(deviceCookie, token, { ...forSignIn, secure, maxAge: trustDays * daySeconds });
}
export const forgetStep = (reply: FastifyReply): void => void reply.clearCookie(stepCookie, forSignIn);
