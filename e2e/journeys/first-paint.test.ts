import { setTimeout as pause } from "node:timers/promises";
import type { OrderSummary } from "@recourse/contract";
import { afterAll, describe, expect, it } from "vitest";
import { askAbout, productOf } from "../chat-steps.ts";
import { endure, officeDesk, type Paint, paintOf, slowPhone } from "../first-paint.ts";
import { buyer, everybodyLeaves, openTab, sit, staff } from "../people.ts";
import type { Seat } from "../seat.ts";
import { ask } from "../server-calls.ts";

/** Milliseconds. About three times what a quiet machine needs, so that a busy one does not fail. */
const limits = { phone: { first: 2_200, content: 6_000 }, desk: { first: 1_200, content: 4_000 } } as const;

afterAll(everybodyLeaves);

const over = (paint: Paint, limit: Paint): string[] =>
  (["first", "content"] as const)
    .filter((what) => paint[what] > limit[what])
    .map((what) => `${what}: ${Math.round(paint[what])} ms of ${limit[what]} ms`);

/** The better of two visits, each with nothing in the cache: what is slow is slow both times. */
async function visit(seat: Seat, address: string, there: string, face: keyof typeof limits): Promise<string[]> {
  let found: string[] = [];
  for (let time = 0; time < 2; time++) {
    const page = await openTab(seat);
    await endure(page, face === "phone" ? slowPhone : officeDesk);
    const line = await page.context().newCDPSession(page);
    await line.send("Network.setCacheDisabled", { cacheDisabled: true });
    const paint = await paintOf(page, address, there);
    await page.close();
    found = over(paint, limits[face]);
    if (found.length === 0) break;
  }
  return found;
}

describe("on a slow line with a slow phone", () => {
  it("the shop front stands in time", async () => {
    expect(await visit(await sit(), "/", ".tile", "phone")).toEqual([]);
  });

  it("product, order, messages and talk stand in time", async () => {
    const lin = await buyer("lin");
    const { id } = await productOf(lin, "TEA-104");
    const [order] = await ask<OrderSummary[]>(lin, "/api/orders");
    const talk = await askAbout(lin, "TEA-104");
    expect(await visit(lin, `/products/${id}`, ".product-title", "phone"), "product").toEqual([]);
    expect(await visit(lin, `/orders/${order!.id}`, ".order-state", "phone"), "order").toEqual([]);
    expect(await visit(lin, "/messages", ".talk", "phone"), "messages").toEqual([]);
    expect(await visit(lin, `/chat/${talk}`, ".said", "phone"), "talk").toEqual([]);
  });

  it("a page that comes late is found out", async () => {
    const seat = await sit();
    await seat.page.route("**/*", async (route) => {
      if (route.request().resourceType() === "document") await pause(limits.phone.first + 300);
      await route.continue();
    });
    await endure(seat.page, slowPhone);
    expect(over(await paintOf(seat.page, "/", ".tile"), limits.phone).join()).toContain("first");
  });
});

describe("in an office", () => {
  it("sign-in, workbench and live queue stand in time", async () => {
    const stranger = await sit({ size: { width: 1440, height: 900 } });
    expect(await visit(stranger, "/desk/sign-in", "#sign-in-title", "desk"), "sign-in").toEqual([]);
    expect(await visit(await staff("tea-0286"), "/desk", "nav", "desk"), "workbench").toEqual([]);
    expect(await visit(await staff("admin"), "/desk/console/queue", "h1", "desk"), "live queue").toEqual([]);
  });
});
