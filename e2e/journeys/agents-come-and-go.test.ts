import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameOf } from "../cast.ts";
import { askAbout, askForPerson, buyerSays, firstLine, said, thread } from "../chat-steps.ts";
import { agentSays, deskThread, heard, openTalkWith, rowOf, setPresence } from "../desk-steps.ts";
import { agent, buyer, everybodyLeaves, openTab } from "../people.ts";
import type { Seat } from "../seat.ts";

let yan: Seat;
let presale: Seat;
beforeAll(async () => {
  [yan, presale] = await Promise.all([buyer("yan"), agent("clothing-3101")]);
  await setPresence(presale.page, "在线");
  await askAbout(yan, "CL-301");
  await askForPerson(yan.page);
  await openTalkWith(presale.page, nameOf("yan"));
  await agentSays(presale.page, "您好，T 恤按平时尺码选就好");
});
afterAll(everybodyLeaves);

const served = () => firstLine(yan.page).getByText("织间小苒（工号 3101）为您服务").waitFor();
const waits = () =>
  firstLine(yan.page)
    .getByText(/前回复您/)
    .waitFor();

describe("an agent who leaves", () => {
  it("by choice gives the talk back to the queue, and has it again on return", async () => {
    await served();
    await setPresence(presale.page, "离线");
    await thread(yan.page).getByText("客服暂时离开，正在为您安排另一位").waitFor();
    await waits();
    await buyerSays(yan.page, "白色还有 L 码吗");
    await deskThread(presale.page).getByText("会话退回队列，重新分配").waitFor();
    await presale.page.getByRole("button", { name: /排队中\s*1/ }).waitFor();

    await setPresence(presale.page, "在线");
    await served();
    await presale.page.getByRole("button", { name: /我的会话\s*1/ }).waitFor();
    await heard(presale.page, "白色还有 L 码吗").waitFor();
    await agentSays(presale.page, "有的，L 码现货");
    await said(yan.page, "有的，L 码现货").waitFor();
  });

  it("by losing the line keeps the talk for a moment, then gives it back, and has it again on return", async () => {
    await served();
    await presale.page.close();
    await waits();
    const returned = thread(yan.page).getByText("客服暂时离开，正在为您安排另一位");
    await returned.nth(1).waitFor();
    await buyerSays(yan.page, "那我拍 L 码");

    const again = await openTab(presale);
    await again.goto("/desk");
    await rowOf(again, nameOf("yan")).first().waitFor();
    await again.getByRole("button", { name: "我的状态" }).filter({ hasText: "在线" }).waitFor();
    await served();
    await openTalkWith(again, nameOf("yan"));
    await heard(again, "那我拍 L 码").waitFor();
    await agentSays(again, "好的，今天就能发出");
    await said(yan.page, "好的，今天就能发出").waitFor();
    expect([...yan.complaints, ...presale.complaints]).toEqual([]);
  });

  it("and is only busy keeps what they have and gets nothing new", async () => {
    const page = presale.context.pages()[0]!;
    await setPresence(page, "忙碌");
    const jing = await buyer("jing");
    await askAbout(jing, "CL-305");
    await askForPerson(jing.page);
    await firstLine(jing.page).getByText("客服暂时都不在线").waitFor();
    await served();
    await setPresence(page, "在线");
    await firstLine(jing.page).getByText("织间小苒（工号 3101）为您服务").waitFor();
  });
});
