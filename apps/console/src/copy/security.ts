import { security as en } from "./en/security.ts";
import { pair } from "./pair.ts";
import { security as zh } from "./zh/security.ts";

export const securityCopy = pair(zh, en);
