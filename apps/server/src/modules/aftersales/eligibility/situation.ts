import type { GoodsSituation } from "@recourse/contract";
import { deliveredAtOf, type Order, shippedAtOf } from "../../commerce/index.ts";

/** When the buyer has had the goods, by the carrier's scan or else by the completed order; null while they have not. */
export const receivedAtOf = (order: Order): Date | null => deliveredAtOf(order) ?? order.completedAt;

/** Where the goods are by what we know; the buyer may say otherwise only of goods that left the shop. */
export function situationOf(order: Order): GoodsSituation {
  if (receivedAtOf(order)) return "received";
  const left = shippedAtOf(order) !== null || ["shipped", "delivered"].includes(order.stage);
  if (!left) return "unshipped";
  return order.stage === "delivered" ? "received" : "on_the_way";
}

const onTheWay: readonly GoodsSituation[] = ["on_the_way", "not_received", "refused_at_door"];

/** May the buyer say so? Goods in the shop cannot have been received; a delivery scan does not prove receipt. */
export function maySay(known: GoodsSituation, said: GoodsSituation): boolean {
  if (known === "unshipped") return said === "unshipped";
  if (known === "received") return said === "received" || said === "not_received" || said === "refused_at_door";
  return onTheWay.includes(said) || said === "received";
}
