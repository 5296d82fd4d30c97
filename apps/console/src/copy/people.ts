import { people as en } from "./en/people.ts";
import { pair } from "./pair.ts";
import { people as zh } from "./zh/people.ts";

export const peopleCopy = pair(zh, en);
