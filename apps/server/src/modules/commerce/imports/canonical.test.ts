import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, digestOf } from "./canonical.ts";

describe("the digest of a row", () => {
  it("does not change with the order of keys, absent fields or the way an instant is written", () => {
    const one = { a: 1, b: { c: "2026-05-01T08:00:00+08:00", d: undefined } };
    const other = { b: { c: "2026-05-01T00:00:00.000Z" }, a: 1 };
    expect(digestOf(one)).toBe(digestOf(other));
  });

  it("changes with the order of a list", () => {
    expect(digestOf({ a: [1, 2] })).not.toBe(digestOf({ a: [2, 1] }));
  });

  it("is stable under canonical form, whatever the row", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonical(canonical(value))).toEqual(canonical(value));
      }),
    );
  });
});
