import { ratings as en } from "./en/ratings.ts";
import { pair } from "./pair.ts";
import { ratings as zh } from "./zh/ratings.ts";

export const ratingsCopy = pair(zh, en);
