import { latinTokenAt, stem } from "../../../signals/index.ts";

/** Concept name to its surface forms, separated by "/": Chinese as written, English in any inflection. */
export type ConceptWords = Record<string, string>;

interface Node {
  next: Map<string, Node>;
  concepts?: string[];
}

/** One concept met in a text, with the place it was met in. */
export interface ConceptHit {
  concepts: readonly string[];
  at: number;
  length: number;
}

/** Finds concepts in a normal form: the longest at every place, none that lies inside another. */
export class ConceptReader {
  readonly #characters: Node = { next: new Map() };
  readonly #tokens: Node = { next: new Map() };

  constructor(lexicons: readonly ConceptWords[]) {
    for (const lexicon of lexicons) {
      for (const [concept, forms] of Object.entries(lexicon)) {
        for (const form of forms.split("/")) this.#learn(concept, form);
      }
    }
  }

  read(normal: string): ConceptHit[] {
    const hits: ConceptHit[] = [];
    let covered = 0;
    for (let at = 0; at < normal.length; at += 1) {
      const hit = this.#byCharacters(normal, at) ?? this.#byTokens(normal, at);
      if (!hit || hit.at + hit.length <= covered) continue;
      hits.push(hit);
      covered = hit.at + hit.length;
    }
    return hits.filter((hit) => hit.concepts.some((concept) => concept !== ""));
  }

  #learn(concept: string, form: string): void {
    const latin = /^[a-z0-9' ]+$/.test(form);
    let node = latin ? this.#tokens : this.#characters;
    for (const step of latin ? form.split(" ").map(stem) : form) {
      const next: Node = node.next.get(step) ?? { next: new Map() };
      node.next.set(step, next);
      node = next;
    }
    node.concepts = [...new Set([...(node.concepts ?? []), concept])];
  }

  #byCharacters(normal: string, start: number): ConceptHit | undefined {
    let found: ConceptHit | undefined;
    let node: Node | undefined = this.#characters;
    for (let at = start; at < normal.length; at += 1) {
      node = node.next.get(normal[at]!);
      if (!node) break;
      if (node.concepts) found = { concepts: node.concepts, at: start, length: at + 1 - start };
    }
    return found;
  }

  #byTokens(normal: string, start: number): ConceptHit | undefined {
    let found: ConceptHit | undefined;
    let node: Node | undefined = this.#tokens;
    let at = start;
    for (;;) {
      const token = latinTokenAt(normal, at);
      node = token === undefined ? undefined : node.next.get(stem(token));
      if (!token || !node) return found;
      at += token.length;
      if (node.concepts) found = { concepts: node.concepts, at: start, length: at - start };
      while (normal[at] === " ") at += 1;
    }
  }
}
