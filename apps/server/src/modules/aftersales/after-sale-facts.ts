import type { AfterSaleState } from "@recourse/contract";
import type { Fact } from "../../platform/fact.ts";

/** A request moved. Its subject is the request. */
export type AfterSaleMoved = Fact<
  "after_sale.moved",
  { move: string; from: AfterSaleState; to: AfterSaleState; buyerId: string; orderId: string }
>;
