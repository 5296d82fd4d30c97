import { merchants as en } from "./en/merchants.ts";
import { pair } from "./pair.ts";
import { merchants as zh } from "./zh/merchants.ts";

export const merchantsCopy = pair(zh, en);
