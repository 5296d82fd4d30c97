import { smallTalk, starterTopics } from "../knowledge/index.ts";
import type { Understand } from "./understand.ts";
import { buildUnderstanding } from "./understanding/index.ts";

let built: Understand | null = null;

/** Understanding of the starter topics; learnt once a process, at the first call. */
export function starterUnderstanding(): Understand {
  built ??= buildUnderstanding(starterTopics, smallTalk);
  return built;
}
