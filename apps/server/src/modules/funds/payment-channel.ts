/** A refund as a payment channel hears of it. The same key is the same refund, however often it is handed in. */
export interface RefundOrder {
  readonly key: string;
  readonly channel: string;
  readonly amountFen: number;
}

/** What a channel says of a refund; `unknown` when it has never heard the key. */
export type ChannelNews =
  | { readonly state: "unknown" }
  | { readonly state: "processing"; readonly serial: string; readonly expectedAt: Date }
  | { readonly state: "arrived"; readonly serial: string; readonly at: Date }
  | { readonly state: "refused"; readonly why: string; readonly final: boolean };

/**
 * The seam to a payment channel. Both calls may fail or never answer: what happened then is unknown, so it is asked, or
 * handed in again under the same key.
 */
export interface PaymentChannel {
  refund(order: RefundOrder): Promise<ChannelNews>;
  ask(key: string): Promise<ChannelNews>;
}
