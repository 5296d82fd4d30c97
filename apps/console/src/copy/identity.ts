import { identity as en } from "./en/identity.ts";
import { pair } from "./pair.ts";
import { identity as zh } from "./zh/identity.ts";

export const identityCopy = pair(zh, en);
