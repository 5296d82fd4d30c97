export { readAmountsFen } from "./amounts.ts";
export { numeralSource, readNumeral } from "./chinese-numerals.ts";
export { type Emotion, readEmotion } from "./emotion.ts";
export { readLanguage } from "./language.ts";
export { clausesOf, normalForm } from "./normal-form.ts";
export { readOffPlatform } from "./off-platform.ts";
export { readOrderNumbers } from "./order-numbers.ts";
export { readPhones } from "./phones.ts";
export type { DurationUnit, PromiseDeed } from "./promise-kinds.ts";
export { promisedDay } from "./promised-day.ts";
export {
  readPromises,
  type SpokenDay,
  type SpokenPromise,
} from "./promises.ts";
export { readSignals, type Signals } from "./read-signals.ts";
export { type Risk, readRisks } from "./risk.ts";
export { wantsHuman } from "./wants-human.ts";
export { chineseWords, dictionaryWords, innerWords, latinTokenAt, latinTokens, stem } from "./words.ts";
