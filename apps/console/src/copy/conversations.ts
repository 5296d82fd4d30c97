import { conversations as en } from "./en/conversations.ts";
import { pair } from "./pair.ts";
import { conversations as zh } from "./zh/conversations.ts";

export const conversationsCopy = pair(zh, en);
