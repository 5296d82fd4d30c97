/** A word as the index keeps it: FNV-1a over its UTF-16 units, a signed 32-bit number. Two words may share one; texts are read again. */
export function wordCode(word: string): number {
  let code = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) code = Math.imul(code ^ word.charCodeAt(at), 0x01000193);
  return code | 0;
}

/** That a character stands somewhere in the text; kept beside the document, never searched by. */
export const characterCode = (character: string): number => wordCode(`.${character}`);

/** The kind of a message as people ask for it: both cards are cards. */
export const askedKind = (kind: string): string => (kind.endsWith("_card") ? "card" : kind);
/** That the message is of this kind; searched by like a word, and no text can contain it. */
export const kindCode = (kind: string): number => wordCode(`#${askedKind(kind)}`);
