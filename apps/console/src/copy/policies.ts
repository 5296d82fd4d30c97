import { policies as en } from "./en/policies.ts";
import { pair } from "./pair.ts";
import { policies as zh } from "./zh/policies.ts";

export const policiesCopy = pair(zh, en);
