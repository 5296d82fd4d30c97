import { knowledge as en } from "./en/knowledge.ts";
import { pair } from "./pair.ts";
import { knowledge as zh } from "./zh/knowledge.ts";

export const knowledgeCopy = pair(zh, en);
