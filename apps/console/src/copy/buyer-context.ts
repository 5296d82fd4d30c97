import { buyerContext as en } from "./en/buyer-context.ts";
import { pair } from "./pair.ts";
import { buyerContext as zh } from "./zh/buyer-context.ts";

export const buyerContextCopy = pair(zh, en);
