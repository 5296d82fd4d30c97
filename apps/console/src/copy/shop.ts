import { shop as en } from "./en/shop.ts";
import { pair } from "./pair.ts";
import { shop as zh } from "./zh/shop.ts";

export const shopCopy = pair(zh, en);
