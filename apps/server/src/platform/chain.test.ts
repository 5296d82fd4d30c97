import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, commitmentOf, firstHead, nextHead } from "./chain.ts";

describe("a chain", () => {
  it("sees the same content whatever the order of its keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const turned = Object.fromEntries(Object.entries(content).reverse());
        return canonical(content) === canonical(turned);
      }),
    );
  });
  it("changes its head with any change of number, instant, kind or content", () => {
    const salt = Buffer.alloc(16, 1);
    const entry = { seq: 1, at: new Date(0), kind: "opened", commitment: commitmentOf(salt, { a: 1 }) };
    const head = nextHead(firstHead("c"), entry);
    const others = [
      { ...entry, seq: 2 },
      { ...entry, at: new Date(1) },
      { ...entry, kind: "closed" },
      { ...entry, commitment: commitmentOf(salt, { a: 2 }) },
    ];
    for (const other of others) expect(nextHead(firstHead("c"), other)).not.toEqual(head);
    expect(nextHead(firstHead("d"), entry)).not.toEqual(head);
  });
  it("keeps content secret behind its salt", () => {
    expect(commitmentOf(Buffer.alloc(16, 1), { a: 1 })).not.toEqual(commitmentOf(Buffer.alloc(16, 2), { a: 1 }));
  });
});
