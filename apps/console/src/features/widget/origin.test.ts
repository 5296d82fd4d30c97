import { expect, it } from "vitest";
import { isOrigin } from "./origin.ts";

it("takes scheme, host and port, and nothing else", () => {
  for (const good of ["https://shop.example", "http://localhost:8080"]) expect(isOrigin(good), good).toBe(true);
  for (const bad of [
    "shop.example",
    "https://shop.example/",
    "https://shop.example/a",
    "*",
    "https://*.shop.example:x",
  ])
    expect(isOrigin(bad), bad).toBe(false);
});
