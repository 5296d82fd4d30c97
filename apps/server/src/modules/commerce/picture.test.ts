import { describe, expect, it } from "vitest";
import { pictureOf } from "./picture.ts";

describe("a picture in a data URL", () => {
  it("is read from percent-encoded and from base64 text", () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    const encoded = pictureOf(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
    const base64 = pictureOf(`data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`);
    expect(encoded?.bytes.toString()).toBe(svg);
    expect(base64).toEqual(encoded);
    expect(encoded?.mime).toBe("image/svg+xml");
  });

  it.each([
    ["another kind", "data:text/html,<b>"],
    ["nothing inside", "data:image/png;base64,"],
    ["broken escapes", "data:image/svg+xml,%E0%A4%A"],
    ["more than 64 kB", `data:image/png;base64,${Buffer.alloc(65_537).toString("base64")}`],
    ["no comma", "data:image/png;base64"],
  ])("is refused with %s", (_, url) => expect(pictureOf(url)).toBeNull());
});
