import path from "node:path";
import type { AfterSaleView, OrderSummary } from "@recourse/contract";
import { pino } from "pino";
import { composeParts, type Parts, registerRoutes, subjectLocks } from "../../apps/server/src/app.ts";
import { createWebServer } from "../../apps/server/src/http/web-server.ts";
import { dueAlarms, nearestAlarm, ringAlarms, seedClocks } from "../../apps/server/src/modules/clocks/index.ts";
import { smooth, type Treatment } from "../../apps/server/src/modules/funds/index.ts";
import { startEmbeddedPostgres } from "../../apps/server/src/platform/embedded-postgres/index.ts";
import { openSetupCode } from "../../apps/server/src/platform/installation-secrets.ts";
import { migrate } from "../../apps/server/src/platform/migrate.ts";
import { Room } from "../../apps/server/src/platform/room.ts";
import { castSetupCode, Visitor } from "../../apps/server/src/testing/app.ts";
import { type Cast, gatherCast } from "../../apps/server/src/testing/cast.ts";
import { openScratch } from "../lib/scratch-folder.ts";

const migrations = path.resolve(import.meta.dirname, "../../apps/server/migrations");
const hour = 3_600_000;
const receiver = { name: "林小满", phone: "13812345678", region: "浙江省杭州市西湖区", address: "文三路 90 号" };

export type Goods = "unshipped" | "on_the_way" | "received";

/** The real program on a database of its own, without timers: time stands until it is moved, and moves to what is due. */
export class Stage {
  readonly parts: Parts;
  readonly cast: Cast;
  readonly #close: () => Promise<void>;
  readonly #clock: { shift: number };
  #orders = 0;
  treatment: Treatment = smooth;

  private constructor(parts: Parts, cast: Cast, close: () => Promise<void>, clock: { shift: number }) {
    this.parts = parts;
    this.cast = cast;
    this.#close = close;
    this.#clock = clock;
  }

  static async open(): Promise<Stage> {
    const scratch = await openScratch("lifecycles");
    const log = pino({ level: "silent" });
    const postgres = await startEmbeddedPostgres({ dataDir: scratch.dataDir, log });
    const clock = { shift: 0 };
    const now = () => new Date(Date.now() + clock.shift);
    await migrate(postgres.url, migrations, log);
    let stage: Stage | null = null;
    const parts = composeParts({
      ...{ databaseUrl: postgres.url, dataDir: scratch.dataDir, log, clock: now, payments: "simulated" },
      treatRefund: () => stage?.treatment ?? smooth,
    });
    await seedClocks(parts.database);
    const room = new Room({ log, leastBytes: 0, freeBytes: async () => Number.MAX_SAFE_INTEGER });
    const web = await createWebServer({
      log,
      authenticator: parts.authenticator,
      version: "0",
      trustProxy: false,
      room,
      fronts: parts.fronts,
    });
    registerRoutes(web, parts, {
      ...{ clock: now, secureCookies: false, demoSignIns: [], room, phase: () => "serving", onSessionsEnded: () => {} },
      setupCode: openSetupCode(scratch.dataDir, castSetupCode),
    });
    const origin = await web.listen({ port: 0, host: "127.0.0.1" });
    const cast = await gatherCast({ visitor: () => new Visitor(origin) });
    stage = new Stage(
      parts,
      cast,
      async () => {
        await web.close();
        await parts.database.close();
        await postgres.stop();
        await scratch.remove();
      },
      clock,
    );
    await stage.cast.teaManager.put(`/api/shops/${cast.teaHouse.id}/after-sale-rules`, {
      returnAddress: { name: "仓库", phone: "0571-88888888", region: "浙江省杭州市", address: "转塘 1 号" },
      ...{ instantRefundFen: 0, templates: [] },
    });
    return stage;
  }

  get now(): Date {
    return new Date(Date.now() + this.#clock.shift);
  }

  async #import(kind: string, row: object): Promise<void> {
    const { body } = await this.cast.administrator.post<{ refused: unknown[] }>(`/api/imports/${kind}?merchant=tea`, [
      row,
    ]);
    if (body.refused?.length !== 0) throw new Error(`${kind} refused: ${JSON.stringify(body)}`);
  }

  /** A paid order of today whose goods are where they are said to be. */
  async order(goods: Goods): Promise<string> {
    this.#orders += 1;
    const number = `L-${this.#orders}`;
    const ago = (hours: number) => new Date(this.now.getTime() - hours * hour).toISOString();
    const stage = { unshipped: "paid", on_the_way: "shipped", received: "delivered" }[goods];
    await this.#import("orders", {
      ...{ externalId: number, buyerExternalId: "B-lin", stage, placedAt: ago(30), paidAt: ago(29), receiver },
      lines: [{ productExternalId: "T-2", quantity: 2, unitPriceFen: 8800, paidFen: 17_600 }],
      ...{ paidFen: 18_200, freightFen: 600 },
    });
    await this.#import("payments", {
      ...{ externalId: `P-${number}`, orderExternalId: number, buyerExternalId: "B-lin", channel: "alipay" },
      ...{ amountFen: 18_200, state: "succeeded", at: ago(29) },
    });
    if (goods !== "unshipped") {
      const scans = [{ at: ago(20), kind: "collected", place: "杭州", text: "已揽收" }];
      if (goods === "received") scans.unshift({ at: ago(3), kind: "delivered", place: "杭州", text: "已签收" });
      await this.#import("shipments", {
        ...{ externalId: `S-${number}`, orderExternalId: number, carrier: "青鸟快递", trackingNumber: `QN${number}` },
        ...{ shippedAt: ago(21), scans },
      });
    }
    const { body } = await this.cast.lin.get<OrderSummary[]>("/api/orders");
    return body.find((one) => one.number === number)!.id;
  }

  async see(id: string): Promise<AfterSaleView> {
    return (await this.cast.lin.get<AfterSaleView>(`/api/after-sales/${id}`)).body;
  }

  /** Rings everything that is due, lets the channel speak, until nothing is left to happen at this instant. */
  async settle(): Promise<void> {
    const { database, refunds, simulated } = this.parts;
    for (;;) {
      await refunds.idle();
      const told = await simulated!.tell((key, news) => refunds.takeNews(key, news));
      const due = await dueAlarms(database.writer, this.now, [], 200);
      for (const alarm of due) await database.transact((work) => ringAlarms(work, [alarm], subjectLocks));
      await refunds.idle();
      if (due.length === 0 && told === 0) return;
    }
  }

  /** Moves time to just after the next thing that is due to happen by itself; false when nothing is. Returns the milliseconds. */
  async leap(): Promise<number | null> {
    const { writer } = this.parts.database;
    const [alarm, [arrival]] = await Promise.all([
      nearestAlarm(writer),
      writer<
        { at: Date | null }[]
      >`SELECT min(arrives_at) AS at FROM funds.simulated_refunds WHERE state = 'processing'`,
    ]);
    const [next] = [alarm, arrival?.at ?? null].filter((at) => at !== null).sort((a, b) => a.getTime() - b.getTime());
    if (!next) return null;
    const ms = Math.max(1, next.getTime() - this.now.getTime() + 1);
    this.#clock.shift += ms;
    // Time moves by months here; nobody signs in again meanwhile.
    await writer`UPDATE identity.sessions SET expires_at = ${new Date("2099-01-01")}`;
    await this.settle();
    return ms;
  }

  close(): Promise<void> {
    return this.#close();
  }
}
