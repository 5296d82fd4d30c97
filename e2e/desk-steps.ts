import type { Locator, Page } from "playwright-core";

type PresenceWord = "在线" | "忙碌" | "离开" | "离线";

/** The thread on the workbench. */
export const deskThread = (page: Page): Locator => page.getByRole("log", { name: "会话记录" });
export const heard = (page: Page, text: string): Locator => deskThread(page).getByText(text, { exact: true }).last();
const list = (page: Page): Locator => page.getByRole("complementary", { name: "会话列表" });
export const rowOf = (page: Page, buyerName: string): Locator =>
  list(page).getByRole("button", { name: new RegExp(buyerName) });

export async function setPresence(page: Page, word: PresenceWord): Promise<void> {
  const state = page.getByRole("button", { name: "我的状态" });
  await state.click();
  await page.getByRole("menuitem", { name: word }).click();
  await state.filter({ hasText: word }).waitFor();
}

/** Picks a buyer in the left pane; returns when their thread is open. */
export async function openTalkWith(page: Page, buyerName: string): Promise<void> {
  await rowOf(page, buyerName).first().click();
  await page.getByRole("region", { name: `与${buyerName}的会话` }).waitFor();
  await deskThread(page).waitFor();
}

/** Types and sends; returns when it stands in the thread. */
export async function agentSays(page: Page, text: string): Promise<void> {
  const box = page.getByRole("textbox", { name: "回复内容" });
  await box.fill(text);
  await box.press("Enter");
  await heard(page, text).waitFor();
}

export async function writeNote(page: Page, text: string): Promise<void> {
  await page.locator("label").filter({ hasText: "内部备注" }).click();
  await page.getByRole("textbox", { name: "内部备注内容" }).fill(text);
  await page.getByRole("button", { name: "保存备注", exact: true }).click();
  await deskThread(page).getByText(text, { exact: true }).waitFor();
}

/** Chooses an entry of a list that drops down from a labelled field. */
export async function choose(page: Page, field: Locator, option: string | RegExp): Promise<void> {
  await field.click();
  await page.locator(".ant-select-item-option").filter({ hasText: option }).first().click();
}

/** Hands the open conversation to a group, with a note for whoever takes it. */
export async function transferTo(page: Page, group: string, note: string): Promise<void> {
  await page.getByRole("button", { name: "转接", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /转接 .* 的会话/ });
  await choose(page, dialog.getByRole("combobox"), group);
  await dialog.getByRole("textbox", { name: "交接备注" }).fill(note);
  await dialog.getByRole("button", { name: /转\s*接/ }).click();
  await dialog.waitFor({ state: "hidden" });
}

export async function markResolved(page: Page): Promise<void> {
  await page.getByRole("button", { name: "标记已解决", exact: true }).click();
}
