export { type Bot, createBot } from "./bot.ts";
export type { Suggestion } from "./suggest.ts";
export type { TalkContext, Understand, Understanding } from "./understand.ts";
