import { tags as en } from "./en/tags.ts";
import { pair } from "./pair.ts";
import { tags as zh } from "./zh/tags.ts";

export const tagsCopy = pair(zh, en);
