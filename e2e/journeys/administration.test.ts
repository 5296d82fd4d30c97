import type { LiveQueueView, OfficeHours, OrganizationView } from "@recourse/contract";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameOf } from "../cast.ts";
import { askAbout, askForPerson, firstLine } from "../chat-steps.ts";
import { choose, openTalkWith, setPresence } from "../desk-steps.ts";
import { buyer, desktop, endTheDay, everybodyLeaves, signInByForm, sit, staff } from "../people.ts";
import type { Seat } from "../seat.ts";
import { ask, send } from "../server-calls.ts";

let admin: Seat;
let homeShop: OrganizationView;
beforeAll(async () => {
  admin = await staff("admin");
  const all = await ask<OrganizationView[]>(admin, "/api/organizations");
  homeShop = all.find(({ externalId }) => externalId === "half-acre")!;
});
afterAll(everybodyLeaves);

async function openPage(page: Page, address: string, title: string): Promise<void> {
  await page.goto(`/desk/console/${address}`);
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
}
async function chooseShop(page: Page, name: string): Promise<void> {
  await choose(page, page.getByRole("combobox", { name: "所属店铺" }), name);
}
const board = (page: Page, shop: string) => page.getByRole("region", { name: shop });

describe("the administrator", () => {
  it("makes a skill group and an agent with a number, who signs in and serves", async () => {
    const { page } = admin;
    await openPage(page, "groups", "技能组");
    await chooseShop(page, "半亩家居");
    await page.getByRole("button", { name: "新建技能组" }).click();
    const group = page.getByRole("dialog", { name: "新建技能组" });
    await choose(page, group.getByRole("combobox", { name: "类别" }), "售后");
    await group.getByRole("textbox", { name: "中文名称" }).fill("大件安装");
    await group.getByRole("textbox", { name: "英文名称（选填）" }).fill("Installation");
    await group.getByRole("button", { name: "创建" }).click();
    await page.getByRole("row", { name: /大件安装/ }).waitFor();

    await openPage(page, "people", "人员");
    await chooseShop(page, "半亩家居");
    await page.getByRole("button", { name: "添加人员" }).first().click();
    const person = page.getByRole("dialog", { name: "添加人员" });
    await person.getByRole("textbox", { name: "姓名" }).fill("半亩小满");
    await choose(page, person.getByRole("combobox", { name: "角色" }), "商家客服");
    await person.getByRole("textbox", { name: "工号" }).fill("4155");
    await person.getByRole("textbox", { name: "登录名" }).fill("home-4155");
    await person.getByRole("textbox", { name: "初始密码" }).fill("journey-4155");
    await choose(page, person.getByRole("combobox", { name: "技能组" }), "售前咨询");
    await page.keyboard.press("Escape");
    await person.getByRole("button", { name: "创建" }).click();
    await page.getByRole("row", { name: /半亩小满.*4155/ }).waitFor();

    const fresh = await sit({ size: desktop });
    await signInByForm(fresh.page, "home-4155", "journey-4155");
    await setPresence(fresh.page, "在线");
    const cen = await buyer("cen");
    await askAbout(cen, "HM-401");
    await askForPerson(cen.page);
    await firstLine(cen.page).getByText("半亩小满（工号 4155）为您服务").waitFor();
    await openTalkWith(fresh.page, nameOf("cen"));
    await fresh.page.getByRole("button", { name: "标记已解决", exact: true }).click();
    await firstLine(cen.page).getByText("本次咨询已解决").waitFor();
    await setPresence(fresh.page, "离线");
  });

  it("sets the office hours, and buyers read them from the next moment on", async () => {
    const { page } = admin;
    await openPage(page, "hours", "营业时间");
    await chooseShop(page, "半亩家居");
    const saturday = page.getByRole("switch", { name: "周六营业" });
    await saturday.click();
    await page.getByRole("combobox", { name: "周六开始时间" }).fill("10:30");
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "中文", exact: true }).fill("您好，半亩家居周六也在了。");
    await page.getByRole("button", { name: "保存" }).click();
    await page.getByText("已保存").first().waitFor();
    const hours = await ask<OfficeHours>(admin, `/api/desks/${homeShop.id}/hours`);
    expect(hours.windows).toContainEqual({ weekday: 6, from: "10:30", to: "18:00" });
    const jing = await buyer("jing");
    await askAbout(jing, "HM-404");
    await jing.page.getByText("您好，半亩家居周六也在了。").first().waitFor();
  });

  it("sees the live queue change while looking at it", async () => {
    const { page } = admin;
    await openPage(page, "queue", "实时排队");
    const presale = board(page, "素织间服饰").getByRole("row", { name: /售前咨询/ });
    await presale.getByRole("cell").first().filter({ hasText: "0" }).waitFor();
    const mo = await buyer("mo");
    await askAbout(mo, "CL-307");
    await askForPerson(mo.page);
    await presale.getByRole("cell").first().filter({ hasText: "1" }).waitFor();
    const agentSeat = await staff("clothing-3101");
    await send(agentSeat, "PUT", "/api/agents/me/presence", { presence: "online" });
    await presale.getByRole("cell").first().filter({ hasText: "0" }).waitFor();
    await board(page, "素织间服饰").getByRole("listitem").filter({ hasText: "织间小苒" }).getByText("在线").waitFor();
    const { organizations } = await ask<LiveQueueView>(admin, "/api/queue");
    const groups = organizations.find(({ name }) => name === "素织间服饰")!.groups;
    expect(groups.map(({ kind, serving }) => [kind, serving])).toEqual([
      ["presale", 1],
      ["aftersale", 0],
    ]);
    await endTheDay(agentSeat);
  });

  it("imports products from a spreadsheet, and reads the line and the reason of the row that is wrong", async () => {
    const { page } = admin;
    await openPage(page, "imports", "导入数据");
    await chooseShop(page, "半亩家居");
    const csv = [
      "externalId,title,category,priceFen,stock,shipPromiseHours",
      "HM-901,竹编收纳篮 大号,家居收纳,5900,120,48",
      "HM-902,藤编收纳篮 中号,家居收纳,不要钱,80,48",
      "HM-903,棉麻收纳袋,家居收纳,2900,200,48",
    ].join("\n");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "收纳.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    const outcome = page.getByRole("region", { name: "导入结果" });
    const refused = outcome.getByRole("row", { name: /HM-902/ });
    await refused.getByRole("cell", { name: "3", exact: true }).waitFor();
    await refused.getByText("priceFen").waitFor();
    expect((await refused.getByRole("cell").last().innerText()).trim()).not.toBe("");
    await outcome.locator(".count").filter({ hasText: "新增" }).getByText("2", { exact: true }).waitFor();
    await outcome.locator(".count").filter({ hasText: "未导入" }).getByText("1", { exact: true }).waitFor();
    expect(admin.complaints).toEqual([]);
  });
});

describe("the manager of a shop", () => {
  it("sees only their own shop, on the pages and behind them", async () => {
    const manager = await staff("tea-manager");
    const { page } = manager;
    await openPage(page, "queue", "实时排队");
    await board(page, "山语茶舍").waitFor();
    expect(await page.locator("section.board").count()).toBe(1);
    await openPage(page, "people", "人员");
    await page.getByRole("row", { name: /茶舍小颜/ }).waitFor();
    expect(await page.getByRole("combobox", { name: "所属店铺" }).count()).toBe(0);
    expect(await page.getByRole("link", { name: "店铺" }).count()).toBe(0);

    for (const path of [`/api/staff?organization=${homeShop.id}`, `/api/groups?organization=${homeShop.id}`])
      expect((await manager.context.request.get(path)).status(), path).toBe(403);
    const queue = await ask<LiveQueueView>(manager, "/api/queue");
    expect(queue.organizations.map(({ name }) => name)).toEqual(["山语茶舍"]);
    expect(manager.complaints).toEqual([]);
  });
});
