import { randomUUID } from "node:crypto";
import type {
  AfterSaleKind,
  AfterSaleMoveName,
  AfterSaleReason,
  AfterSaleView,
  GoodsSituation,
} from "@recourse/contract";
import { wayOf } from "../../apps/server/src/modules/aftersales/index.ts";
import { smooth, type Treatment } from "../../apps/server/src/modules/funds/index.ts";
import type { Visitor } from "../../apps/server/src/testing/app.ts";
import type { Goods, Stage } from "./stage.ts";
import { steps } from "./steps.ts";

/** One way a request can be asked for, where the goods are, and how the channel treats its money. */
export interface Start {
  readonly kind: AfterSaleKind;
  readonly reason: AfterSaleReason;
  readonly situation: GoodsSituation;
  readonly goods: Goods;
}
interface Step {
  readonly side: "buyer" | "merchant";
  readonly move: AfterSaleMoveName;
}

export const starts: readonly Start[] = [
  { kind: "refund_only", reason: "changed_mind_unshipped", situation: "unshipped", goods: "unshipped" },
  { kind: "refund_only", reason: "not_received", situation: "not_received", goods: "on_the_way" },
  { kind: "refund_only", reason: "quality_latent", situation: "received", goods: "received" },
  { kind: "return_refund", reason: "no_reason", situation: "received", goods: "received" },
  { kind: "exchange", reason: "no_reason", situation: "received", goods: "received" },
  { kind: "repair", reason: "quality_latent", situation: "received", goods: "received" },
  { kind: "reship", reason: "not_received", situation: "not_received", goods: "on_the_way" },
  { kind: "intercept", reason: "changed_mind_unshipped", situation: "on_the_way", goods: "on_the_way" },
];

export const treatments: Readonly<Record<string, Treatment>> = {
  smooth,
  lossy: { ...smooth, lostCalls: 1, lostAnswers: 1 },
  refusing: { ...smooth, refuses: "for_good" },
};

/** Everything that tells two situations of a request and its linked machines apart. */
const signature = (view: AfterSaleView): string =>
  JSON.stringify([
    view.state,
    view.agreed?.kind ?? null,
    view.offersLeft,
    view.parcels.map((parcel) => `${parcel.direction}:${parcel.state}`),
    view.refunds.map((refund) => refund.state),
    view.movesOpen,
  ]);

export interface WalkResult {
  readonly way: string;
  readonly situations: number;
  readonly silentLeaps: number;
  readonly silentHours: number;
  readonly faults: readonly string[];
}

/** Every wait has somebody who owes and an instant; an end has neither, and lets nobody but a failed refund move on. */
function faultsOf(name: string, view: AfterSaleView, now: Date): string[] {
  if (view.terminal) return view.wait ? [`${name}: ${view.state} is an end that waits`] : [];
  if (!view.wait) return [`${name}: nobody owes anything in ${view.state}`];
  const overdue = Date.parse(view.wait.dueAt) < now.getTime() - 1000;
  return overdue ? [`${name}: ${view.state} is overdue and nothing happened`] : [];
}

export class Walker {
  readonly #stage: Stage;
  readonly #start: Start;
  readonly #treatment: Treatment;
  readonly #name: string;

  constructor(stage: Stage, start: Start, treatment: string) {
    this.#stage = stage;
    this.#start = start;
    this.#treatment = treatments[treatment]!;
    this.#name = `${wayOf(start.kind, start.situation)}/${start.situation}/${treatment}`;
  }

  #side = (side: Step["side"]): Visitor => (side === "buyer" ? this.#stage.cast.lin : this.#stage.cast.agent0391);

  /** A fresh request that has been walked along these steps. */
  async #arrive(path: readonly Step[]): Promise<string> {
    const stage = this.#stage;
    stage.treatment = this.#treatment;
    const { kind, reason, situation, goods } = this.#start;
    const id = randomUUID();
    const orderId = await stage.order(goods);
    const draft = { orderId, line: 1, quantity: 1, kind, reason, situation, story: "" };
    const saved = await stage.cast.lin.put(`/api/after-sales/${id}`, draft);
    if (saved.status !== 200) throw new Error(`${this.#name}: ${JSON.stringify(saved.body)}`);
    for (const step of path) await this.#take(id, step);
    return id;
  }

  async #take(id: string, { side, move }: Step): Promise<void> {
    const view = await this.#stage.see(id);
    const { status, body } = await steps[move]!(this.#side(side), `/api/after-sales/${id}`, view);
    if (status !== 200) throw new Error(`${this.#name}: ${side} ${move} in ${view.state}: ${JSON.stringify(body)}`);
    await this.#stage.settle();
  }

  async #open(id: string): Promise<Step[]> {
    const sides = ["buyer", "merchant"] as const;
    const open = await Promise.all(
      sides.map(async (side) => {
        const { body } = await this.#side(side).get<AfterSaleView>(`/api/after-sales/${id}`);
        return (body.movesOpen ?? []).filter((move) => steps[move]).map((move) => ({ side, move }));
      }),
    );
    return open.flat();
  }

  /** Nobody does anything any more: how many leaps of time until an end, and how long. */
  async #silence(
    id: string,
    most: number,
  ): Promise<{ leaps: number; hours: number; ended: boolean; faults: string[] }> {
    const faults: string[] = [];
    let ms = 0;
    for (let leaps = 0; leaps <= most; leaps += 1) {
      const view = await this.#stage.see(id);
      faults.push(...faultsOf(this.#name, view, this.#stage.now));
      if (view.terminal) return { leaps, hours: ms / 3_600_000, ended: true, faults };
      const leapt = await this.#stage.leap();
      if (leapt === null) break;
      ms += leapt;
    }
    return { leaps: most, hours: ms / 3_600_000, ended: false, faults };
  }

  /**
   * Walks every path of moves open to either side, up to `depth` moves; each situation met for the first time is then
   * left alone until it ends.
   */
  async explore(depth: number, tell: (line: string) => void): Promise<WalkResult> {
    const seen = new Map<string, true>();
    const faults: string[] = [];
    let [silentLeaps, silentHours] = [0, 0];
    let frontier: Step[][] = [[]];
    for (let at = 0; at <= depth && frontier.length > 0; at += 1) {
      const next: Step[][] = [];
      for (const path of frontier) {
        const id = await this.#arrive(path);
        const view = await this.#stage.see(id);
        const mark = signature(view);
        if (seen.has(mark)) continue;
        seen.set(mark, true);
        if (!view.terminal) next.push(...(await this.#open(id)).map((step) => [...path, step]));
        const silence = await this.#silence(id, 60);
        faults.push(...silence.faults);
        if (!silence.ended)
          faults.push(`${this.#name}: no end by silence after ${path.map((s) => s.move).join(" > ")}`);
        silentLeaps = Math.max(silentLeaps, silence.leaps);
        silentHours = Math.max(silentHours, silence.hours);
      }
      tell(`${this.#name}: ${at} moves deep, ${seen.size} situations`);
      frontier = next;
    }
    return {
      way: this.#name,
      situations: seen.size,
      silentLeaps,
      silentHours: Math.round(silentHours * 10) / 10,
      faults,
    };
  }
}
