import { AfterSaleKind, type AfterSaleOptions, type AfterSaleReason, GoodsSituation } from "@recourse/contract";
import type { Database } from "../../platform/database.ts";
import type { BuyerCaller } from "../identity/index.ts";
import { viewerOf } from "../identity/index.ts";
import { requestDue } from "./after-sale-clocks.ts";
import { decideRequest, type Grounds, historyOf } from "./decide-request.ts";
import { maySay, situationOf } from "./eligibility/situation.ts";
import { lastDayRolled } from "./last-day.ts";
import { afterSaleLifecycles, wayOf } from "./lifecycle/after-sale-lifecycle.ts";
import { reasonRules, reasonsFor } from "./reasons.ts";
import { boughtBy, lockGrounds } from "./request-grounds.ts";

type Option = AfterSaleOptions["options"][number];

interface Asked {
  readonly grounds: Grounds;
  readonly line: number;
  readonly quantity: number;
  readonly situation: GoodsSituation;
  readonly now: Date;
}

function reasonOption(asked: Asked, kind: AfterSaleKind, reason: AfterSaleReason): Option["reasons"][number] {
  const { grounds, line, quantity, situation, now } = asked;
  const { verdict, freight, most } = decideRequest(
    grounds,
    { kind, reason, situation, line, quantity },
    lastDayRolled,
    now,
  )!;
  const { mandatory, recommended, basis } = reasonRules[reason];
  return {
    ...{ reason, verdict, returnLeg: freight.returnLeg, mostFen: most.amountFen, freightFen: most.freightFen },
    ...{ mandatory: [...mandatory], recommended: [...recommended], basis: [...basis] },
  };
}

function optionOf(asked: Asked, kind: AfterSaleKind): Option {
  const { situation, now } = asked;
  const named = reasonsFor(kind, situation);
  const reasons = named.map((reason) => reasonOption(asked, kind, reason));
  // A kind is open when one of its reasons is; else the reader is told why by the first that speaks of it.
  const spoken = reasons.find((one) => one.verdict.ok) ?? reasons[0] ?? reasonOption(asked, kind, "other");
  const wait = afterSaleLifecycles[wayOf(kind, situation)].waits.merchant_review!;
  const due = requestDue("merchant_review", situation, now)!;
  return {
    kind,
    verdict: spoken.verdict,
    reasons,
    silence: { move: wait.then, hours: (due.getTime() - now.getTime()) / 3_600_000 },
  };
}

/** What the buyer can ask for about one line of their order, why not what they cannot, and what each way means. */
export async function requestOptions(
  database: Database,
  buyer: BuyerCaller,
  wanted: {
    readonly orderId: string;
    readonly line: number;
    readonly quantity?: number | undefined;
    readonly situation?: GoodsSituation | undefined;
  },
): Promise<AfterSaleOptions> {
  const bought = await boughtBy(database, viewerOf(buyer), wanted.orderId, wanted.line);
  const known = situationOf(bought.order);
  return database.transact(async (work) => {
    const grounds = await lockGrounds(work, database, bought, wanted.line);
    const { unitsGone } = historyOf(grounds.requests, wanted.line);
    const unitsLeft = bought.order.lines.find((one) => one.line === wanted.line)!.quantity - unitsGone;
    const quantity = Math.max(1, Math.min(wanted.quantity ?? unitsLeft, Math.max(1, unitsLeft)));
    const situation = wanted.situation && maySay(known, wanted.situation) ? wanted.situation : known;
    const asked: Asked = { grounds, line: wanted.line, quantity, situation, now: work.now };
    const active = grounds.requests.find((request) => request.line === wanted.line && request.endedAt === null);
    return {
      orderId: wanted.orderId,
      line: wanted.line,
      unitsLeft,
      situation,
      situations: GoodsSituation.options.filter((one) => maySay(known, one)),
      activeId: active?.id ?? null,
      options: AfterSaleKind.options.map((kind) => optionOf(asked, kind)),
    };
  });
}
