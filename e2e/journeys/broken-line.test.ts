import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameOf } from "../cast.ts";
import { askAbout, askForPerson, buyerSays, messagesOf, said, textsOf, thread } from "../chat-steps.ts";
import { agentSays, heard, openTalkWith, setPresence } from "../desk-steps.ts";
import { agent, buyer, everybodyLeaves } from "../people.ts";
import type { Seat } from "../seat.ts";

let xia: Seat;
let aftersale: Seat;
let conversation: string;
beforeAll(async () => {
  [xia, aftersale] = await Promise.all([buyer("xia"), agent("clothing-3101")]);
  await setPresence(aftersale.page, "在线");
  conversation = await askAbout(xia, "CL-303");
  await askForPerson(xia.page);
  await openTalkWith(aftersale.page, nameOf("xia"));
  await buyerSays(xia.page, "裤子洗了一次就掉色");
  await heard(aftersale.page, "裤子洗了一次就掉色").waitFor();
});
afterAll(everybodyLeaves);

const offline = ["第一，是冷水手洗的", "第二，单独洗的", "第三，没有用漂白剂"];

describe("a line that breaks", () => {
  it("keeps what the buyer writes meanwhile, shows it as waiting, and brings it once and in order", async () => {
    await xia.context.setOffline(true);
    for (const text of offline) {
      await buyerSays(xia.page, text);
      const row = thread(xia.page).locator(".said").filter({ hasText: text });
      await row.getByText("等待网络，恢复后自动发送").waitFor();
    }
    await xia.page.getByText(/网络已断开，3 条/).waitFor();
    await agentSays(aftersale.page, "请问是用热水洗的吗？");
    await agentSays(aftersale.page, "方便的话拍张照片");
    expect(await thread(xia.page).getByText("方便的话拍张照片").count()).toBe(0);

    await xia.context.setOffline(false);
    await said(xia.page, "请问是用热水洗的吗？").waitFor();
    await said(xia.page, "方便的话拍张照片").waitFor();
    for (const text of offline) await heard(aftersale.page, text).waitFor();
    await xia.page.getByText(/网络已断开/).waitFor({ state: "detached" });
    await thread(xia.page).getByText("等待网络，恢复后自动发送").first().waitFor({ state: "detached" });

    const messages = await messagesOf(xia, conversation);
    expect(textsOf(messages, "buyer").slice(-3)).toEqual(offline);
    expect(textsOf(messages, "merchant")).toEqual(["请问是用热水洗的吗？", "方便的话拍张照片"]);
    for (const text of [...offline, "方便的话拍张照片"])
      expect(await thread(xia.page).getByText(text, { exact: true }).count(), text).toBe(1);
  });

  it("survives a reload of the page while it is down: what was written is still sent, once", async () => {
    await xia.context.setOffline(true);
    await buyerSays(xia.page, "照片稍后发您");
    await thread(xia.page).getByText("等待网络，恢复后自动发送").waitFor();
    await xia.context.setOffline(false);
    await xia.page.reload();
    await heard(aftersale.page, "照片稍后发您").waitFor();
    await said(xia.page, "照片稍后发您").waitFor();
    const buyers = textsOf(await messagesOf(xia, conversation), "buyer");
    expect(buyers.filter((text) => text === "照片稍后发您")).toHaveLength(1);
    expect(xia.complaints).toEqual([]);
  });

  it("of the agent keeps the agent's words too", async () => {
    await aftersale.context.setOffline(true);
    await aftersale.page.getByText("网络已断开，正在重连。草稿和备注会保留，现在发送的消息恢复后自动送达。").waitFor();
    await agentSays(aftersale.page, "好的，我先登记");
    await aftersale.page.getByText("等待网络，恢复后自动发送").waitFor();
    await buyerSays(xia.page, "多久能有结果");
    await aftersale.context.setOffline(false);
    await said(xia.page, "好的，我先登记").waitFor();
    await heard(aftersale.page, "多久能有结果").waitFor();
    expect(textsOf(await messagesOf(xia, conversation), "merchant").at(-1)).toBe("好的，我先登记");
    expect(aftersale.complaints).toEqual([]);
  });
});
