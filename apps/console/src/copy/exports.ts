import { exports as en } from "./en/exports.ts";
import { pair } from "./pair.ts";
import { exports as zh } from "./zh/exports.ts";

export const exportsCopy = pair(zh, en);
