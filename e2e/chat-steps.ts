import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Seat } from "./people.ts";

/** The thread on the buyer's page. */
export const thread = (page: Page) => page.getByRole("log", { name: "对话内容" });
/** The thread on the workbench. */
export const deskThread = (page: Page) => page.getByRole("log", { name: "会话记录" });

export async function buyerSays(page: Page, text: string): Promise<void> {
  const box = page.getByRole("textbox", { name: "输入消息" });
  await box.fill(text);
  await page.getByRole("button", { name: "发送", exact: true }).click();
  await thread(page).getByText(text, { exact: true }).last().waitFor();
}

export async function agentSays(page: Page, text: string): Promise<void> {
  const box = page.getByRole("textbox", { name: "回复内容" });
  await box.fill(text);
  await box.press("Enter");
  await deskThread(page).getByText(text, { exact: true }).last().waitFor();
}

export async function setPresence(page: Page, label: "在线" | "忙碌" | "离开" | "离线"): Promise<void> {
  await page.getByRole("button", { name: "我的状态" }).click();
  await page.getByRole("menuitem", { name: label }).click();
  await page.getByRole("button", { name: "我的状态" }).filter({ hasText: label }).waitFor();
}

/** Asks the server as this person; journeys check what they see against it. */
export async function ask<T>(seat: Seat, path: string): Promise<T> {
  const reply = await seat.context.request.get(path);
  expect(reply.status(), path).toBe(200);
  return (await reply.json()) as T;
}

/** Sends an API request as this person, the way their page would. */
export async function send(seat: Seat, method: "POST" | "PUT", path: string, data: object = {}): Promise<unknown> {
  const reply = await seat.context.request.fetch(path, { method, data, headers: { "x-recourse": "1" } });
  expect(reply.ok(), `${path}: ${await reply.text()}`).toBe(true);
  return reply.json();
}
export const post = (seat: Seat, conversationId: string, text: string) =>
  send(seat, "POST", `/api/conversations/${conversationId}/messages`, {
    clientId: randomUUID(),
    body: { kind: "text", text },
  });

export const conversationIn = (page: Page): string => /\/chat\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
