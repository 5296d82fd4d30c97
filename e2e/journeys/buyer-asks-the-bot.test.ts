import type { OrderSummary, OrderView, ProductView } from "@recourse/contract";
import { afterAll, describe, expect, it } from "vitest";
import { answer, arriveInChat, buyerSays, enterChat, productOf, thread } from "../chat-steps.ts";
import { buyer, everybodyLeaves, sit } from "../people.ts";
import { ask } from "../server-calls.ts";

afterAll(everybodyLeaves);

describe("a buyer on a phone asks the bot", () => {
  it("signs in with a demonstration account, asks from a product page, and reads the true stock", async () => {
    const lin = await sit();
    await lin.page.goto("/sign-in");
    await lin.page.getByRole("button", { name: "买家 林小满" }).click();
    await lin.page.getByRole("link", { name: "我的" }).waitFor();
    const product = await productOf(lin, "HM-402");

    await lin.page.goto(`/products/${product.id}`);
    await lin.page.getByText(`库存 ${product.stock} 件`).waitFor();
    await lin.page.getByRole("link", { name: "咨询客服" }).click();
    await arriveInChat(lin.page);
    await thread(lin.page)
      .getByRole("link", { name: `商品卡片 ${product.title}` })
      .waitFor();
    await buyerSays(lin.page, "这个有现货吗");
    await answer(lin.page, new RegExp(`有货.* ${product.stock} 件`)).waitFor();
    expect(lin.complaints).toEqual([]);
  });

  it("is told what is sold out, and when more is expected", async () => {
    const lin = await buyer("lin");
    const soldOut = await productOf(lin, "HM-405");
    const { restockAt } = await ask<ProductView>(lin, `/api/products/${soldOut.id}`);
    expect(soldOut.stock).toBe(0);
    await enterChat(lin.page, `/chat/new?product=${soldOut.id}`);
    await buyerSays(lin.page, "现在能买吗，还有货吗");
    await answer(lin.page, "暂时缺货").waitFor();
    if (restockAt) await answer(lin.page, /预计.*补货/).waitFor();
  });

  it("asks about a parcel on its way and reads the last scan the courier made", async () => {
    const su = await buyer("su");
    const orders = await ask<OrderSummary[]>(su, "/api/orders");
    const shipped = orders.find((one) => one.stage === "shipped")!;
    const order = await ask<OrderView>(su, `/api/orders/${shipped.id}`);
    await su.page.goto(`/orders/${order.id}`);
    await su.page.getByRole("link", { name: "联系商家" }).click();
    await arriveInChat(su.page);
    await thread(su.page)
      .getByRole("link", { name: `订单卡片 ${order.number}` })
      .waitFor();
    await buyerSays(su.page, "我的包裹到哪了");
    const { scans, trackingNumber } = order.shipments[0]!;
    await answer(su.page, scans[0]!.text).filter({ hasText: trackingNumber }).waitFor();
  });

  it("hears of every order the state the shop gave it", async () => {
    const chen = await buyer("chen");
    const orders = await ask<OrderSummary[]>(chen, "/api/orders");
    const words = { unpaid: "还没付款", cancelled: "取消", delivered: "签收", completed: "签收" };
    for (const [stage, expected] of Object.entries(words)) {
      const order = orders.find((one) => one.stage === stage)!;
      await enterChat(chen.page, `/chat/new?order=${order.id}`);
      await buyerSays(chen.page, "我的包裹到哪了");
      await answer(chen.page, new RegExp(`订单 ${order.number}.*${expected}`)).waitFor();
    }
  });

  it("asks in English and is answered in English", async () => {
    const anna = await buyer("anna", { language: "en-US" });
    const product = await productOf(anna, "DG-203");
    await anna.page.goto(`/chat/new?product=${product.id}`);
    await anna.page.waitForURL(/\/chat\/[0-9a-f-]{36}/);
    await anna.page.getByRole("textbox").fill("How do I get an invoice?");
    await anna.page.getByRole("textbox").press("Enter");
    const talk = anna.page.getByRole("log");
    await talk
      .getByText(/invoice/i)
      .nth(1)
      .waitFor();
    expect(await talk.innerText()).not.toMatch(/发票|抱歉/);
  });
});
