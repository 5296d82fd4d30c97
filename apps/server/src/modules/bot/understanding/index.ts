export { buildUnderstanding } from "./build-understanding.ts";
export type { ComplaintElements } from "./elements.ts";
export type { SentenceContext, UnderstandableTalk, UnderstandableTopic, Understood } from "./understood.ts";
