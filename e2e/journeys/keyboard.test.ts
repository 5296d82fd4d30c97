import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameOf } from "../cast.ts";
import { askAbout, askForPerson, thread } from "../chat-steps.ts";
import { deskThread, openTalkWith, rowOf, setPresence } from "../desk-steps.ts";
import { agent, buyer, everybodyLeaves } from "../people.ts";
import type { Seat } from "../seat.ts";

let ning: Seat;
let cen: Seat;
let presale: Seat;
beforeAll(async () => {
  [ning, cen, presale] = await Promise.all([buyer("ning"), buyer("cen"), agent("tea-0286")]);
  await setPresence(presale.page, "在线");
  for (const seat of [ning, cen]) {
    await askAbout(seat, "TEA-105");
    await askForPerson(seat.page);
  }
  await rowOf(presale.page, nameOf("cen")).waitFor();
  await openTalkWith(presale.page, nameOf("ning"));
});
afterAll(everybodyLeaves);

/** Composes a word with an input method and presses Enter in the middle, as one does to take the letters as they are. */
async function composeAndEnter(seat: Seat, field: string): Promise<void> {
  const box = seat.page.getByRole("textbox", { name: field });
  await box.focus();
  const session = await seat.context.newCDPSession(seat.page);
  await session.send("Input.imeSetComposition", { text: "kuaidi", selectionStart: 6, selectionEnd: 6 });
  await session.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    windowsVirtualKeyCode: 229,
    key: "Enter",
    code: "Enter",
  });
  await session.send("Input.dispatchKeyEvent", {
    type: "keyUp",
    windowsVirtualKeyCode: 13,
    key: "Enter",
    code: "Enter",
  });
  expect(await box.inputValue()).toContain("kuaidi");
  await session.send("Input.insertText", { text: "快递" });
  await expect.poll(() => box.inputValue()).toBe("快递");
}

const title = (page: Page) => page.getByRole("region", { name: /与.*的会话/ }).getByRole("heading", { level: 1 });
const rest = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

describe("the keyboard", () => {
  it("never sends a half-written Chinese word by Enter, on either face; a whole one it does", async () => {
    await composeAndEnter(ning, "输入消息");
    await composeAndEnter(presale, "回复内容");
    expect(
      await thread(ning.page)
        .getByText(/kuaidi|快递/)
        .count(),
    ).toBe(0);
    expect(
      await deskThread(presale.page)
        .getByText(/kuaidi|快递/)
        .count(),
    ).toBe(0);

    await ning.page.getByRole("textbox", { name: "输入消息" }).press("Enter");
    await thread(ning.page).getByText("快递", { exact: true }).waitFor();
    await presale.page.getByRole("textbox", { name: "回复内容" }).press("Shift+Enter");
    await presale.page.getByRole("textbox", { name: "回复内容" }).pressSequentially("已发");
    await presale.page.getByRole("textbox", { name: "回复内容" }).press("Enter");
    await deskThread(presale.page)
      .getByText(/快递\s已发/)
      .waitFor();
  });

  it("walks the talks with j and k, answers with r, notes with n", async () => {
    const { page } = presale;
    const first = await title(page).innerText();
    await rest(page);
    // Whichever row is the top one: from there only j leads on, from the other only k.
    const walkFrom = (name: string) => {
      let pressed = 0;
      const look = async (): Promise<string> => {
        const now = await title(page).innerText();
        if (now === name) await page.keyboard.press(pressed++ % 2 === 0 ? "k" : "j");
        return now;
      };
      return expect.poll(look, { timeout: 15_000, interval: 1000 }).not.toBe(name);
    };
    await walkFrom(first);
    await walkFrom(await title(page).innerText());
    await rest(page);
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "内部备注内容" }).waitFor();
    await rest(page);
    await page.keyboard.press("r");
    await expect
      .poll(() => page.getByRole("textbox", { name: "回复内容" }).evaluate((box) => box === document.activeElement))
      .toBe(true);
    await page.keyboard.type("jk?");
    expect(await page.getByRole("textbox", { name: "回复内容" }).inputValue()).toContain("jk?");
    await page.getByRole("textbox", { name: "回复内容" }).fill("");
  });

  it("shows its keys at ? and finds a buyer, a page or an action at Ctrl+K", async () => {
    const { page } = presale;
    await rest(page);
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "快捷键" });
    await sheet.getByText("标记已解决").waitFor();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });

    await page.keyboard.press("Control+k");
    const finder = page.getByRole("combobox", { name: "查找买家、订单号、案号、快捷回复、页面或操作，支持拼音" });
    await finder.fill(nameOf("cen"));
    await finder.press("Enter");
    await page.getByRole("region", { name: `与${nameOf("cen")}的会话` }).waitFor();
    await page.keyboard.press("Control+k");
    await finder.fill("忙碌");
    await finder.press("Enter");
    await page.getByRole("button", { name: "我的状态" }).filter({ hasText: "忙碌" }).waitFor();
    await page.keyboard.press("Control+k");
    await finder.fill("知识库");
    await finder.press("Enter");
    await page.getByRole("heading", { name: "知识库" }).waitFor();
    expect([...ning.complaints, ...presale.complaints]).toEqual([]);
  });
});
