import path from "node:path";
import { describe, expect, it } from "vitest";
import { deadLinks, markdownFiles, targetsOf } from "./dead-links.ts";

const root = path.resolve(import.meta.dirname, "../..");

describe("the documentation", () => {
  it("has no link that leads nowhere", async () => {
    const files = await markdownFiles(root);
    expect(files.length).toBeGreaterThan(10);
    const dead = (await Promise.all(files.map(deadLinks))).flat();
    expect(dead).toEqual([]);
  });
});

describe("a page's links", () => {
  it("are found in both notations, outside of code, and inside the repository only", () => {
    const page =
      'See [one](a.md#part), ![two](b.png "B"), <img src="c.png">, `[no](code.md)`, [far](https://example.org), [here](#x).\n```\n[no](fence.md)\n```\n';
    expect(targetsOf(page)).toEqual(["a.md#part", "b.png", "c.png"]);
  });
});
