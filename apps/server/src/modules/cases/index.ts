export { commitmentOf } from "../../platform/chain.ts";
export { giveCases, timelineOf } from "./case-store.ts";
export type { CaseActor, CaseRef } from "./keep-case.ts";
export { joinCase, openCase, record } from "./keep-case.ts";
