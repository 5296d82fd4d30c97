export { timelineOf } from "./case-store.ts";
export { canonical, commitmentOf, firstHead, nextHead } from "./chain.ts";
export type { CaseActor, CaseRef } from "./keep-case.ts";
export { joinCase, openCase, record } from "./keep-case.ts";
