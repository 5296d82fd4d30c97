import type { ServiceSessionView } from "@recourse/contract";
import { enterShop, type Marketplace, type Seat } from "../lib/marketplace.ts";
import type { Pair } from "./chat-load.ts";

export interface ServingPair extends Pair {
  readonly buyerId: string;
}

const together = 8;

async function seatPair(market: Marketplace, agents: ReadonlyMap<string, Seat>, n: number): Promise<ServingPair> {
  const buyer = market.buyers[n]!;
  const conversationId = await enterShop(buyer, market.shops[n % market.shops.length]!);
  const session = await buyer.http.post<ServiceSessionView>(`/api/conversations/${conversationId}/handover`);
  const agent = agents.get(session.agent?.id ?? "");
  if (session.state !== "serving" || !agent) throw new Error(`a buyer stayed ${session.state}: too few places`);
  return { conversationId, buyerId: buyer.personId, buyerCookie: buyer.http.cookie, agentCookie: agent.http.cookie };
}

/** Every buyer asks for a person and is given one by the product's routing; the bot is out of the way then. */
export async function servingPairs(market: Marketplace): Promise<ServingPair[]> {
  const agents = new Map(market.shops.flatMap((shop) => shop.agents.map((seat) => [seat.personId, seat] as const)));
  const pairs: ServingPair[] = [];
  for (let n = 0; n < market.buyers.length; n += together) {
    const batch = market.buyers.slice(n, n + together).map((_, k) => seatPair(market, agents, n + k));
    pairs.push(...(await Promise.all(batch)));
  }
  return pairs;
}
