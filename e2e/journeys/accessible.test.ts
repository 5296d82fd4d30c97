import type { OrderSummary } from "@recourse/contract";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { barriers } from "../axe.ts";
import { nameOf } from "../cast.ts";
import { askAbout, askForPerson, buyerSays, productOf } from "../chat-steps.ts";
import { agentSays, openTalkWith, setPresence } from "../desk-steps.ts";
import { agent, buyer, everybodyLeaves, sit, staff } from "../people.ts";
import { ask } from "../server-calls.ts";

afterAll(everybodyLeaves);

/** Opens each address, waits for what stands on it, and asks for what is in people's way. */
async function walk(page: Page, places: readonly (readonly [address: string, shows: string | RegExp])[]) {
  const found: Record<string, string[]> = {};
  for (const [address, shows] of places) {
    await page.goto(address);
    await page.getByText(shows).first().waitFor();
    const here = await barriers(page);
    if (here.length > 0) found[address] = here;
  }
  return found;
}

describe("open to everybody", () => {
  it("the buyer's pages on a phone hold nothing back", async () => {
    const lin = await buyer("lin");
    const orders = await ask<OrderSummary[]>(lin, "/api/orders");
    const shipped = orders.find(({ stage }) => stage === "shipped")!;
    const { id, merchantId } = await productOf(lin, "TEA-104");
    expect(
      await walk(lin.page, [
        ["/", "全部商品"],
        [`/shops/${merchantId}`, "店内商品"],
        [`/products/${id}`, "咨询客服"],
        ["/orders", "运输中"],
        [`/orders/${shipped.id}`, "联系商家"],
        ["/messages", "平台客服"],
        ["/me", "登录设备"],
        ["/no-such-page", "没有这个页面"],
      ]),
    ).toEqual({});
    const stranger = await sit();
    expect(await walk(stranger.page, [["/sign-in", "演示账号"]])).toEqual({});
  });

  it("a talk holds nothing back on either side, in light and in dark", async () => {
    const ji = await buyer("ji");
    const presale = await agent("tea-0286");
    await setPresence(presale.page, "在线");
    await askAbout(ji, "TEA-103");
    await buyerSays(ji.page, "冷泡要泡多久");
    expect(await barriers(ji.page), "with the bot").toEqual([]);
    await askForPerson(ji.page);
    await openTalkWith(presale.page, nameOf("ji"));
    await agentSays(presale.page, "冷藏四小时以上口感最好");
    expect(await barriers(ji.page), "with an agent").toEqual([]);
    await ji.page.getByRole("button", { name: "图片、文件与卡片" }).click();
    expect(await barriers(ji.page), "with the tools open").toEqual([]);
    const workbench = await barriers(presale.page);
    await presale.page.getByRole("tab", { name: "知识" }).click();
    await presale.page.getByRole("button", { name: /^外观/ }).click();
    expect([...workbench, ...(await barriers(presale.page))], "the workbench, in light and in dark").toEqual([]);
    await presale.page.getByRole("button", { name: "标记已解决", exact: true }).click();
    await ji.page.getByRole("button", { name: "5 星" }).click();
    await ji.page.getByRole("button", { name: "提交评价" }).waitFor();
    expect(await barriers(ji.page), "rating").toEqual([]);
  });

  it("the console holds nothing back", async () => {
    const admin = await staff("admin");
    expect(
      await walk(admin.page, [
        ["/desk/console/queue", "最长等待"],
        ["/desk/console/people", "顾言"],
        ["/desk/console/groups", "纠纷处理"],
        ["/desk/console/hours", "每周时段"],
        ["/desk/console/knowledge", /个主题/],
        ["/desk/console/merchants", "山语茶舍"],
        ["/desk/console/imports", "下载 CSV 模板"],
        ["/desk/console/keys", "接口密钥"],
        ["/desk/console/sessions", "当前设备"],
      ]),
    ).toEqual({});
    const stranger = await sit({ size: { width: 1440, height: 900 } });
    expect(await walk(stranger.page, [["/desk/sign-in", "演示环境"]])).toEqual({});
  });
});
