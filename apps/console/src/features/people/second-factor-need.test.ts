import type { StaffView } from "@recourse/contract";
import { describe, expect, it } from "vitest";
import { without } from "./second-factor-need.ts";

const person = (role: StaffView["role"], has: boolean, active = true) =>
  ({ role, active, secondFactorSince: has ? "2026-11-20T00:00:00Z" : null }) as StaffView;
const people = [
  person("merchant_manager", false),
  person("merchant_manager", true),
  person("merchant_agent", false),
  person("merchant_agent", false, false),
];

describe("who lacks a second factor", () => {
  it("is nobody while it is everybody's own choice", () => expect(without("optional", people)).toEqual([]));
  it("is every lead at work without one, when it is demanded of leads", () =>
    expect(without("managers", people)).toEqual([people[0]]));
  it("is everybody at work without one, when it is demanded of all", () =>
    expect(without("everyone", people)).toEqual([people[0], people[2]]));
});
