import { abuse, angry, anxious, disappointed, positive, threat, withoutInnocent } from "./emotion-lexicon.ts";
import { asksSomething, clausesOf, normalForm } from "./normal-form.ts";

export type Emotion = "neutral" | "positive" | "disappointed" | "anxious" | "angry" | "abuse" | "threat";

// Asking how one complains, or what a law says, is a question and no threat.
const asksForTheWay =
  /怎么|如何|怎样|在哪|哪里|流程|电话是?多少|需要什么|多久|可以.{0,8}吗|能.{0,8}吗|how (?:do|can|to)/;
const aimedAtYou = /(?:起诉|告|曝光|举报|投诉)(?:死)?(?:你|您|他们)|sue you|report you/;
const praiseTurned =
  /(?:不|没|没有|不太|不是很|不够|未|难道|说好的?|承诺的?|以为|宣传|哪里|谁说|别人都?说|不是说).{0,4}(?:满意|好|棒|赞|快|不错|靠谱|好用|喜欢|完美|给力|开心|高兴|专业)|(?:not|n't|never|hardly) (?:\w+ ){0,2}(?:great|good|happy|satisfied|perfect|helpful|impressed|pleased)/;

/** The strongest feeling in a sentence. Insults win over threats, threats over anger, and praise comes last. */
export function readEmotion(text: string): Emotion {
  const normal = withoutInnocent(normalForm(text));
  if (!/\p{L}{2}/u.test(normal)) return "neutral";
  const has = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(normal));
  if (has(abuse)) return "abuse";
  if (has(threat) && !(asksForTheWay.test(normal) && !aimedAtYou.test(normal))) return "threat";
  if (has(angry)) return "angry";
  if (has(anxious)) return "anxious";
  if (has(disappointed)) return "disappointed";
  return praises(normal) ? "positive" : "neutral";
}

function praises(normal: string): boolean {
  const told = clausesOf(normal).filter((clause) => !asksSomething(clause) && !praiseTurned.test(clause));
  const endsInQuestion = /[吗么?]\s*$/.test(normal);
  return !endsInQuestion && told.some((clause) => positive.some((pattern) => pattern.test(clause)));
}
