import type { DeskView } from "@recourse/contract";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { demoPassword } from "../demo/buyers.ts";
import type { JourneyBuyer, StaffLogin } from "./cast.ts";
import type { Seat } from "./seat.ts";
import { ask, send } from "./server-calls.ts";

export const phone = { width: 390, height: 844 } as const;
export const desktop = { width: 1440, height: 900 } as const;

interface Sitting {
  readonly size?: { width: number; height: number };
  readonly language?: "zh-CN" | "en-US";
  /** Another stage than the common one. */
  readonly origin?: string;
}

let connected: Promise<Browser> | null = null;
const seats: Seat[] = [];
const agents: Seat[] = [];

async function newPage(context: BrowserContext, complaints: string[]): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (said) => {
    if (said.type() === "error" && said.text().includes("Content Security Policy")) complaints.push(said.text());
  });
  return page;
}

/** A fresh browser profile, as of a device nobody used before. */
export async function sit({ size = phone, language = "zh-CN", origin }: Sitting = {}): Promise<Seat> {
  connected ??= chromium.connect(inject("browser"));
  const browser = await connected;
  const context = await browser.newContext({
    baseURL: origin ?? inject("origin"),
    viewport: size,
    locale: language,
    timezoneId: "Asia/Shanghai",
    hasTouch: size.width < 600,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  const complaints: string[] = [];
  const seat = { context, complaints, page: await newPage(context, complaints) };
  seats.push(seat);
  return seat;
}

/** One more page of the same person on the same device. */
export const openTab = (seat: Seat): Promise<Page> => newPage(seat.context, seat.complaints);

/** A buyer with a phone, signed in through the product's own door; journeys about signing in use the form. */
export async function buyer(login: JourneyBuyer | "lin" | "anna" | "chen" | "su" | "zhao", sitting?: Sitting) {
  const seat = await sit(sitting);
  await send(seat, "POST", "/api/session", { login, password: demoPassword });
  return seat;
}

/** A member of staff at a desktop, signed in. */
export async function staff(login: StaffLogin, sitting: Sitting = {}): Promise<Seat> {
  const seat = await sit({ size: desktop, ...sitting });
  const value = inject("sessions")[login];
  await seat.context.addCookies([{ name: "recourse_session", value, url: inject("origin") }]);
  return seat;
}

/** An agent before their workbench, not yet online. They go home with the others when the file ends. */
export async function agent(login: StaffLogin, sitting?: Sitting): Promise<Seat> {
  const seat = await staff(login, sitting);
  agents.push(seat);
  await seat.page.goto("/desk");
  await seat.page.getByRole("button", { name: "我的状态" }).waitFor();
  return seat;
}

/** Staff sign in as they would. */
export async function signInByForm(page: Page, login: string, password: string): Promise<void> {
  await page.goto("/desk/sign-in");
  await page.getByRole("textbox", { name: "登录名" }).fill(login);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: /^登\s*录$/ }).click();
}

/** Nothing is left for the next journey: whatever waits is taken and ended, then the agent is offline by choice. */
export async function endTheDay(seat: Seat): Promise<void> {
  const presence = (wish: "online" | "offline") => send(seat, "PUT", "/api/agents/me/presence", { presence: wish });
  await presence("online");
  for (let desk = await ask<DeskView>(seat, "/api/desk"); desk.mine.length > 0; ) {
    for (const { conversationId } of desk.mine)
      await send(seat, "POST", `/api/conversations/${conversationId}/resolution`);
    desk = await ask<DeskView>(seat, "/api/desk");
  }
  await presence("offline");
}

/** Ends every profile of a test file. */
export async function everybodyLeaves(): Promise<void> {
  for (const seat of agents.splice(0)) await endTheDay(seat);
  await Promise.all(seats.splice(0).map(({ context }) => context.close()));
}

/** Everybody who is on stage now. */
export const everySeat = (): readonly Seat[] => seats;
