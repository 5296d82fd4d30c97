import { supervision as en } from "./en/supervision.ts";
import { pair } from "./pair.ts";
import { supervision as zh } from "./zh/supervision.ts";

export const supervisionCopy = pair(zh, en);
