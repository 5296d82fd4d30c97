import type { OrderSummary } from "@recourse/contract";
import { afterAll, describe, expect, it } from "vitest";
import { answer, arriveInChat, buyerSays, firstLine, thread } from "../chat-steps.ts";
import { agentSays, deskThread, openTalkWith, setPresence } from "../desk-steps.ts";
import { agent, buyer, everybodyLeaves } from "../people.ts";
import { ask } from "../server-calls.ts";

afterAll(everybodyLeaves);

describe("the platform's own service centre", () => {
  it("is entered from an order with its card, and a platform agent answers as the platform", async () => {
    const zhao = await buyer("zhao");
    const platform = await agent("platform-8001");
    await setPresence(platform.page, "在线");
    const orders = await ask<OrderSummary[]>(zhao, "/api/orders");
    const order = orders.find(({ stage }) => stage === "shipped")!;

    await zhao.page.goto(`/orders/${order.id}`);
    await zhao.page.getByRole("link", { name: "平台客服" }).click();
    const conversation = await arriveInChat(zhao.page);
    await zhao.page.getByRole("heading", { name: "有据商城" }).waitFor();
    await thread(zhao.page)
      .getByRole("link", { name: `订单卡片 ${order.number}` })
      .waitFor();
    await buyerSays(zhao.page, "商家一直不处理，快递也没人管，转人工");
    await firstLine(zhao.page).getByText("顾言（工号 8001）为您服务").waitFor();

    await openTalkWith(platform.page, "赵一帆");
    await deskThread(platform.page).getByText(new RegExp(order.number)).first().waitFor();
    await agentSays(platform.page, "已为您联系商家和快递，今天内给您答复");
    const words = answer(zhao.page, "已为您联系商家和快递");
    await words.waitFor();
    await answer(zhao.page, "已为您联系商家和快递").getByText("平台客服").waitFor();

    // The shop has no part in it: its people cannot open the talk.
    const shop = await agent("clothing-3102");
    expect((await shop.context.request.get(`/api/conversations/${conversation}/messages`)).status()).toBe(404);
    expect([...zhao.complaints, ...platform.complaints]).toEqual([]);
  });

  it("is found in the message centre by whoever has no order at hand", async () => {
    const su = await buyer("su");
    await su.page.goto("/messages");
    await su.page.getByRole("link", { name: /平台客服/ }).click();
    await arriveInChat(su.page);
    await buyerSays(su.page, "怎么投诉商家");
    await answer(su.page, /投诉/).waitFor();
  });
});
