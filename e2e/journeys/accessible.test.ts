import type { OrderSummary } from "@recourse/contract";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { barriers } from "../axe.ts";
import { nameOf } from "../cast.ts";
import { askAbout, askForPerson, buyerSays, enterChat, productOf } from "../chat-steps.ts";
import { crowding } from "../crowding.ts";
import { agentSays, openTalkWith, setPresence } from "../desk-steps.ts";
import { addressOf, type PageEntry, pages, type Things } from "../page-list.ts";
import { agent, buyer, desktop, everybodyLeaves, phone, sit, staff } from "../people.ts";
import { ask } from "../server-calls.ts";
import { settled } from "../settled.ts";

afterAll(everybodyLeaves);

/** A talk, an order, a product and a shop to look at. */
async function gatherThings(): Promise<Things> {
  const lin = await buyer("lin");
  const orders = await ask<OrderSummary[]>(lin, "/api/orders");
  const { id, merchantId } = await productOf(lin, "TEA-104");
  const order = orders.find((it) => it.merchantId === merchantId && it.stage === "shipped")!.id;
  const talk = await enterChat(lin.page, `/chat/new?order=${order}`);
  await buyerSays(lin.page, "我的包裹到哪了");
  return { talk, order, product: id, shop: merchantId };
}

async function seatOf({ who, face }: PageEntry): Promise<Page> {
  const size = face === "buyer" ? phone : desktop;
  if (who === "nobody") return (await sit({ size })).page;
  if (who === "lin" || who === "anna") return (await buyer(who, { size })).page;
  return (await staff(who)).page;
}

/** Two frames later everything has taken its new colours. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))));

const write = (page: Page, language: "zh" | "en") =>
  page.evaluate((value) => localStorage.setItem("recourse.language", value), language);

/** One page in light and in dark, then in English at twice the type size; buyers' pages must also hold that. */
async function look(page: Page, entry: PageEntry, things: Things): Promise<string[]> {
  await page.goto(addressOf(entry, things));
  await settled(page);
  const light = await barriers(page);
  await page.emulateMedia({ colorScheme: "dark" });
  // Colours pass over into one another for a moment; what is looked at is what stays.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
  await drawn(page);
  const dark = await barriers(page, ["color-contrast"]);
  await write(page, "en");
  await page.reload();
  await settled(page);
  if (entry.face === "buyer") await page.addStyleTag({ content: "html { font-size: 200% !important }" });
  const large = await barriers(page);
  const crowded = entry.face === "buyer" ? await crowding(page) : [];
  await page.emulateMedia({ colorScheme: "light" });
  await write(page, "zh");
  const named = (how: string, found: string[]) => found.map((line) => `${entry.name}, ${how}: ${line}`);
  return [...named("light", light), ...named("dark", dark), ...named("large English", [...large, ...crowded])];
}

describe("open to everybody", () => {
  it.each(["buyer", "desk"] as const)(
    "every page of the %s face, in every mood",
    async (face) => {
      const things = await gatherThings();
      const own = pages.filter((entry) => entry.face === face);
      const found: string[] = [];
      for (const who of new Set(own.map((entry) => entry.who))) {
        const entries = own.filter((entry) => entry.who === who);
        const page = await seatOf(entries[0]!);
        for (const entry of entries) found.push(...(await look(page, entry, things)));
      }
      expect(found).toEqual([]);
    },
    240_000,
  );

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
});
