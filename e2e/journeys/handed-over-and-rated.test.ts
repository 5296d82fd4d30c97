import type { ConversationView } from "@recourse/contract";
import { afterAll, describe, expect, it } from "vitest";
import { nameOf } from "../cast.ts";
import { askAbout, askForPerson, buyerSays, said, thread } from "../chat-steps.ts";
import {
  agentSays,
  deskThread,
  heard,
  markResolved,
  openTalkWith,
  setPresence,
  transferTo,
  writeNote,
} from "../desk-steps.ts";
import { agent, buyer, everybodyLeaves, openTab } from "../people.ts";
import { ask } from "../server-calls.ts";
import { everythingReceived } from "../wire.ts";

afterAll(everybodyLeaves);

describe("from the bot to people", () => {
  it("a buyer is moved from pre-sale to after-sale with a note, repeats nothing, and rates once", async () => {
    const wen = await buyer("wen");
    const received = everythingReceived(wen.page);
    const conversation = await askAbout(wen, "TEA-101");
    const presale = await agent("tea-0286");
    await setPresence(presale.page, "在线");
    await buyerSays(wen.page, "人工");
    await wen.page.getByText("茶舍小颜（工号 0286）为您服务").waitFor();

    await openTalkWith(presale.page, nameOf("wen"));
    await presale.page.getByRole("complementary", { name: "交接摘要" }).getByText(/人工/).waitFor();
    await agentSays(presale.page, "您好，我是 0286，请问需要什么？");
    await said(wen.page, "您好，我是 0286，请问需要什么？").waitFor();
    await buyerSays(wen.page, "收到的茶饼包装破了，想退");
    await heard(presale.page, "收到的茶饼包装破了，想退").waitFor();
    await writeNote(presale.page, "疑似仓库漏贴易碎标签，先别告诉买家");
    await transferTo(presale.page, "售后服务", "包装破损要退货，照片待发");

    const aftersale = await agent("tea-0391");
    await setPresence(aftersale.page, "在线");
    await openTalkWith(aftersale.page, nameOf("wen"));
    const notes = deskThread(aftersale.page).getByRole("article", { name: "茶舍小颜 的内部备注" });
    await notes.filter({ hasText: "包装破损要退货，照片待发" }).waitFor();
    await notes.filter({ hasText: "疑似仓库漏贴易碎标签" }).waitFor();
    await heard(aftersale.page, "收到的茶饼包装破了，想退").waitFor();
    await wen.page.getByText("茶舍阿竹（工号 0391）为您服务").waitFor();
    await agentSays(aftersale.page, "已看到前面的记录，您无需重复。");
    await said(wen.page, "已看到前面的记录，您无需重复。").waitFor();

    await markResolved(aftersale.page);
    const invitation = wen.page.getByRole("region", { name: "评价本次服务" });
    await invitation.waitFor();
    const otherTab = await openTab(wen);
    await otherTab.goto(`/chat/${conversation}`);
    await otherTab.getByRole("button", { name: "4 星" }).click();
    await wen.page.getByRole("button", { name: "5 星" }).click();
    await wen.page.getByRole("button", { name: "解决了问题" }).click();
    await wen.page.getByRole("button", { name: "提交评价" }).click();
    await thread(wen.page).getByText("您已评价本次服务 5 星").waitFor();
    await invitation.waitFor({ state: "hidden" });
    // Settling a talk opens whoever waits longest next; the rating stands in the talk that was rated.
    await openTalkWith(aftersale.page, nameOf("wen"));
    await deskThread(aftersale.page).getByText("买家评价 5 分").last().waitFor();

    // The sheet that stood open in the other tab is too late: one service has one rating.
    const second = otherTab.getByRole("button", { name: "提交评价" });
    if (await second.isVisible()) {
      await second.click();
      await otherTab.getByText("您已评价过本次服务").waitFor();
    }
    const { session } = await ask<ConversationView>(wen, `/api/conversations/${conversation}`);
    expect(session!.rating).toEqual({ score: 5, tags: ["solved"], comment: "" });

    // Not in what is shown, not in any answer of the server, not in any push.
    expect(received().join("\n")).toContain("已看到前面的记录");
    for (const secret of ["易碎标签", "照片待发"]) {
      expect(received().join("\n")).not.toContain(secret);
      expect(await wen.page.getByText(secret).count()).toBe(0);
    }
    expect([...wen.complaints, ...presale.complaints, ...aftersale.complaints]).toEqual([]);
  });

  it("what the bot was told is not asked again: the agent reads it and the orders beside the thread", async () => {
    const zhao = await buyer("zhao");
    const agentSeat = await agent("digital-2102");
    await setPresence(agentSeat.page, "在线");
    const orders = await ask<{ id: string; number: string }[]>(zhao, "/api/orders");
    const order = orders.find(({ number }) => number.startsWith("62"))!;
    await zhao.page.goto(`/chat/new?order=${order.id}`);
    await buyerSays(zhao.page, "收到就充不进电，想换一个");
    await askForPerson(zhao.page);
    await openTalkWith(agentSeat.page, "赵一帆");
    await agentSeat.page.getByRole("complementary", { name: "交接摘要" }).getByText(new RegExp(order.number)).waitFor();
    await heard(agentSeat.page, "收到就充不进电，想换一个").waitFor();
    const beside = agentSeat.page.getByRole("complementary", { name: "买家与订单" });
    await beside.getByRole("tab", { name: /订单/ }).click();
    await beside.getByText(new RegExp(order.number)).first().waitFor();
  });
});
