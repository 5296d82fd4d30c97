import { audit as en } from "./en/audit.ts";
import { pair } from "./pair.ts";
import { audit as zh } from "./zh/audit.ts";

export const auditCopy = pair(zh, en);
