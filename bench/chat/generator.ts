import { ChatLoad, type Pair } from "./chat-load.ts";
import { answering } from "./program.ts";

export type GeneratorQuestion =
  | { readonly do: "connect"; readonly at: Target; readonly port: number; readonly pairs: readonly Pair[] }
  | { readonly do: "saturate"; readonly at: Target; readonly warmUp: number; readonly seconds: number }
  | {
      readonly do: "paced";
      readonly at: Target;
      readonly rate: number;
      readonly warmUp: number;
      readonly seconds: number;
    };
export type Target = "product" | "relay";

/** The product allows 10 posts a second for each socket; the relay allows anything. */
const loads = { product: new ChatLoad(104), relay: new ChatLoad(0) };

answering<GeneratorQuestion>(async (question) => {
  const load = loads[question.at];
  switch (question.do) {
    case "connect":
      // The relay knows nobody: both sides tell it which conversations are theirs.
      return load.connect(question.port, question.pairs, question.at === "relay");
    case "saturate":
      return load.saturate(question.warmUp, question.seconds);
    case "paced":
      return load.paced(question.rate, question.warmUp, question.seconds);
  }
});
