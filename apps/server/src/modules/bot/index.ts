export { type Bot, createBot } from "./bot.ts";
export { starterUnderstanding } from "./starter-understanding.ts";
export type { Suggestion } from "./suggest.ts";
export type { TalkContext, Understand, Understanding } from "./understand.ts";
