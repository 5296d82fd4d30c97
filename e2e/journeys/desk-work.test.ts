import type { ConversationView, DeskView } from "@recourse/contract";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameOf } from "../cast.ts";
import { askAbout, askForPerson, buyerSays, said } from "../chat-steps.ts";
import { deskThread, heard, openTalkWith, rowOf, setPresence } from "../desk-steps.ts";
import { newPicture } from "../files.ts";
import { agent, buyer, everybodyLeaves } from "../people.ts";
import type { Seat } from "../seat.ts";
import { ask } from "../server-calls.ts";

let lan: Seat;
let rou: Seat;
let mu: Seat;
let talk: string;
beforeAll(async () => {
  [lan, rou, mu] = await Promise.all([buyer("lan"), agent("clothing-3101"), agent("clothing-3102")]);
  // Busy takes nothing by itself: the talk is taken by hand.
  await setPresence(rou.page, "忙碌");
  talk = await askAbout(lan, "CL-302");
  await askForPerson(lan.page);
  await openTalkWith(rou.page, nameOf("lan"));
});
afterAll(everybodyLeaves);

const box = (page: Page) => page.getByRole("textbox", { name: "回复内容" });
const rest = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
const stateOf = async () => (await ask<ConversationView>(rou, `/api/conversations/${talk}`)).session?.state;

