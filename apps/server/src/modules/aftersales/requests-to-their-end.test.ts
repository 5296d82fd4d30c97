import type { AfterSaleView } from "@recourse/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { until } from "../../testing/app.ts";
import { RequestStage, type Wish } from "./request-stage.fixture.ts";

const address = { name: "仓库", phone: "0571-88888888", region: "浙江省杭州市", address: "转塘 1 号" };
const parcel = { carrier: "青鸟快递", trackingNumber: "QNBACK0001" };
const refunded: Wish = {
  order: "O-paid",
  kind: "refund_only",
  reason: "changed_mind_unshipped",
  situation: "unshipped",
};
const returned: Wish = {
  ...{ order: "O-here", kind: "return_refund", reason: "quality_visible", situation: "received" },
  photos: ["defect_photo"],
};

describe("after-sale requests, each to its end", () => {
  let stage: RequestStage;
  const merchant = () => stage.cast.agent0391;
  const act = async (method: "put" | "post", id: string, door: string, body: object = {}, who = merchant()) => {
    const reply = await who[method]<AfterSaleView>(`/api/after-sales/${id}/${door}`, body);
    expect(reply.status, `${door}: ${JSON.stringify(reply.body)}`).toBe(200);
    return reply.body;
  };
  const sum = (view: AfterSaleView) => view.refunds.reduce((all, refund) => all + refund.amountFen, 0);

  beforeEach(async () => {
    stage = await RequestStage.open();
    await stage.cast.teaManager.put(`/api/shops/${stage.cast.teaHouse.id}/after-sale-rules`, {
      ...{ returnAddress: address, instantRefundFen: 0, templates: [] },
    });
    return () => stage.close();
  });

  it("refunds an unshipped order to where the money came from, in proportion, freight and all", async () => {
    const asked = await stage.ask({ ...refunded, quantity: 3 });
    expect(asked).toMatchObject({ state: "merchant_review", attempt: 1, wanted: { amountFen: 3600, freightFen: 600 } });
    expect(asked.wait).toMatchObject({ owner: "merchant", consequence: "approve_refund" });
    await act("put", asked.id, "approval");
    const going = await stage.see(asked.id);
    expect(going.refunds.map(({ channel, amountFen }) => [channel, amountFen])).toEqual([
      ["alipay", 3000],
      ["balance", 600],
    ]);
    const done = await stage.moneyArrives(asked.id);
    expect(sum(done)).toBe(3600);
    expect(done.timeline.map((entry) => entry.kind)).toContain("refund.arrive");
  });
  it("takes the merchant's silence as a yes where the goods never left", async () => {
    const asked = await stage.ask(refunded);
    stage.advance(24.01);
    await stage.reaches(asked.id, "refunding");
    expect(sum(await stage.moneyArrives(asked.id))).toBe(1200);
  });
  it("returns goods and refunds when the merchant found them in order", async () => {
    const asked = await stage.ask(returned);
    const approved = await act("put", asked.id, "approval");
    expect(approved).toMatchObject({
      state: "awaiting_return",
      returnAddress: address,
      agreed: { returnLeg: "merchant" },
    });
    await act("put", asked.id, "return-parcel", parcel, stage.cast.lin);
    await act("post", asked.id, "receipt");
    await act("post", asked.id, "goods-acceptance");
    const done = await stage.moneyArrives(asked.id);
    expect(done.parcels).toMatchObject([{ direction: "to_merchant", state: "taken_in" }]);
  });
  it("never refunds kept goods on silence: silence opens the return", async () => {
    const asked = await stage.ask({ ...returned, kind: "refund_only" });
    stage.advance(48.01);
    const view = await stage.reaches(asked.id, "awaiting_return");
    expect(view.refunds).toEqual([]);
    stage.advance(7 * 24 + 0.01);
    await stage.reaches(asked.id, "closed_timeout");
  });
  it("refunds returned goods the merchant says nothing about, ten days after they were sent", async () => {
    const asked = await stage.ask(returned);
    await act("put", asked.id, "approval");
    await act("put", asked.id, "return-parcel", parcel, stage.cast.lin);
    stage.advance(10 * 24 + 0.1);
    await stage.reaches(asked.id, "refunding");
    await stage.moneyArrives(asked.id);
  });
  it("lets refused goods go back, and refunds when the merchant does not send them", async () => {
    const asked = await stage.ask(returned);
    await act("put", asked.id, "approval");
    await act("put", asked.id, "return-parcel", parcel, stage.cast.lin);
    const refusal = { code: "goods_not_intact", text: "配件缺失" };
    const without = await merchant().put(`/api/after-sales/${asked.id}/goods-refusal`, { ...refusal, fileIds: [] });
    expect(without).toMatchObject({ status: 409, body: { code: "after_sale.inspection_photo_missing" } });
    await act("put", asked.id, "goods-refusal", { ...refusal, fileIds: [await stage.photo(merchant())] });
    await act("post", asked.id, "goods-claim", {}, stage.cast.lin);
    stage.advance(72.1);
    await stage.reaches(asked.id, "refunding");
  });
  it("exchanges goods: back, new ones out, and taken as accepted seven days after they arrived", async () => {
    const asked = await stage.ask({ ...returned, kind: "exchange" });
    await act("put", asked.id, "approval");
    await act("put", asked.id, "return-parcel", parcel, stage.cast.lin);
    await act("post", asked.id, "goods-acceptance");
    await act("put", asked.id, "reshipment", { ...parcel, trackingNumber: "QNNEW0001" });
    await act("post", asked.id, "completion", {}, stage.cast.lin);
    expect((await stage.see(asked.id)).state).toBe("exchanged");
  });
  it("turns an exchange into money when the new goods are not sent in three days", async () => {
    const asked = await stage.ask({ ...returned, kind: "exchange" });
    await act("put", asked.id, "approval");
    await act("put", asked.id, "return-parcel", parcel, stage.cast.lin);
    await act("post", asked.id, "goods-acceptance");
    stage.advance(72.1);
    const view = await stage.reaches(asked.id, "refunding");
    expect(view.agreed).toMatchObject({ amountFen: view.mostFen });
  });
  it("repairs within thirty days, or pays", async () => {
    const asked = await stage
      .ask({ ...returned, kind: "repair", reason: "quality_latent", photos: [] })
      .catch(() => null);
    // The tea has no warranty; the shop's window still allows asking.
    expect(asked?.state).toBe("merchant_review");
    await act("put", asked!.id, "approval");
    await act("put", asked!.id, "return-parcel", parcel, stage.cast.lin);
    await act("post", asked!.id, "goods-acceptance");
    expect((await stage.see(asked!.id)).state).toBe("repairing");
    stage.advance(30 * 24 + 0.1);
    await stage.reaches(asked!.id, "refunding");
  });
  it("sends what was missing, and the parcel's own silence ends it", async () => {
    const asked = await stage.ask({
      ...returned,
      kind: "reship",
      reason: "missing_item",
      photos: ["package_photo", "waybill_photo"],
    });
    await act("put", asked.id, "approval");
    await act("put", asked.id, "reshipment", parcel);
    stage.advance(10 * 24 + 0.1);
    await until(
      async () => (await stage.see(asked.id)).parcels[0]?.state === "arrived",
      "the parcel counts as arrived",
    );
    stage.advance(7 * 24 + 0.1);
    await stage.reaches(asked.id, "reshipped");
  });
  it("stops a parcel when the carrier turns it round, and opens the return when it does not", async () => {
    const wish = {
      order: "O-way",
      kind: "intercept",
      reason: "changed_mind_unshipped",
      situation: "on_the_way",
    } as const;
    const asked = await stage.ask(wish);
    await act("put", asked.id, "approval");
    await stage.scan("O-way", "returned");
    await stage.reaches(asked.id, "refunding");
  });
  it("agrees on an offer: its terms are what is paid", async () => {
    const asked = await stage.ask({ ...returned, kind: "refund_only" });
    await act("post", asked.id, "offers", { kind: "refund_only", amountFen: 400, note: "补偿您 4 元，商品留用" });
    const open = await stage.see(asked.id);
    expect(open).toMatchObject({
      state: "negotiating",
      offersLeft: 2,
      wait: { owner: "buyer", consequence: "let_offer_lapse" },
    });
    await act("post", asked.id, "offer-acceptance", {}, stage.cast.lin);
    expect(sum(await stage.moneyArrives(asked.id))).toBe(400);
  });
  it("lets an unanswered offer lapse back to the merchant, whose silence then speaks", async () => {
    const asked = await stage.ask(returned);
    await act("post", asked.id, "offers", { kind: "refund_only", amountFen: 400 });
    stage.advance(48.1);
    await stage.reaches(asked.id, "merchant_review");
    stage.advance(48.1);
    await stage.reaches(asked.id, "awaiting_return");
  });
  it("closes a refused request after seven days without a word from the buyer", async () => {
    const asked = await stage.ask(returned);
    await act("put", asked.id, "rejection", { code: "fault_not_shown", text: "照片看不出瑕疵", fileIds: [] });
    expect((await stage.see(asked.id)).movesOpen).toEqual(expect.arrayContaining(["amend", "withdraw"]));
    stage.advance(7 * 24 + 0.1);
    const done = await stage.reaches(asked.id, "closed_timeout");
    expect(done.terminal).toBe(true);
    expect(done.movesOpen).toEqual([]);
  });
  it("refunds at once where the shop chose so, for goods that never left", async () => {
    await stage.cast.teaManager.put(`/api/shops/${stage.cast.teaHouse.id}/after-sale-rules`, {
      ...{ returnAddress: address, instantRefundFen: 5000, templates: [] },
    });
    const asked = await stage.ask(refunded);
    expect(asked.state).toBe("refunding");
  });
  it("agrees to many at once, each answered for itself", async () => {
    const first = await stage.ask(refunded);
    const second = await stage.ask(returned);
    await act("put", second.id, "rejection", { code: "other", text: "请补充照片", fileIds: [] });
    await stage.cast.lin.post(`/api/after-sales/${second.id}/withdrawal`);
    const { body } = await merchant().post<{ rows: unknown[] }>("/api/after-sales/batch-approval", {
      ids: [first.id, second.id, "018f0000-0000-7000-8000-000000000000"],
    });
    expect(body.rows).toMatchObject([
      { id: first.id, ok: true, state: "refunding" },
      { id: second.id, ok: false, refusal: "after_sale.cannot_move" },
      { ok: false, refusal: "after_sale.unknown" },
    ]);
  });
});

