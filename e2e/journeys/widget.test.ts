import { createHmac, randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { DeskView, OrganizationView } from "@recourse/contract";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Api } from "../../demo/api.ts";
import { demoPassword } from "../../demo/buyers.ts";
import { barriers } from "../axe.ts";
import { agentSays, heard, openTalkWith, setPresence } from "../desk-steps.ts";
import { agent, desktop, everybodyLeaves } from "../people.ts";
import { ask } from "../server-calls.ts";

const host = inject("origin");
const shop = "tea-house";
let server: Server;
let origin: string;
let secret: string;
let browser: Browser;
const complaints: string[] = [];

/** A shop's own page under a strict policy, with styles that would spoil whatever they reach. */
const html = `<!doctype html><html lang="zh"><title>我的店</title>
<style nonce="n1">button { background: red !important; font-size: 40px } p { color: lime }</style><h1>我的店</h1>
<script nonce="n1" async src="${host}/widget.js" data-shop="${shop}" data-product="TEA-102" data-lang="zh"></script></html>`;
const policy = [
  "default-src 'none'; script-src 'nonce-n1'; style-src 'nonce-n1'",
  `connect-src ${host} ${host.replace("http", "ws")}; img-src ${host} blob:`,
].join("; ");

beforeAll(async () => {
  server = createServer((_request, reply) =>
    reply.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy }).end(html),
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const admin = new Api(host);
  await admin.post("/api/session", { login: "admin", password: demoPassword });
  const { id } = (await admin.get<OrganizationView[]>("/api/organizations")).find((one) => one.externalId === shop)!;
  const look = { colour: "#0F766E", position: "right", greeting: "茶事，慢慢聊", greetingEn: "" };
  await admin.put(`/api/organizations/${id}/widget`, { enabled: true, guests: true, origins: [origin], ...look });
  secret = (await admin.post<{ secret: string }>(`/api/organizations/${id}/widget/secrets`, {})).secret;
  browser = await chromium.connect(inject("browser"));
}, 60_000);
afterAll(async () => {
  await everybodyLeaves();
  await browser?.close();
  server?.close();
});

async function arrive(context: Awaited<ReturnType<Browser["newContext"]>>): Promise<Page> {
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(origin);
  await page.getByRole("button", { name: /^联系客服/ }).click();
  await page.getByRole("textbox", { name: "输入消息" }).waitFor();
  return page;
}
const said = (page: Page, text: string) => page.getByRole("log", { name: "对话内容" }).getByText(text, { exact: true });
async function say(page: Page, text: string): Promise<void> {
  const box = page.getByRole("textbox", { name: "输入消息" });
  await box.fill(text);
  await box.press("Enter");
  await said(page, text).waitFor();
}
/** As a shop's own server signs it, by nothing but what every language has. */
function token(): string {
  const iat = Math.floor(Date.now() / 1000);
  const claims = { iss: shop, sub: randomUUID(), name: "阿澈", jti: randomUUID(), iat, exp: iat + 300 };
  const signed = [{ alg: "HS256" }, claims]
    .map((it) => Buffer.from(JSON.stringify(it)).toString("base64url"))
    .join(".");
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}

/** The shop's page says who its buyer is; resolves with what they were let in as. */
async function signIn(page: Page): Promise<unknown> {
  const named = page.waitForResponse((reply) => reply.url().endsWith("/sessions") && reply.ok());
  await page.evaluate((signed) => {
    (window as unknown as { Recourse: { identify(token: string): void } }).Recourse.identify(signed);
  }, token());
  return (await named).json();
}

describe("the widget on a shop's own page", () => {
  it("answers a guest, goes on after a reload and in a second tab, and follows them into their account", async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await arrive(context);
    await say(page, "什么时候发货");
    await page.getByText(/48 小时内发货/).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.reload();
    await page.getByRole("button", { name: /^联系客服/ }).click();
    await said(page, "什么时候发货").waitFor();
    const second = await arrive(context);
    await said(second, "什么时候发货").waitFor();
    await say(second, "在另一个窗口");
    await said(page, "在另一个窗口").waitFor();
    await second.close();

    await page.getByRole("button", { name: "转人工" }).first().click();
    await page
      .getByText(/排队中|下一位|不在线|为您服务/)
      .first()
      .waitFor();
    expect(await signIn(page)).toMatchObject({ guest: false, joined: true });
    await said(page, "在另一个窗口").waitFor();
    expect(await said(page, "什么时候发货").count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await context.close();
    expect(complaints).toEqual([]);
  });

  it("brings an agent, who keeps the talk when the guest signs in to the shop", async () => {
    const context = await browser.newContext({ viewport: desktop });
    const page = await arrive(context);
    const desk = await agent("tea-0286");
    await setPresence(desk.page, "在线");
    await page.getByRole("button", { name: "转人工" }).first().click();
    await page.getByText(/茶舍小颜.*为您服务/).waitFor();
    await say(page, "壶盖裂了，想找人看看");
    const { mine } = await ask<DeskView>(desk, "/api/desk");
    const guest = mine.find(({ buyerName }) => buyerName.startsWith("访客"))!;
    await openTalkWith(desk.page, guest.buyerName);
    await agentSays(desk.page, "您好，请拍一张照片");
    await said(page, "您好，请拍一张照片").waitFor();
    expect(await signIn(page)).toMatchObject({ guest: false, joined: true });
    await say(page, "我登录好了");
    await heard(desk.page, "我登录好了").waitFor();
    await agentSays(desk.page, "好的，看到您了");
    await said(page, "好的，看到您了").waitFor();
    expect(await said(page, "您好，请拍一张照片").count()).toBe(1);
    await context.close();
    expect(complaints).toEqual([]);
  });
});
