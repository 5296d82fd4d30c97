import type { AfterSaleKind, FreightBearer, GoodsSituation, LawKey } from "@recourse/contract";
import type { Fault } from "./reasons.ts";

export interface FreightVerdict {
  /** Who pays for sending the goods back; null when nothing travels back. */
  readonly returnLeg: FreightBearer | null;
  /** What the buyer paid to have the goods sent: does it come back with the money? */
  readonly outboundRefunded: boolean;
  readonly basis: readonly LawKey[];
}

const travelsBack: readonly AfterSaleKind[] = ["return_refund", "exchange", "repair"];

/**
 * Who bears which freight. Faults of the goods or the delivery: the merchant, every leg (Consumer Law 24). Without
 * reason: the buyer sends back at their own cost, and the freight they paid for the goods to come stays paid
 * (Consumer Law 25, Measures on Seven-Day Returns 18). Nothing sent or received: all of it comes back.
 */
export function freightOf(question: {
  readonly kind: AfterSaleKind;
  readonly situation: GoodsSituation;
  readonly fault: Fault;
}): FreightVerdict {
  const { kind, situation, fault } = question;
  if (kind === "price_protection") return { returnLeg: null, outboundRefunded: false, basis: ["IR-12"] };
  if (situation === "unshipped" || situation === "not_received") {
    return { returnLeg: null, outboundRefunded: true, basis: ["ECL-20"] };
  }
  const back = travelsBack.includes(kind);
  if (fault === "merchant") return { returnLeg: back ? "merchant" : null, outboundRefunded: true, basis: ["CPL-24"] };
  if (kind === "intercept" || situation === "refused_at_door") {
    return { returnLeg: null, outboundRefunded: false, basis: ["NRR-18"] };
  }
  return { returnLeg: back ? "buyer" : null, outboundRefunded: false, basis: ["CPL-25", "NRR-18"] };
}
