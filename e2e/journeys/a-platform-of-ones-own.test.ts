import type { GroupView, OrganizationView } from "@recourse/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Api } from "../../demo/api.ts";
import { sendRows } from "../../demo/send-rows.ts";
import { askAbout, askForPerson, buyerSays, firstLine, messagesOf, said, textsOf, thread } from "../chat-steps.ts";
import { agentSays, heard, openTalkWith, setPresence } from "../desk-steps.ts";
import { desktop, everybodyLeaves, signInByForm, sit } from "../people.ts";
import { type Stage, startStage } from "../stage.ts";

let stage: Stage;
beforeAll(async () => {
  // A server that starts again needs its time: nobody counts as gone meanwhile.
  stage = await startStage({ demonstration: false, presenceGraceMs: 60_000 });
});
afterAll(async () => {
  await everybodyLeaves();
  await stage.stop();
});

const password = "a-long-password";
const administrator = { platformName: "云集市", displayName: "周行", login: "zhou", password };

/** A shop with one product and one agent, and one buyer who can sign in. */
async function openShop(): Promise<void> {
  const api = new Api(stage.origin);
  await api.post("/api/session", { login: administrator.login, password });
  const shop = await api.post<OrganizationView>("/api/organizations", { externalId: "bookshop", name: "听雨书店" });
  const groups = await api.get<GroupView[]>(`/api/groups?organization=${shop.id}`);
  await api.post("/api/staff", {
    organizationId: shop.id,
    login: "book-5101",
    password,
    displayName: "书店阿岚",
    role: "merchant_agent",
    agentNumber: "5101",
    groupIds: groups.map(({ id }) => id),
  });
  await sendRows(api, "buyers", [{ externalId: "B-1", name: "方砚", login: "fangyan", initialPassword: password }]);
  const book = { externalId: "BK-1", title: "植物学家的手绘笔记", category: "图书", priceFen: 8800, stock: 12 };
  await sendRows(api, "products", [{ ...book, shipPromiseHours: 48 }], "bookshop");
}

describe("a platform of one's own", () => {
  it("begins with the page that makes its first administrator, who then signs in by the form", async () => {
    const zhou = await sit({ size: desktop, origin: stage.origin });
    await zhou.page.goto("/");
    await zhou.page.waitForURL("**/setup");
    await zhou.page.getByRole("textbox", { name: "初始化码" }).fill("WRONG-CODES");
    await zhou.page.getByRole("textbox", { name: "平台名称" }).fill(administrator.platformName);
    await zhou.page.getByRole("textbox", { name: "您的姓名" }).fill(administrator.displayName);
    await zhou.page.getByRole("textbox", { name: "管理员账号" }).fill(administrator.login);
    await zhou.page.getByLabel("密码（至少 8 位）").fill(password);
    await zhou.page.getByRole("button", { name: "创建并进入后台" }).click();
    await zhou.page.getByText("初始化码不正确。", { exact: false }).waitFor();

    await zhou.page.goto("/");
    await zhou.page.goto(stage.setupPage ?? "");
    expect(await zhou.page.getByRole("textbox", { name: "初始化码" }).inputValue()).toMatch(/^[A-Z2-9-]{11}$/);
    await zhou.page.getByRole("textbox", { name: "平台名称" }).fill(administrator.platformName);
    await zhou.page.getByRole("textbox", { name: "您的姓名" }).fill(administrator.displayName);
    await zhou.page.getByRole("textbox", { name: "管理员账号" }).fill(administrator.login);
    await zhou.page.getByLabel("密码（至少 8 位）").fill(password);
    await zhou.page.getByRole("button", { name: "创建并进入后台" }).click();
    await zhou.page.waitForURL("**/desk/**");
    await zhou.page.getByRole("heading", { name: "实时排队" }).waitFor();

    const again = await sit({ size: desktop, origin: stage.origin });
    await again.page.goto("/setup");
    await again.page.getByText("已完成初始设置，请直接登录。").waitFor();
    await signInByForm(again.page, administrator.login, password);
    await again.page.getByRole("heading", { name: "实时排队" }).waitFor();
    const wrong = await sit({ size: desktop, origin: stage.origin });
    await signInByForm(wrong.page, administrator.login, "not-the-password");
    await wrong.page.getByText("账号或密码不正确，请核对后重试。").waitFor();
    expect([...zhou.complaints, ...again.complaints]).toEqual([]);
  });

  it("loses no word and doubles none when its server is killed in the middle of a talk", async () => {
    await openShop();
    const fang = await sit({ origin: stage.origin });
    const shop = await sit({ size: desktop, origin: stage.origin });
    await fang.page.goto("/sign-in");
    await fang.page.getByLabel("账号", { exact: true }).fill("fangyan");
    await fang.page.getByLabel("密码", { exact: true }).fill(password);
    await fang.page.getByRole("button", { name: "登录", exact: true }).click();
    await fang.page.waitForURL(`${stage.origin}/`);
    await signInByForm(shop.page, "book-5101", password);
    await setPresence(shop.page, "在线");
    const conversation = await askAbout(fang, "BK-1");
    await askForPerson(fang.page);
    await openTalkWith(shop.page, "方砚");
    await buyerSays(fang.page, "书的封面有折痕吗");
    await agentSays(shop.page, "每本都检查过，放心");
    await said(fang.page, "每本都检查过，放心").waitFor();

    await stage.kill();
    await buyerSays(fang.page, "那要两本");
    await buyerSays(fang.page, "一本送人，请包装");
    await agentSays(shop.page, "包装免费");
    await thread(fang.page).getByText("等待网络，恢复后自动发送").nth(1).waitFor();
    await stage.startAgain();
    await said(fang.page, "包装免费").waitFor();
    await heard(shop.page, "一本送人，请包装").waitFor();
    await firstLine(fang.page).getByText("书店阿岚（工号 5101）为您服务").waitFor();
    await thread(fang.page).getByText("等待网络，恢复后自动发送").first().waitFor({ state: "detached" });

    const messages = await messagesOf(fang, conversation);
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
    expect(textsOf(messages, "buyer").slice(-3)).toEqual(["书的封面有折痕吗", "那要两本", "一本送人，请包装"]);
    expect(textsOf(messages, "merchant")).toEqual(["每本都检查过，放心", "包装免费"]);
    for (const text of ["那要两本", "一本送人，请包装", "包装免费"]) {
      expect(await thread(fang.page).getByText(text, { exact: true }).count(), text).toBe(1);
      expect(await heard(shop.page, text).count(), text).toBe(1);
    }
    expect([...fang.complaints, ...shop.complaints]).toEqual([]);
  });
});
