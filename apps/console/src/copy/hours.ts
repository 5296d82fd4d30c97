import { hours as en } from "./en/hours.ts";
import { pair } from "./pair.ts";
import { hours as zh } from "./zh/hours.ts";

export const hoursCopy = pair(zh, en);
