import type { RefundCarrier, SimulatedChannel } from "../modules/funds/index.ts";
import type { Log } from "../platform/log.ts";

const everyMs = 1000;

/** Lets the simulated channel bring its news, once a second; a real channel calls by itself. */
export function tellRefunds(channel: SimulatedChannel, carrier: RefundCarrier, log: Log): { stop(): Promise<void> } {
  let telling: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    telling = telling
      .then(() => channel.tell((key, news) => carrier.takeNews(key, news)))
      .catch((error) => log.warn({ err: error }, "the simulated payment channel could not tell its news"));
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await telling;
    },
  };
}
