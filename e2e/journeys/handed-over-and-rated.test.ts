import type { GroupView, MeView, ProductSummary } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentSays, ask, buyerSays, conversationIn, deskThread, send, setPresence, thread } from "../chat-steps.ts";
import { desktop, leaveAll, phone, type Seat, signIn, sit } from "../people.ts";

let lin: Seat;
let presale: Seat;
let aftersale: Seat;
beforeAll(async () => {
  [lin, presale, aftersale] = await Promise.all([sit({ size: phone }), sit({ size: desktop }), sit({ size: desktop })]);
  await Promise.all([signIn(lin, "lin"), signIn(presale, "tea-0286"), signIn(aftersale, "tea-0391")]);
  await Promise.all([presale.page.goto("/desk"), aftersale.page.goto("/desk")]);
});
afterAll(async () => {
  await Promise.all(
    [presale, aftersale].map((seat) => send(seat, "PUT", "/api/agents/me/presence", { presence: "offline" })),
  );
  await leaveAll();
});

describe("from the bot to people", () => {
  it("a buyer asks for a person, is moved from pre-sale to after-sale with a note, and rates at the end", async () => {
    const me = await ask<MeView>(presale, "/api/session");
    const [product] = await ask<ProductSummary[]>(lin, `/api/products?shop=${me.organization!.id}`);
    await lin.page.goto(`/chat/new?product=${product!.id}`);
    await lin.page.waitForURL(/\/chat\/[0-9a-f-]{36}/);
    await buyerSays(lin.page, "转人工");
    await lin.page.getByText("客服暂时都不在线").waitFor();

    await setPresence(presale.page, "在线");
    await presale.page
      .getByRole("button", { name: /林小满/ })
      .first()
      .click();
    await deskThread(presale.page).getByText("转人工", { exact: true }).first().waitFor();
    await presale.page
      .getByRole("complementary", { name: "交接摘要" })
      .getByText(/买家要求人工/)
      .waitFor();
    await agentSays(presale.page, "您好，我是 0286，请问需要什么？");
    await thread(lin.page).getByText("您好，我是 0286，请问需要什么？").waitFor();
    await lin.page.getByText(/0286/).first().waitFor();

    await buyerSays(lin.page, "收到的茶饼包装破了，想退");
    await deskThread(presale.page).getByText("收到的茶饼包装破了，想退").waitFor();
    const groups = await ask<GroupView[]>(presale, `/api/groups?organization=${me.organization!.id}`);
    const group = groups.find((one) => one.kind === "aftersale")!;
    await presale.page.getByRole("button", { name: "转接" }).click();
    const dialog = presale.page.getByRole("dialog");
    await dialog.getByText(group.name).first().click();
    await dialog.getByRole("textbox", { name: /备注/ }).fill("包装破损要退货，照片待发");
    await dialog.getByRole("button", { name: /转\s*接/ }).click();

    await setPresence(aftersale.page, "在线");
    await aftersale.page
      .getByRole("button", { name: /林小满/ })
      .first()
      .click();
    await aftersale.page.getByText("包装破损要退货，照片待发").first().waitFor();
    await agentSays(aftersale.page, "已看到前面的记录，您无需重复。");
    await thread(lin.page).getByText("已看到前面的记录，您无需重复。").waitFor();
    expect(await lin.page.getByText("照片待发").count()).toBe(0);

    await aftersale.page
      .getByRole("button", { name: "结束会话" })
      .or(aftersale.page.getByRole("button", { name: "已解决" }))
      .first()
      .click();
    const confirm = aftersale.page.getByRole("button", { name: /确\s*定|确\s*认/ });
    if (await confirm.count()) await confirm.first().click();
    await lin.page.getByRole("button", { name: /评价/ }).first().click();
    await lin.page.getByRole("radio", { name: /5/ }).click();
    await lin.page.getByRole("button", { name: /提交/ }).click();
    await thread(lin.page).getByText(/评价/).last().waitFor();
    const { session } = await ask<{ session: { rating: { score: number } } }>(
      lin,
      `/api/conversations/${conversationIn(lin.page)}`,
    );
    expect(session.rating.score).toBe(5);
    expect([...lin.complaints, ...presale.complaints, ...aftersale.complaints]).toEqual([]);
  });
});
