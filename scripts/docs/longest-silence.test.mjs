import { describe, expect, it } from "vitest";
import { documentedLifecycles } from "./lifecycles.ts";
import { longestSilence } from "./longest-silence.ts";

describe("the silence a page tells of", () => {
  it.each(documentedLifecycles.map((one) => [one.name, one]))("of %s ends, by moves the clock may make", (_, one) => {
    const way = longestSilence(one);
    expect(one.table.terminal).toContain(way.end);
    expect(way.ms).toBeGreaterThan(0);
  });
  it("is refused when it names a move the clock cannot make", () => {
    const [first] = documentedLifecycles;
    const silences = { ...first.silences, overdue: [{ move: "assign", ms: 1 }] };
    expect(() => longestSilence({ ...first, silences })).toThrow("overdue");
  });
});
