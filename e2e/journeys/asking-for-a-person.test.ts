import type { ConversationView } from "@recourse/contract";
import { afterAll, describe, expect, it } from "vitest";
import { nameOf } from "../cast.ts";
import { answer, askAbout, askForPerson, buyerSays, firstLine, messagesOf, thread } from "../chat-steps.ts";
import { agentSays, openTalkWith, rowOf, setPresence } from "../desk-steps.ts";
import { agent, buyer, everybodyLeaves } from "../people.ts";
import { ask } from "../server-calls.ts";

afterAll(everybodyLeaves);

const clockIn = (at: string) =>
  new Intl.DateTimeFormat("zh-CN", {
    timeZone: "Asia/Shanghai",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(at));

describe("asking for a person", () => {
  it("by typing 人工 or by the button, the buyer is with an agent at once, and no question comes first", async () => {
    const presale = await agent("digital-2101");
    await setPresence(presale.page, "在线");
    const [typing, tapping] = await Promise.all([buyer("gu"), buyer("mo")]);
    const conversations = await Promise.all([askAbout(typing, "DG-201"), askAbout(tapping, "DG-201")]);
    await buyerSays(typing.page, "人工");
    await askForPerson(tapping.page);
    for (const seat of [typing, tapping]) {
      await firstLine(seat.page).getByText("数码小澈（工号 2101）为您服务").waitFor();
      await thread(seat.page).getByText("客服 数码小澈（工号 2101）已接入").waitFor();
    }
    // What the bot said is its greeting; after the wish it asks nothing.
    for (const [index, seat] of [typing, tapping].entries()) {
      const messages = await messagesOf(seat, conversations[index]!);
      const wish = messages.findLastIndex(({ author, body }) => author.kind === "buyer" && body.kind === "text");
      const after = messages.slice(wish + 1).filter(({ author }) => author.kind === "bot");
      expect(after.filter(({ body }) => body.kind === "form")).toEqual([]);
    }
    await rowOf(presale.page, nameOf("gu")).first().waitFor();
    await openTalkWith(presale.page, nameOf("mo"));
    await agentSays(presale.page, "您好，降噪耳机的问题都可以问我");
    await answer(tapping.page, "降噪耳机的问题都可以问我").filter({ hasText: "工号 2101" }).waitFor();
    await setPresence(presale.page, "离线");
  });

  it("with nobody online the buyer reads until when they are answered, and what they write is kept", async () => {
    const ji = await buyer("ji");
    const conversation = await askAbout(ji, "DG-205");
    await askForPerson(ji.page);
    await firstLine(ji.page).getByText("客服暂时都不在线").waitFor();
    const { session } = await ask<ConversationView>(ji, `/api/conversations/${conversation}`);
    const promised = session!.queue!.promiseAt!;
    const minutes = (Date.parse(promised) - Date.parse(session!.queuedAt!)) / 60_000;
    expect(minutes).toBe(10);
    await firstLine(ji.page)
      .getByText(new RegExp(`${clockIn(promised)} 前回复您`))
      .waitFor();
    await thread(ji.page)
      .getByText(new RegExp(`客服将在.*${clockIn(promised)} 前回复您`))
      .waitFor();
    await firstLine(ji.page).getByText("超时未回复将转由主管督办").waitFor();
    await buyerSays(ji.page, "键盘的 Ctrl 键双击，请看看");

    const presale = await agent("digital-2101");
    await setPresence(presale.page, "在线");
    await openTalkWith(presale.page, nameOf("ji"));
    await agentSays(presale.page, "看到您的留言了，可以给您换新");
    await answer(ji.page, "可以给您换新").waitFor();
    await setPresence(presale.page, "离线");
  });

  it("outside office hours the buyer reads when the office opens", async () => {
    const qin = await buyer("qin");
    const conversation = await askAbout(qin, "HM-403");
    await askForPerson(qin.page);
    const line = firstLine(qin.page);
    await line.getByText(/前回复您/).waitFor();
    const talk = await ask<ConversationView>(qin, `/api/conversations/${conversation}`);
    const { open, opensAt } = talk.officeHours;
    const promised = clockIn(talk.session!.queue!.promiseAt!);
    if (open || !opensAt) await line.getByText("客服暂时都不在线").waitFor();
    else await line.getByText(new RegExp(`客服已休息.*${clockIn(opensAt)} 上班`)).waitFor();
    await line.getByText(new RegExp(`${promised} 前回复您`)).waitFor();
  });

  it("names an agent by number and reaches that very agent", async () => {
    const bo = await buyer("bo");
    const [presale, aftersale] = await Promise.all([agent("digital-2101"), agent("digital-2102")]);
    await Promise.all([presale, aftersale].map(({ page }) => setPresence(page, "在线")));
    await askAbout(bo, "DG-203");
    await bo.page.getByRole("button", { name: "指定工号" }).click();
    const sheet = bo.page.getByRole("dialog", { name: "指定客服" });
    await sheet.getByRole("textbox", { name: "客服工号" }).fill("9999");
    await sheet.getByRole("button", { name: "请该客服接待" }).click();
    await bo.page.getByText("没有找到工号 9999，请核对。").waitFor();
    await sheet.getByRole("textbox", { name: "客服工号" }).fill("2102");
    await sheet.getByRole("button", { name: "请该客服接待" }).click();
    await firstLine(bo.page).getByText("数码大鹏（工号 2102）为您服务").waitFor();
    await openTalkWith(aftersale.page, nameOf("bo"));
    expect(await rowOf(presale.page, nameOf("bo")).count()).toBe(0);
  });
});
