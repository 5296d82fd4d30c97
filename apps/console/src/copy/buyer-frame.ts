import { frame as en } from "./en/buyer-frame.ts";
import { pair } from "./pair.ts";
import { frame as zh } from "./zh/buyer-frame.ts";

export const frameCopy = pair(zh, en);
