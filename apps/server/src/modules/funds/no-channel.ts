import type { ChannelNews, PaymentChannel } from "./payment-channel.ts";

/**
 * For an installation that no payment channel is connected to: every refund is the merchant's to pay by their own means,
 * with proof, and the buyer's to confirm.
 */
export class NoChannel implements PaymentChannel {
  refund(): Promise<ChannelNews> {
    return Promise.resolve({ state: "refused", why: "no_channel", final: true });
  }
  ask(): Promise<ChannelNews> {
    return Promise.resolve({ state: "unknown" });
  }
}
