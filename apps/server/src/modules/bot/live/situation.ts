import type { Coupon, Order, Payment, PricePoint, Product } from "../../commerce/index.ts";

/** Everything the live answers may look at, loaded once a turn with the buyer's own eyes. All instants are given. */
export interface Situation {
  readonly now: Date;
  readonly language: "zh" | "en";
  readonly shopName: string;
  /** What the buyer wrote. */
  readonly text: string;
  /** The order the talk is about: named in the sentence, else on the latest card, else the only or newest fitting one. */
  readonly order: Order | null;
  /** How that order was found: a guess is said as such. */
  readonly orderBy: "number" | "card" | "only" | "newest" | null;
  readonly orders: readonly Order[];
  readonly product: Product | null;
  /** Products of the order's lines and of the card, by id. */
  readonly products: ReadonlyMap<string, Product>;
  readonly prices: ReadonlyMap<string, readonly PricePoint[]>;
  readonly coupons: readonly Coupon[];
  readonly payments: readonly Payment[];
}

/** What the bot says; `chips` are one-tap next questions, `showOrder` attaches that order's card. */
export interface LiveAnswer {
  readonly text: string;
  readonly chips?: readonly string[];
  readonly showOrder?: string;
  /** The facts say a person must act (money missing, parcel lost): hand over with this line in the summary. */
  readonly handOver?: string;
}

/** One topic's answer from live facts; null when the facts have nothing to say and plain knowledge should answer. */
export type LiveAnswerer = (situation: Situation) => LiveAnswer | null;
