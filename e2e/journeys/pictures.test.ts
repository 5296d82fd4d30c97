import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameOf } from "../cast.ts";
import { askAbout, askForPerson, buyerSays, messagesOf, thread } from "../chat-steps.ts";
import { deskThread, openTalkWith, setPresence } from "../desk-steps.ts";
import { aProgram, newPicture, sha256 } from "../files.ts";
import { agent, buyer, everybodyLeaves, staff } from "../people.ts";
import type { Seat } from "../seat.ts";

let shu: Seat;
let presale: Seat;
let conversation: string;
beforeAll(async () => {
  [shu, presale] = await Promise.all([buyer("shu"), agent("clothing-3101")]);
  await setPresence(presale.page, "在线");
  conversation = await askAbout(shu, "CL-302");
  await askForPerson(shu.page);
  await openTalkWith(presale.page, nameOf("shu"));
});
afterAll(everybodyLeaves);

const refusal = "不支持这种文件。可上传 JPG、PNG、WebP、GIF 图片，MP4、WebM、MOV 视频和 PDF。";
const png = (name: string, buffer: Buffer) => ({ name, mimeType: "image/png", buffer });

async function fileBytes(seat: Seat, fileId: string): Promise<Buffer> {
  const reply = await seat.context.request.get(`/api/files/${fileId}`);
  expect(reply.headers()["content-type"]).toBe("image/png");
  return reply.body();
}

describe("pictures", () => {
  it("a buyer's picture reaches the agent byte for byte, and opens large on both sides", async () => {
    const bytes = newPicture();
    await shu.page.getByRole("button", { name: "图片、文件与卡片" }).click();
    await shu.page.getByLabel("图片或视频").setInputFiles(png("开线的袖口.png", bytes));
    const small = thread(shu.page).getByRole("button", { name: "查看图片 开线的袖口.png" });
    await small.click();
    await shu.page.getByRole("dialog", { name: "开线的袖口.png" }).getByRole("img").waitFor();
    await shu.page.keyboard.press("Escape");

    await deskThread(presale.page).getByRole("img", { name: "图片 开线的袖口.png" }).click();
    await presale.page.locator(".ant-image-preview img").waitFor();
    await presale.page.keyboard.press("Escape");

    const sent = (await messagesOf(presale, conversation)).find(({ body }) => body.kind === "picture")!;
    if (sent.body.kind !== "picture") throw new Error("no picture");
    expect(sent.body).toMatchObject({ sha256: sha256(bytes), bytes: bytes.length, width: 64, height: 64 });
    expect(sha256(await fileBytes(presale, sent.body.fileId))).toBe(sha256(bytes));
    expect(sha256(await fileBytes(shu, sent.body.fileId))).toBe(sha256(bytes));
  });

  it("nobody else can open it", async () => {
    const sent = (await messagesOf(shu, conversation)).find(({ body }) => body.kind === "picture")!;
    const fileId = sent.body.kind === "picture" ? sent.body.fileId : "";
    const [stranger, elsewhere] = await Promise.all([buyer("su"), staff("tea-0286")]);
    for (const { context } of [stranger, elsewhere])
      expect((await context.request.get(`/api/files/${fileId}`)).status()).toBe(404);
  });

  it("a program that calls itself a picture is refused with a sentence that says what may be sent", async () => {
    const before = (await messagesOf(shu, conversation)).length;
    await shu.page.getByRole("button", { name: "图片、文件与卡片" }).click();
    await shu.page.getByLabel("图片或视频").setInputFiles(png("发票.png", aProgram()));
    await shu.page.getByText(refusal).waitFor();
    await thread(shu.page).getByRole("button", { name: "取消" }).click();
    await thread(shu.page).getByRole("img", { name: "发票.png" }).waitFor({ state: "detached" });

    await presale.page.locator(".composer input[type=file]").setInputFiles(png("回执.png", aProgram()));
    const attachment = presale.page.getByRole("list", { name: "待发送的文件" });
    await attachment.getByRole("alert").filter({ hasText: refusal }).waitFor();
    await attachment.getByRole("button", { name: "移除 回执.png" }).click();
    expect((await messagesOf(shu, conversation)).length).toBe(before);
  });

  it("the agent's picture stands in the buyer's thread with the words sent along", async () => {
    const bytes = newPicture();
    await presale.page.locator(".composer input[type=file]").setInputFiles(png("尺码表.png", bytes));
    await presale.page.getByRole("textbox", { name: "回复内容" }).fill("这是尺码表，您对照一下");
    await presale.page.getByRole("button", { name: "移除 尺码表.png" }).waitFor();
    await presale.page.getByRole("button", { name: "发送", exact: true }).click();
    await thread(shu.page).getByRole("button", { name: "查看图片 尺码表.png" }).waitFor();
    await thread(shu.page).getByText("这是尺码表，您对照一下").waitFor();
    await buyerSays(shu.page, "收到，谢谢");
    expect([...shu.complaints, ...presale.complaints]).toEqual([]);
  });
});