describe("a day's work at the desk", () => {
  it("begins with a claim by hand", async () => {
    await rou.page.getByRole("button", { name: "接待", exact: true }).click();
    await expect.poll(stateOf).toBe("serving");
    await rou.page.getByRole("button", { name: "标记已解决", exact: true }).waitFor();
  });

  it("finds the everyday sentence by slash and spelling, and asks before one with an open place leaves", async () => {
    await box(rou.page).pressSequentially("/chima");
    const palette = rou.page.getByRole("listbox", { name: "快捷回复" });
    await palette.getByRole("option", { name: /尺码推荐/ }).waitFor();
    await box(rou.page).press("Enter");
    await expect.poll(() => box(rou.page).inputValue()).toContain("麻烦告诉我身高");
    await box(rou.page).fill("");

    await box(rou.page).pressSequentially("/dh");
    await palette.getByRole("option", { name: /告知快递单号/ }).waitFor();
    await box(rou.page).press("Tab");
    await expect.poll(() => box(rou.page).inputValue()).toContain("【待填：快递单号】");
    await box(rou.page).press("Enter");
    const asked = rou.page.getByRole("dialog", { name: /还有未填写的内容/ });
    await asked.getByRole("button", { name: "返回填写" }).click();
    await asked.waitFor({ state: "hidden" });
    expect(await box(rou.page).inputValue()).toContain("【待填：快递单号】");
    await box(rou.page).fill("");
  });

  it("leaves Enter to the input method while the list is open", async () => {
    await box(rou.page).pressSequentially("/");
    await rou.page.getByRole("listbox", { name: "快捷回复" }).waitFor();
    const session = await rou.context.newCDPSession(rou.page);
    await session.send("Input.imeSetComposition", { text: "fahuo", selectionStart: 5, selectionEnd: 5 });
    const enter = { windowsVirtualKeyCode: 229, key: "Enter", code: "Enter" };
    await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...enter });
    expect(await box(rou.page).inputValue()).toContain("fahuo");
    await session.send("Input.insertText", { text: "发货" });
    await rou.page.getByRole("option", { name: /告知发货时间/ }).waitFor();
    await box(rou.page).press("Escape");
    await rou.page.getByRole("listbox", { name: "快捷回复" }).waitFor({ state: "hidden" });
    await box(rou.page).fill("");
  });

  it("puts a draft into the reply with Alt and a digit, for a person to send", async () => {
    await buyerSays(lan.page, "这件开衫会起球吗");
    await heard(rou.page, "这件开衫会起球吗").waitFor();
    await rou.page.getByRole("region", { name: "建议回复" }).waitFor();
    await rou.page.keyboard.press("Alt+1");
    await expect.poll(() => box(rou.page).inputValue()).not.toBe("");
    await box(rou.page).fill("轻微起球是羊毛的特性，附赠去球器");
    await box(rou.page).press("Enter");
    await said(lan.page, "轻微起球是羊毛的特性，附赠去球器").waitFor();
  });

  it("shows who else has the talk open and writes, and asks before a second answer", async () => {
    await mu.page.goto(`/desk/c/${talk}`);
    await rou.page.getByText("织间木子 也在看").waitFor();
    await box(rou.page).pressSequentially("我再补充一句");
    // Writing is told at intervals; whoever opened the talk this very moment hears of the next one.
    const writes = mu.page.getByText("织间小苒 正在回复买家");
    const stillWriting = async () => {
      await box(rou.page).pressSequentially("。");
      return writes.isVisible();
    };
    await expect.poll(stillWriting, { timeout: 20_000, interval: 500 }).toBe(true);
    await box(mu.page).fill("您好，去球器随包裹寄出");
    await box(mu.page).press("Enter");
    const asked = mu.page.getByRole("dialog", { name: /正在回复买家，仍要发送/ });
    await asked.getByRole("button", { name: "仍然发送" }).click();
    await heard(rou.page, "您好，去球器随包裹寄出").waitFor();
    await box(rou.page).press("Enter");
    const late = rou.page.getByRole("dialog", { name: /刚刚已回复买家/ });
    await late.getByRole("button", { name: "返回填写" }).click();
    await late.waitFor({ state: "hidden" });
    await box(rou.page).fill("");
    await mu.page.goto("/desk");
    await rou.page.getByText("织间木子 也在看").waitFor({ state: "hidden" });
    expect(await lan.page.getByText("也在看").count()).toBe(0);
  });

  it("tags by key and spelling, and filters by it", async () => {
    await rest(rou.page);
    await rou.page.keyboard.press("l");
    await rou.page.getByRole("textbox", { name: "查找标签，支持拼音" }).pressSequentially("xgzx");
    await rou.page.keyboard.press("Enter");
    await rou.page.keyboard.press("Escape");
    await rou.page.getByRole("button", { name: "取消标签 选购咨询" }).waitFor();
    const filter = rou.page.getByRole("group", { name: "按标签筛选" });
    await filter.getByRole("button", { name: /选购咨询/ }).click();
    await rowOf(rou.page, nameOf("lan")).waitFor();
    await filter.getByRole("button", { name: /选购咨询/ }).click();
  });

  it("takes a dropped picture, and opens pictures large: next, turned, closed by Escape", async () => {
    const files = [newPicture(), newPicture()].map((bytes) => bytes.toString("base64"));
    const dropped = await rou.page.evaluateHandle((contents) => {
      const transfer = new DataTransfer();
      for (const [index, content] of contents.entries()) {
        const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], `细节${index + 1}.png`, { type: "image/png" }));
      }
      return transfer;
    }, files);
    const pane = rou.page.getByRole("region", { name: `与${nameOf("lan")}的会话` });
    for (const kind of ["dragenter", "dragover", "drop"]) await pane.dispatchEvent(kind, { dataTransfer: dropped });
    await rou.page.getByRole("button", { name: "移除 细节2.png" }).waitFor();
    await expect.poll(() => rou.page.getByRole("button", { name: "发送", exact: true }).isEnabled()).toBe(true);
    await rou.page.getByRole("button", { name: "发送", exact: true }).click();
    const first = deskThread(rou.page).getByRole("img", { name: "图片 细节1.png" });
    await deskThread(rou.page).getByRole("img", { name: "图片 细节2.png" }).waitFor();
    await first.click();
    const large = rou.page.locator(".ant-image-preview img").first();
    const shown = await large.getAttribute("src");
    await rou.page.keyboard.press("ArrowRight");
    await expect.poll(() => large.getAttribute("src")).not.toBe(shown);
    await rou.page.locator(".ant-image-preview .anticon-rotate-right").click();
    await expect.poll(() => large.getAttribute("style")).toMatch(/rotate\(90deg\)/);
    await rou.page.locator(".ant-image-preview .anticon-zoom-in").click();
    await expect.poll(() => large.getAttribute("style")).toMatch(/scale3d\(1\.5/);
    await rou.page.keyboard.press("Escape");
    await rou.page.locator(".ant-image-preview").waitFor({ state: "hidden" });
  });

  it("puts the talk aside by key, and has it back when the buyer writes", async () => {
    await rest(rou.page);
    await rou.page.keyboard.press("s");
    const dialog = rou.page.getByRole("dialog", { name: /稍后处理 .* 的会话/ });
    await dialog.getByRole("button", { name: /10 分钟后/ }).waitFor();
    await rou.page.keyboard.press("1");
    await expect.poll(stateOf).toBe("snoozed");
    await dialog.waitFor({ state: "hidden" });
    expect((await ask<DeskView>(rou, "/api/desk")).me.load).toBe(0);
    await setPresence(rou.page, "在线");
    await buyerSays(lan.page, "还有别的颜色吗");
    await expect.poll(stateOf).toBe("serving");
    await rou.page.getByRole("button", { name: "标记已解决", exact: true }).waitFor();
  });

  it("stays smooth with ten thousand rows", async () => {
    const desk = await ask<DeskView>(rou, "/api/desk");
    const [row] = [...desk.mine, ...desk.waiting];
    const many = Array.from({ length: 10_000 }, (_, n) => ({
      ...row!,
      conversationId: `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`,
      buyerName: `买家${n}`,
    }));
    await rou.page.route("**/api/desk", (route) => route.fulfill({ json: { ...desk, mine: many } }));
    await rou.page.goto("/desk");
    await rou.page.getByText("10000").first().waitFor();
    const list = rou.page.locator(".desk-list");
    const measured = await list.evaluate(async (element) => {
      const gaps: number[] = [];
      let drawn = 0;
      let last = performance.now();
      for (let step = 0; step < 60; step += 1) {
        element.scrollTop += 700;
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        gaps.push(now - last);
        last = now;
        drawn = Math.max(drawn, element.querySelectorAll(".desk-row").length);
      }
      gaps.sort((a, b) => a - b);
      return { drawn, median: gaps[30]!, worst: gaps.at(-1)! };
    });
    // Only what is in sight is drawn, so a row more costs nothing; a frame is far from a hitch one would see.
    expect(measured.drawn).toBeLessThan(80);
    expect(measured.median).toBeLessThan(100);
    await rou.page.getByRole("textbox", { name: "按买家、案号或内容查找" }).fill("买家9999");
    await rowOf(rou.page, "买家9999").waitFor();
    await rou.page.unroute("**/api/desk");
    expect([...lan.complaints, ...rou.complaints, ...mu.complaints]).toEqual([]);
  });
});
