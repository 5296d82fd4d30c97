export { commitmentOf } from "../../platform/chain.ts";
export { caseByNumber, giveCases, hasMemberOf, timelineOf } from "./case-store.ts";
export type { CaseActor, CaseRef } from "./keep-case.ts";
export { joinCase, leaveCase, openCase, openMatter, record } from "./keep-case.ts";
