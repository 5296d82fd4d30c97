import { insight as en } from "./en/insight.ts";
import { pair } from "./pair.ts";
import { insight as zh } from "./zh/insight.ts";

export const insightCopy = pair(zh, en);
