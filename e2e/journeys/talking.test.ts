import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameOf } from "../cast.ts";
import { askAbout, askForPerson, buyerSays, holdDown, messagesOf, said, thread } from "../chat-steps.ts";
import { agentSays, deskThread, heard, openTalkWith, setPresence } from "../desk-steps.ts";
import { agent, buyer, everybodyLeaves } from "../people.ts";
import type { Seat } from "../seat.ts";

let lu: Seat;
let presale: Seat;
let conversation: string;
beforeAll(async () => {
  [lu, presale] = await Promise.all([buyer("lu"), agent("digital-2101")]);
  await setPresence(presale.page, "在线");
  conversation = await askAbout(lu, "DG-202");
  await askForPerson(lu.page);
  await openTalkWith(presale.page, nameOf("lu"));
});
afterAll(everybodyLeaves);

const buyerMessage = (text: string) => thread(lu.page).locator(".said").filter({ hasText: text }).last();
const agentMessage = (text: string) => deskThread(presale.page).getByRole("article").filter({ hasText: text }).last();

describe("a talk between two people", () => {
  it("shows each side that the other is typing, and then what was read", async () => {
    await presale.page.getByRole("textbox", { name: "回复内容" }).pressSequentially("手表");
    await lu.page.getByText("数码小澈正在输入…").waitFor();
    await agentSays(presale.page, "手表防水 50 米，可以游泳");
    await said(lu.page, "手表防水 50 米，可以游泳").waitFor();
    await lu.page.getByText("数码小澈正在输入…").waitFor({ state: "detached" });
    await agentMessage("手表防水 50 米").getByText("已读").waitFor();
    await lu.page.getByRole("textbox", { name: "输入消息" }).pressSequentially("那");
    await presale.page.getByText("陆离 正在输入…").waitFor();
    await buyerSays(lu.page, "那潜水可以吗");
    await heard(presale.page, "那潜水可以吗").waitFor();
    await buyerMessage("那潜水可以吗").getByText("已读").waitFor();
  });

  it("lets each side quote the other, and the quotation leads to what was said", async () => {
    await agentMessage("那潜水可以吗").hover();
    await agentMessage("那潜水可以吗").getByRole("button", { name: "引用" }).click();
    await agentSays(presale.page, "不建议，水压超出设计范围");
    const answer = buyerMessage("不建议，水压超出设计范围");
    await answer.getByRole("button", { name: /陆离 那潜水可以吗/ }).waitFor();

    await holdDown(lu.page, buyerMessage("不建议").locator(".bubble"));
    await lu.page.getByRole("menuitem", { name: "引用" }).click();
    await lu.page.getByText("引用 数码小澈").waitFor();
    await buyerSays(lu.page, "明白了，只游泳");
    await agentMessage("明白了，只游泳").getByRole("button", { name: "查看被引用的消息" }).waitFor();
    const last = (await messagesOf(lu, conversation)).at(-1)!;
    expect(last.quote).toMatchObject({ author: "数码小澈", excerpt: "不建议，水压超出设计范围" });
  });

  it("lets both sides take back a word within two minutes, and neither can read it any more", async () => {
    await buyerSays(lu.page, "我的手机号是 13900000000");
    await heard(presale.page, "我的手机号是 13900000000").waitFor();
    await holdDown(lu.page, buyerMessage("13900000000").locator(".bubble"));
    await lu.page.getByRole("menuitem", { name: "撤回" }).click();
    await thread(lu.page).getByText("您撤回了一条消息").waitFor();
    await deskThread(presale.page).getByText("陆离 撤回了一条消息").waitFor();

    await agentSays(presale.page, "稍等，我发错了");
    await said(lu.page, "稍等，我发错了").waitFor();
    await agentMessage("稍等，我发错了").hover();
    await agentMessage("稍等，我发错了").getByRole("button", { name: "撤回（2 分钟内）" }).click();
    await thread(lu.page).getByText("数码小澈撤回了一条消息").waitFor();
    for (const seat of [lu, presale]) {
      const held = JSON.stringify(await messagesOf(seat, conversation));
      expect(held).not.toContain("13900000000");
      expect(held).not.toContain("我发错了");
      expect(await seat.page.getByText("13900000000").count()).toBe(0);
    }
    expect([...lu.complaints, ...presale.complaints]).toEqual([]);
  });
});
