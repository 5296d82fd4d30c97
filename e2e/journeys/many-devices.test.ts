import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameOf } from "../cast.ts";
import { askAbout, askForPerson, buyerSays, messagesOf, said, textsOf, thread } from "../chat-steps.ts";
import { agentSays, deskThread, heard, openTalkWith, setPresence } from "../desk-steps.ts";
import { agent, buyer, everybodyLeaves, openTab } from "../people.ts";
import type { Seat } from "../seat.ts";

let he: Seat;
let presale: Seat;
let conversation: string;
beforeAll(async () => {
  [he, presale] = await Promise.all([buyer("he"), agent("tea-0286")]);
  await setPresence(presale.page, "在线");
  conversation = await askAbout(he, "TEA-102");
  await askForPerson(he.page);
  await openTalkWith(presale.page, nameOf("he"));
});
afterAll(everybodyLeaves);

const times = (page: Page, text: string) => thread(page).getByText(text, { exact: true }).count();
const field = (page: Page) => page.getByRole("textbox", { name: "输入消息" });

describe("one person in two places", () => {
  it("two tabs of a buyer show the same thread, each word once, and are read as one", async () => {
    const second = await openTab(he);
    await second.goto(`/chat/${conversation}`);
    await buyerSays(he.page, "铁观音是新茶吗");
    await said(second, "铁观音是新茶吗").waitFor();
    await buyerSays(second, "清香的那种");
    await said(he.page, "清香的那种").waitFor();
    await agentSays(presale.page, "是今年的秋茶，清香型");
    for (const page of [he.page, second]) {
      await said(page, "是今年的秋茶，清香型").waitFor();
      for (const text of ["铁观音是新茶吗", "清香的那种", "是今年的秋茶，清香型"])
        expect(await times(page, text), text).toBe(1);
      await thread(page).getByText("已读", { exact: true }).waitFor();
    }
    await deskThread(presale.page).getByRole("article").filter({ hasText: "是今年的秋茶" }).getByText("已读").waitFor();
    expect(textsOf(await messagesOf(he, conversation), "buyer").slice(-2)).toEqual(["铁观音是新茶吗", "清香的那种"]);

    // Away from the chat in one tab: what was read in the other is not counted as unread here.
    await second.goto("/messages");
    await agentSays(presale.page, "一罐 250 克");
    await said(he.page, "一罐 250 克").waitFor();
    await second
      .getByRole("link", { name: /山语茶舍/ })
      .filter({ hasText: "一罐 250 克" })
      .first()
      .waitFor();
    await second.getByText("1 条未读").first().waitFor({ state: "detached" });
    await second.close();
  });

  it("a draft begun in one tab is found in the other, and sent it is gone from both", async () => {
    await field(he.page).fill("礼盒能不能代写贺卡");
    const second = await openTab(he);
    await second.goto(`/chat/${conversation}`);
    await expect.poll(() => field(second).inputValue()).toBe("礼盒能不能代写贺卡");
    await second.getByRole("button", { name: "发送", exact: true }).click();
    await said(he.page, "礼盒能不能代写贺卡").waitFor();
    await expect.poll(() => field(he.page).inputValue()).toBe("");
    expect(textsOf(await messagesOf(he, conversation), "buyer").filter((text) => text.includes("贺卡"))).toHaveLength(
      1,
    );
    await second.close();
  });

  it("two devices of an agent agree on the thread, on who is served and on the agent's state", async () => {
    const other = await agent("tea-0286");
    await other.page.getByRole("button", { name: "我的状态" }).filter({ hasText: "在线" }).waitFor();
    await openTalkWith(other.page, nameOf("he"));
    await agentSays(other.page, "可以代写，下单时备注即可");
    await heard(presale.page, "可以代写，下单时备注即可").waitFor();
    for (const { page } of [presale, other])
      expect(await deskThread(page).getByText("可以代写，下单时备注即可", { exact: true }).count()).toBe(1);
    await said(he.page, "可以代写，下单时备注即可").waitFor();

    await setPresence(presale.page, "忙碌");
    await other.page.getByRole("button", { name: "我的状态" }).filter({ hasText: "忙碌" }).waitFor();
    // One of two devices goes: the agent is still there.
    await other.page.close();
    await buyerSays(he.page, "好的，谢谢");
    await heard(presale.page, "好的，谢谢").waitFor();
    await presale.page.getByRole("button", { name: "我的状态" }).filter({ hasText: "忙碌" }).waitFor();
    expect([...he.complaints, ...presale.complaints]).toEqual([]);
  });
});
