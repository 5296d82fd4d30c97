import type { MessagePage, MessageView, ProductSummary } from "@recourse/contract";
import type { Locator, Page } from "playwright-core";
import type { Seat } from "./seat.ts";
import { ask } from "./server-calls.ts";

/** The thread on the buyer's page. */
export const thread = (page: Page): Locator => page.getByRole("log", { name: "对话内容" });
export const said = (page: Page, text: string): Locator => thread(page).getByText(text, { exact: true }).last();
/** What the other side said: the bot, the shop or the platform. */
export const answer = (page: Page, words: string | RegExp): Locator =>
  thread(page).locator(".said-theirs").filter({ hasText: words }).last();
/** Who must act and until when, above the thread. */
export const firstLine = (page: Page): Locator => page.locator("section.first-line");

/** Enters a chat by one of its entrances; returns the conversation. */
export async function enterChat(page: Page, path: string): Promise<string> {
  await page.goto(path);
  return arriveInChat(page);
}
export async function arriveInChat(page: Page): Promise<string> {
  await page.waitForURL(/\/chat\/[0-9a-f-]{36}/);
  await page.getByRole("textbox", { name: "输入消息" }).waitFor();
  return /\/chat\/([0-9a-f-]{36})/.exec(page.url())![1]!;
}

export async function productOf(seat: Seat, externalId: string): Promise<ProductSummary> {
  const products = await ask<ProductSummary[]>(seat, "/api/products?limit=60");
  return products.find((product) => product.externalId === externalId)!;
}

/** Asks about a product of a shop, as from its page. */
export async function askAbout(seat: Seat, externalId: string): Promise<string> {
  const { id } = await productOf(seat, externalId);
  return enterChat(seat.page, `/chat/new?product=${id}`);
}

/** Types and sends; returns when it stands in the thread. */
export async function buyerSays(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "输入消息" }).fill(text);
  await page.getByRole("button", { name: "发送", exact: true }).click();
  await said(page, text).waitFor();
}

export async function askForPerson(page: Page): Promise<void> {
  await page.getByRole("button", { name: "转人工", exact: true }).first().click();
}

/** Holds a finger on a message until its menu opens. */
export async function holdDown(page: Page, message: Locator): Promise<void> {
  await message.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await message.boundingBox())!;
  const touch = await page.context().newCDPSession(page);
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await page.getByRole("menu", { name: "消息操作" }).waitFor();
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await touch.detach();
}

/** Everything the server holds of a conversation, in its own order. */
export async function messagesOf(seat: Pick<Seat, "context">, conversationId: string): Promise<MessageView[]> {
  const { messages } = await ask<MessagePage>(seat, `/api/conversations/${conversationId}/messages?limit=100`);
  return messages;
}
export const textsOf = (messages: readonly MessageView[], kind: MessageView["author"]["kind"]): string[] =>
  messages.flatMap(({ author, body }) => (author.kind === kind && body.kind === "text" ? [body.text] : []));
