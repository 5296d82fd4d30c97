/** What the bot keeps in a service between turns. */
export interface BotMemory {
  readonly lastTopic?: string | undefined;
  readonly intent?: string | undefined;
  readonly orderNumber?: string | undefined;
  readonly problem?: string | undefined;
  readonly demand?: string | undefined;
  /** What the buyer was asked for last and has not said yet. */
  readonly asked?: readonly ("order" | "problem" | "demand")[] | undefined;
  /** Topics answered, oldest first: what was tried before a person took over. */
  readonly tried: readonly string[];
  readonly language?: "zh" | "en" | undefined;
}

export const readMemory = (kept: Readonly<Record<string, unknown>>): BotMemory => ({
  tried: [],
  ...(kept as Partial<BotMemory>),
});
