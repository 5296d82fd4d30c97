import type { OrderSummary, OrderView, ProductSummary } from "@recourse/contract";
import { afterAll, describe, expect, it } from "vitest";
import { ask, buyerSays, thread } from "../chat-steps.ts";
import { leaveAll, phone, signIn, sit } from "../people.ts";

afterAll(leaveAll);

describe("a buyer on a phone", () => {
  it("signs in with a demonstration account, asks from a product page, and reads the true stock", async () => {
    const lin = await sit({ size: phone });
    await lin.page.goto("/sign-in");
    await lin.page.getByRole("button", { name: "买家 林小满" }).click();
    await lin.page.getByRole("link", { name: "我的" }).waitFor();
    const [product] = await ask<ProductSummary[]>(lin, "/api/products");
    await lin.page.goto(`/products/${product!.id}`);
    await lin.page.getByRole("link", { name: "咨询客服" }).click();
    await lin.page.waitForURL(/\/chat\/[0-9a-f-]{36}/);
    await thread(lin.page)
      .getByRole("link", { name: /商品卡片/ })
      .waitFor();
    await buyerSays(lin.page, "这个有现货吗");
    await thread(lin.page)
      .getByText(new RegExp(`${product!.stock}`))
      .last()
      .waitFor();
    expect(lin.complaints).toEqual([]);
  });

  it("asks about a parcel on its way and reads the last scan the courier made", async () => {
    const lin = await sit({ size: phone });
    await signIn(lin, "lin");
    const orders = await ask<OrderSummary[]>(lin, "/api/orders");
    const order = await ask<OrderView>(lin, `/api/orders/${orders.find((one) => one.stage === "shipped")!.id}`);
    await lin.page.goto(`/orders/${order.id}`);
    await lin.page.getByRole("link", { name: "联系商家" }).click();
    await lin.page.waitForURL(/\/chat\/[0-9a-f-]{36}/);
    await buyerSays(lin.page, "我的包裹到哪了");
    const scan = order.shipments[0]!.scans[0]!;
    await thread(lin.page).getByText(scan.text, { exact: false }).first().waitFor();
  });

  it("asks in English and is answered in English", async () => {
    const anna = await sit({ size: phone, language: "en-US" });
    await signIn(anna, "anna");
    const [product] = await ask<ProductSummary[]>(anna, "/api/products");
    await anna.page.goto(`/chat/new?product=${product!.id}`);
    await anna.page.waitForURL(/\/chat\/[0-9a-f-]{36}/);
    await anna.page.getByRole("textbox").fill("How do I get an invoice?");
    await anna.page.getByRole("textbox").press("Enter");
    await anna.page
      .getByText(/invoice/i)
      .nth(1)
      .waitFor();
  });

  it("never sends a half-typed Chinese word by Enter", async () => {
    const lin = await sit({ size: phone });
    await signIn(lin, "lin");
    await lin.page.goto("/chat/new?service=1");
    await lin.page.waitForURL(/\/chat\/[0-9a-f-]{36}/);
    const box = lin.page.getByRole("textbox", { name: "输入消息" });
    await box.focus();
    const session = await lin.context.newCDPSession(lin.page);
    await session.send("Input.imeSetComposition", { text: "kuaidi", selectionStart: 6, selectionEnd: 6 });
    await box.dispatchEvent("keydown", { key: "Enter", keyCode: 229, isComposing: true });
    expect(await thread(lin.page).getByText("kuaidi").count()).toBe(0);
    await session.send("Input.insertText", { text: "快递" });
    expect(await box.inputValue()).toContain("快递");
  });
});
