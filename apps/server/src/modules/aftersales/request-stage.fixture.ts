import { randomUUID } from "node:crypto";
import type {
  AfterSaleKind,
  AfterSaleReason,
  AfterSaleView,
  GoodsSituation,
  OrderSummary,
  PhotoKind,
} from "@recourse/contract";
import { expect } from "vitest";
import { startTestApp, type TestApp, until, type Visitor } from "../../testing/app.ts";
import { type Cast, gatherCast } from "../../testing/cast.ts";

const hour = 3_600_000;
const receiver = { name: "林小满", phone: "13812345678", region: "浙江省杭州市西湖区", address: "文三路 90 号" };
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

export interface Wish {
  readonly order: string;
  readonly kind: AfterSaleKind;
  readonly reason: AfterSaleReason;
  readonly situation: GoodsSituation;
  readonly quantity?: number;
  readonly line?: number;
  readonly wantedFen?: number;
  readonly photos?: readonly PhotoKind[];
}

/** The tea house, its people, and orders in the stages that after-sales meet. */
export class RequestStage {
  readonly test: TestApp;
  readonly cast: Cast;
  readonly #orders = new Map<string, string>();

  private constructor(test: TestApp, cast: Cast) {
    this.test = test;
    this.cast = cast;
  }

  static async open(options: Parameters<typeof startTestApp>[0] = {}): Promise<RequestStage> {
    const test = await startTestApp(options);
    const stage = new RequestStage(test, await gatherCast(test));
    await stage.#prepare();
    return stage;
  }

  async #import(kind: string, rows: object[]): Promise<void> {
    const { body } = await this.cast.administrator.post<{ refused: unknown[] }>(
      `/api/imports/${kind}?merchant=tea`,
      rows,
    );
    expect(body.refused).toEqual([]);
  }

  async #prepare(): Promise<void> {
    const ago = (hours: number) => new Date(Date.now() - hours * hour).toISOString();
    const order = (externalId: string, stage: string, rest: object = {}) => ({
      ...{ externalId, buyerExternalId: "B-lin", stage, placedAt: ago(60), paidAt: ago(59), receiver },
      lines: [{ productExternalId: "T-1", quantity: 3, unitPriceFen: 1000, paidFen: 3000 }],
      ...{ paidFen: 3600, freightFen: 600, ...rest },
    });
    await this.#import("orders", [
      order("O-paid", "paid"),
      order("O-way", "shipped"),
      order("O-here", "delivered"),
      order("O-old", "completed", { placedAt: ago(24 * 40), paidAt: ago(24 * 40), completedAt: ago(24 * 30) }),
    ]);
    await this.#import(
      "payments",
      ["O-paid", "O-way", "O-here", "O-old"].flatMap((number) => [
        this.#charge(number, "alipay", 3000, ago(59)),
        this.#charge(number, "balance", 600, ago(59)),
      ]),
    );
    const collected = { at: ago(40), kind: "collected", place: "杭州", text: "已揽收" };
    const parcel = (orderExternalId: string, scans: object[]) => ({
      ...{
        externalId: `S-${orderExternalId}`,
        orderExternalId,
        carrier: "青鸟快递",
        trackingNumber: `QN-${orderExternalId}`,
      },
      ...{ shippedAt: ago(40), scans },
    });
    await this.#import("shipments", [
      parcel("O-way", [collected]),
      parcel("O-here", [collected, { at: ago(6), kind: "delivered", place: "杭州", text: "已签收" }]),
    ]);
    const { body } = await this.cast.lin.get<OrderSummary[]>("/api/orders");
    for (const { number, id } of body) this.#orders.set(number, id);
  }

  #charge(order: string, channel: string, amountFen: number, at: string) {
    const externalId = `P-${order}-${channel}`;
    return { externalId, orderExternalId: order, buyerExternalId: "B-lin", channel, amountFen, state: "succeeded", at };
  }

  orderId(number: string): string {
    return this.#orders.get(number)!;
  }

  /** A scan as the carrier brings it: the shop imports the parcel again. */
  async scan(order: string, kind: string): Promise<void> {
    const at = new Date(Date.now() - 1000).toISOString();
    await this.#import("shipments", [
      {
        ...{ externalId: `S-${order}`, orderExternalId: order, carrier: "青鸟快递", trackingNumber: `QN-${order}` },
        shippedAt: new Date(Date.now() - 40 * hour).toISOString(),
        scans: [{ at, kind, place: "杭州", text: "更新" }],
      },
    ]);
  }

  async photo(who: Visitor): Promise<string> {
    const form = new FormData();
    form.append("file", new Blob([png], { type: "image/png" }), "photo.png");
    const { body } = await who.send<{ id: string }>("POST", "/api/files", form);
    return body.id;
  }

  async draft(wish: Wish, id = randomUUID(), who = this.cast.lin) {
    const files = await Promise.all(
      (wish.photos ?? []).map(async (photo) => ({ fileId: await this.photo(who), photo })),
    );
    const { kind, reason, situation, wantedFen } = wish;
    return who.put<AfterSaleView>(`/api/after-sales/${id}`, {
      ...{ orderId: this.orderId(wish.order), line: wish.line ?? 1, quantity: wish.quantity ?? 1 },
      ...{ kind, reason, situation, story: "收到后发现问题", files, ...(wantedFen === undefined ? {} : { wantedFen }) },
    });
  }

  /** Lin asks, and it is really asked. */
  async ask(wish: Wish): Promise<AfterSaleView> {
    const { body: draft, status } = await this.draft(wish);
    expect(status, JSON.stringify(draft)).toBe(200);
    const made = await this.cast.lin.post<AfterSaleView>(`/api/after-sales/${draft.id}/submission`);
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    return made.body;
  }

  async see(id: string, who = this.cast.lin): Promise<AfterSaleView> {
    return (await who.get<AfterSaleView>(`/api/after-sales/${id}`)).body;
  }

  /** Waits until the request is in this state; the clock is moved by `advance`, nothing sleeps it out. */
  async reaches(id: string, state: AfterSaleView["state"]): Promise<AfterSaleView> {
    return until(async () => {
      const view = await this.see(id);
      return view.state === state ? view : null;
    }, `request reaches ${state}`);
  }

  /** The channel has taken every refund on, and time passes until they have arrived. */
  async moneyArrives(id: string): Promise<AfterSaleView> {
    await until(async () => {
      const { refunds } = await this.see(id);
      return refunds.length > 0 && refunds.every((refund) => refund.state === "processing");
    }, "the channel takes the refunds on");
    this.advance(0.1);
    return this.reaches(id, "refunded");
  }

  advance(hours: number): void {
    this.test.advance(hours * hour);
  }
  close(): Promise<void> {
    return this.test.close();
  }
}
