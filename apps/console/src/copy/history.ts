import { history as en } from "./en/history.ts";
import { pair } from "./pair.ts";
import { history as zh } from "./zh/history.ts";

export const historyCopy = pair(zh, en);
