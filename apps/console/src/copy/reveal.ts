import { reveal as en } from "./en/reveal.ts";
import { pair } from "./pair.ts";
import { reveal as zh } from "./zh/reveal.ts";

export const revealCopy = pair(zh, en);
