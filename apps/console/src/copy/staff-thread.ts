import { staffThread as en } from "./en/staff-thread.ts";
import { pair } from "./pair.ts";
import { staffThread as zh } from "./zh/staff-thread.ts";

export const staffThreadCopy = pair(zh, en);
