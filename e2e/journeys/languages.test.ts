import { afterAll, describe, expect, it } from "vitest";
import { productOf } from "../chat-steps.ts";
import { buyer, everybodyLeaves, sit, staff } from "../people.ts";

afterAll(everybodyLeaves);

const chinese = /[\u4e00-\u9fff]/;

describe("two languages", () => {
  it("the buyer's own switch turns every page, and holds after a reload", async () => {
    const gu = await buyer("gu");
    await gu.page.goto("/me");
    await gu.page.getByRole("button", { name: "English" }).click();
    await gu.page.getByRole("link", { name: "Orders" }).waitFor();
    expect(await gu.page.locator("html").getAttribute("lang")).toBe("en");
    await gu.page.reload();
    await gu.page.getByRole("link", { name: "Messages" }).click();
    await gu.page.getByRole("heading", { name: "Service centre" }).waitFor();
    const { id } = await productOf(gu, "DG-206");
    await gu.page.goto(`/chat/new?product=${id}`);
    await gu.page.waitForURL(/\/chat\/[0-9a-f-]{36}/);
    await gu.page.getByRole("textbox", { name: "Message" }).waitFor();
    await gu.page.goto("/me");
    await gu.page.getByRole("button", { name: "中文" }).click();
    await gu.page.getByRole("link", { name: "订单" }).waitFor();
  });

  it("a stranger's browser decides before anybody signed in", async () => {
    const [here, abroad] = await Promise.all([sit(), sit({ language: "en-US" })]);
    await Promise.all([here.page.goto("/sign-in"), abroad.page.goto("/sign-in")]);
    await here.page.getByRole("heading", { name: "登录" }).waitFor();
    await abroad.page.getByRole("heading", { name: "Sign in" }).waitFor();
  });

  it("staff switch on any page and back, and nothing Chinese stays on the pages of the console", async () => {
    const admin = await staff("admin");
    const { page } = admin;
    await page.goto("/desk/console/imports");
    await page.getByRole("button", { name: "Switch to English" }).click();
    await page.getByRole("heading", { name: "Import data" }).waitFor();
    for (const link of await page.getByRole("navigation").getByRole("link").all()) {
      await link.click();
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await page.getByRole("heading", { level: 1 }).innerText()).not.toMatch(chinese);
      expect(await link.innerText()).not.toMatch(chinese);
    }
    await page.getByRole("button", { name: "切换到中文" }).click();
    await page.getByRole("navigation").getByRole("link", { name: "实时排队" }).waitFor();
    expect(admin.complaints).toEqual([]);
  });
});
