import { groups as en } from "./en/groups.ts";
import { pair } from "./pair.ts";
import { groups as zh } from "./zh/groups.ts";

export const groupsCopy = pair(zh, en);
