import { clausesOf, normalForm } from "../../signals/index.ts";
import type { UnderstandableTalk } from "./understood.ts";

const leading = /^(?:那么?|哦+|噢+|啊+|嗯+|对了|请问|亲|oh|well|so|and) ?(?=.)/;
const trailing = /(?:[嘞滴嗒啊呀哦噢呢啦嘛吧哈咯喽呐哇的了~]| ?(?:then|there|so much|very much|all|everyone))$/;
/** Lengths of phrases to try, longest first. */
const longest = Array.from({ length: 20 }, (_, at) => 20 - at);
const asksWho =
  /^(?:请问)?(?:你|您|这)(?:们|边)?(?:到底|究竟)?(?:是|叫|有|算)(?:不是|个|一个|真的)?(?:谁|什么|啥|哪位|机器人|真人|人工智能|ai|智能|客服机器人|机器|人)(?:名字?|名|东西|客服|还是.{1,6})?(?:吗|呢|呀|啊)?$|^你(?:都)?(?:会|能|可以)(?:做|干|帮我|帮)?(?:些|点)?(?:什么|啥|哪些|嘛)(?:事|忙)?(?:啊|呀|呢)?$|^(?:are you|is this|am i (?:talking|chatting) (?:to|with)) (?:an? )?(?:real |actual )?(?:human|person|bot|robot|ai|machine)(?: or .{1,12})?$/;
const laughs = /^(?:哈|呵|嘿|嘻|233|ha|he|lol|lmao|hh){2,}[哈呵嘿嘻h]*$|^(?:lol|lmao|笑死|hhh+)$/;

/** Tells small talk from the matter itself. */
export class SmallTalkSense {
  readonly #known = new Map<string, string>();

  constructor(talks: readonly UnderstandableTalk[]) {
    for (const talk of talks) {
      for (const question of [...talk.questions.zh, ...talk.questions.en]) {
        this.#known.set(bare(question), talk.id);
        this.#known.set(core(question), talk.id);
      }
    }
  }

  /** The small talk this text consists of, if it consists of nothing else; thanks and farewells win over a greeting. */
  read(text: string): string | undefined {
    const clauses = clausesOf(normalForm(text));
    const kinds = clauses.map((clause) => this.#kindOf(clause));
    if (kinds.length === 0 || kinds.includes(undefined)) return undefined;
    return kinds.filter((kind) => kind !== "greeting" && kind !== "acknowledge").at(-1) ?? kinds.at(-1);
  }

  /** The text without greetings and thanks around it; as it was when nothing would remain. */
  strip(text: string): string {
    const clauses = clausesOf(normalForm(text));
    const matter = clauses.filter((clause) => this.#kindOf(clause) === undefined);
    return matter.length === 0 || matter.length === clauses.length ? text : matter.join("，");
  }

  #kindOf(clause: string): string | undefined {
    const plain = bare(clause);
    if (laughs.test(plain)) return this.#known.has("哈哈") ? "laugh" : undefined;
    const known = this.#known.get(plain) ?? this.#known.get(core(clause)) ?? this.#joined(plain);
    if (known) return known;
    if (asksWho.test(clause.trim())) return this.#known.get(bare("你是谁"));
    if (
      /^(?:非常|真的?|太|十分|万分)?(?:谢谢|感谢|多谢|谢了)[^,]{0,8}$|^(?:many )?(?:thanks|thank you|thx)(?: [a-z ]{1,16})?$/.test(
        plain,
      )
    )
      return this.#known.get("谢谢");
    return undefined;
  }

  /** Small talk said in one breath (好的知道了): the last phrase's, if known phrases make up the whole. */
  #joined(plain: string): string | undefined {
    let rest = plain;
    let kind: string | undefined;
    for (let round = 0; round < 5 && rest !== ""; round += 1) {
      const length = longest.find((size) => size <= rest.length && this.#known.has(rest.slice(0, size)));
      if (length === undefined) return undefined;
      kind = this.#known.get(rest.slice(0, length));
      rest = rest.slice(length).replace(/^[嘞啊呀哦噢呢啦嘛吧哈咯喽哇了 ]+/, "");
    }
    return rest === "" ? kind : undefined;
  }
}

function bare(text: string): string {
  return normalForm(text)
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .trim();
}

/** Without the small words around it, and with doubled words said once: 嗯嗯嗯, 好的好的, 谢谢啦. */
function core(text: string): string {
  let plain = bare(text).replace(leading, "");
  for (let round = 0; round < 3 && plain.length > 1; round += 1) plain = plain.replace(trailing, "").trim();
  return plain.replace(/^(.{1,3}?)\1+$/, "$1") || bare(text);
}
