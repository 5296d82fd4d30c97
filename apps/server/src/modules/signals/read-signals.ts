import { readAmountsFen } from "./amounts.ts";
import { type Emotion, readEmotion } from "./emotion.ts";
import { readLanguage } from "./language.ts";
import { normalForm } from "./normal-form.ts";
import { readOffPlatform } from "./off-platform.ts";
import { readOrderNumbers } from "./order-numbers.ts";
import { readPhones } from "./phones.ts";
import { readPromises, type SpokenPromise } from "./promises.ts";
import { type Risk, readRisks } from "./risk.ts";
import { wantsHuman } from "./wants-human.ts";

/** Everything one sentence gives away. Sums are fen; order numbers upper case; nothing is looked up anywhere. */
export interface Signals {
  wantsHuman: boolean;
  emotion: Emotion;
  risk: Risk[];
  offPlatform: boolean;
  orderNumbers: string[];
  amountsFen: number[];
  phones: string[];
  promises: SpokenPromise[];
  language: "zh" | "en";
}

/** Reads all signals of one message. Pure; never throws, whatever the text; linear in its length. */
export function readSignals(text: string): Signals {
  const normal = normalForm(text);
  return {
    wantsHuman: wantsHuman(text),
    emotion: readEmotion(text),
    risk: readRisks(text),
    offPlatform: readOffPlatform(text),
    orderNumbers: readOrderNumbers(normal),
    amountsFen: readAmountsFen(normal),
    phones: readPhones(normal),
    promises: readPromises(text),
    language: readLanguage(text),
  };
}
