import { staffIdentity as en } from "./en/staff-identity.ts";
import { pair } from "./pair.ts";
import { staffIdentity as zh } from "./zh/staff-identity.ts";

export const staffIdentityCopy = pair(zh, en);
