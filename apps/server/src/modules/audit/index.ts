export { type Actor, difference } from "./act.ts";
export { type ActRow, actsOf } from "./audit-store.ts";
export { recordAct, recordActOnce } from "./record-act.ts";
export { recordReveal, revealsAnHour } from "./record-reveal.ts";
export { type RevealRow, revealsOf } from "./reveal-store.ts";
export { verifyChain } from "./verify-chain.ts";
