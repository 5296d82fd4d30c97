import { replies as en } from "./en/replies.ts";
import { pair } from "./pair.ts";
import { replies as zh } from "./zh/replies.ts";

export const repliesCopy = pair(zh, en);
