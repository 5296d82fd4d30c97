import { expect, it } from "vitest";
import { languageOfBuyer, replyValues } from "./reply-values.ts";

const said = (text: string, kind = "buyer") => ({ author: { kind }, body: { kind: "text", text } }) as never;
const card = (orderId: string) => ({ author: { kind: "buyer" }, body: { kind: "order_card", orderId } }) as never;
const order = (id: string, tracking?: string) =>
  ({
    ...{ id, number: `N-${id}`, paidFen: 26800, shipBy: null, lines: [{ title: "明前龙井" }] },
    shipments: tracking ? [{ carrier: "青鸟快递", trackingNumber: tracking, scans: [] }] : [],
  }) as never;
const talk = (messages: never[]) => ({
  me: { displayName: "小颜", agentNumber: "0286" } as never,
  conversation: { buyer: { name: "林晓" }, organization: { name: "山语茶舍", nameEn: "Tea House" } } as never,
  messages,
  orders: [order("new"), order("old", "QN1")],
});

it("speaks of the order on the last card, else of the newest", () => {
  expect(replyValues(talk([card("old")]), "zh")).toMatchObject({ order_number: "N-old", tracking_number: "QN1" });
  expect(replyValues(talk([]), "zh")).toMatchObject({ order_number: "N-new", order_amount: "¥268.00" });
});

it("leaves out what is not known, so that it is marked", () => {
  expect(Object.keys(replyValues(talk([]), "en"))).not.toContain("tracking_number");
  expect(replyValues(talk([]), "en").shop_name).toBe("Tea House");
});

it("takes the buyer's language from their own last words", () => {
  expect(languageOfBuyer([said("在吗"), said("where is my parcel"), said("您好", "merchant")])).toBe("en");
  expect(languageOfBuyer([said("where"), said("什么时候到 ok"), said("123")])).toBe("zh");
  expect(languageOfBuyer([])).toBe("zh");
});
