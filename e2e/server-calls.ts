import { expect } from "vitest";
import type { Seat } from "./seat.ts";

/** Asks the server as this person; journeys check what they see against it. */
export async function ask<T>({ context }: Pick<Seat, "context">, path: string): Promise<T> {
  const reply = await context.request.get(path);
  expect(reply.status(), path).toBe(200);
  return (await reply.json()) as T;
}

/** Sends a request as this person, the way their page would. */
export async function send(
  { context }: Pick<Seat, "context">,
  method: "POST" | "PUT" | "PATCH",
  path: string,
  data: object = {},
): Promise<unknown> {
  const reply = await context.request.fetch(path, { method, data, headers: { "x-recourse": "1" } });
  expect(reply.ok(), `${path}: ${await reply.text()}`).toBe(true);
  return reply.json();
}
