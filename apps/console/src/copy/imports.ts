import { imports as en } from "./en/imports.ts";
import { pair } from "./pair.ts";
import { imports as zh } from "./zh/imports.ts";

export const importsCopy = pair(zh, en);