describe("what a request may not do", () => {
  let stage: RequestStage;
  beforeAll(async () => {
    stage = await RequestStage.open();
  });
  afterAll(() => stage.close());

  it("asks twice for the same line, in two tabs at once", async () => {
    const [one, two] = await Promise.all([stage.draft(refunded), stage.draft(refunded)]);
    const replies = await Promise.all(
      [one, two].map(({ body }) => stage.cast.lin.post(`/api/after-sales/${body.id}/submission`)),
    );
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
  });
  it("is submitted without the photographs its reason needs", async () => {
    const { body } = await stage.draft({ ...returned, photos: [] });
    const reply = await stage.cast.lin.post(`/api/after-sales/${body.id}/submission`);
    expect(reply).toMatchObject({ status: 409, body: { code: "after_sale.photos_missing" } });
  });
  it("asks for a return long after the window, and is told the basis and the way onward", async () => {
    const { body } = await stage.draft({ ...returned, order: "O-old", reason: "no_reason", photos: [] });
    const reply = await stage.cast.lin.post(`/api/after-sales/${body.id}/submission`);
    expect(reply).toMatchObject({
      status: 409,
      body: { code: "after_sale.not_eligible", detail: { code: "no_reason_over", onward: ["ask_merchant"] } },
    });
  });
  it("is seen or moved by another buyer, another shop, or the merchant while it is a draft", async () => {
    const { body: draft } = await stage.draft({ ...returned, photos: [] });
    const at = `/api/after-sales/${draft.id}`;
    for (const who of [stage.cast.chen, stage.cast.agent0501, stage.cast.agent0391, stage.cast.platformAgent]) {
      expect((await who.get(at)).status).toBe(404);
    }
    expect((await stage.cast.chen.post(`${at}/submission`)).status).toBe(404);
    expect(
      (
        await stage.cast.chen.put(at, {
          orderId: stage.orderId("O-here"),
          line: 1,
          quantity: 1,
          kind: "refund_only",
          reason: "other",
          situation: "received",
        })
      ).status,
    ).toBe(404);
  });
  it("is answered by the platform or another shop for the merchant", async () => {
    const asked = await stage.ask({ ...refunded, order: "O-way", kind: "intercept", situation: "on_the_way" });
    const at = `/api/after-sales/${asked.id}/approval`;
    expect((await stage.cast.platformAgent.put(at, {})).status).toBe(403);
    expect((await stage.cast.agent0501.put(at, {})).status).toBe(404);
    expect((await stage.cast.lin.put(at, {})).status).toBe(403);
  });
});
