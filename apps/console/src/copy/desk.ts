import { desk as en } from "./en/desk.ts";
import { pair } from "./pair.ts";
import { desk as zh } from "./zh/desk.ts";

export const deskCopy = pair(zh, en);
