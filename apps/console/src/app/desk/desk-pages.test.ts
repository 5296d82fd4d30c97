import { describe, expect, it } from "vitest";
import { homeFor, pagesFor } from "./desk-pages.ts";

describe("what each role is shown", () => {
  it("gives an agent the workbench and no administration", () => {
    expect(homeFor("merchant_agent")).toBe("/");
    expect(pagesFor("merchant_agent")).not.toContain("people");
  });
  it("lands an administrator on the live queue", () => {
    expect(homeFor("administrator")).toBe("/console/queue");
  });
  it("has no place for a buyer", () => {
    expect(homeFor("buyer")).toBeUndefined();
  });
  it("keeps merchants to the platform", () => {
    expect(pagesFor("merchant_manager")).not.toContain("merchants");
  });
});
