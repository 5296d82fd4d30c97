import { simplifyCharacters } from "./traditional-characters.ts";

// Zero-width and control characters are how people hide words from a filter; line ends still separate clauses.
const invisible = /(?![\n\r\t])[\p{Cf}\p{Cc}]/gu;

/** One written form for matching: half width, lower case, simplified, nothing invisible. Never shown to anybody. */
export function normalForm(text: string): string {
  return simplifyCharacters(text.normalize("NFKC").replace(invisible, "").toLowerCase());
}

/** Splits a normal form into clauses at punctuation and line ends; empty ones are left out. */
export function clausesOf(normal: string): string[] {
  return normal.split(/[,;!?。、~…\n\r]+|\.(?!\d)/).filter((clause) => clause.trim() !== "");
}

/** A clause, or a whole sentence, that asks rather than tells. */
export function asksSomething(normal: string): boolean {
  return /[吗么嘛]\s*[?!。]*$|\?|能不能|可不可以|是不是|会不会|有没有|要不要|怎么|如何|多少|什么时候|哪里|在哪|^(?:is|are|do|does|can|could|will|how|what|where|when) /.test(
    normal,
  );
}
