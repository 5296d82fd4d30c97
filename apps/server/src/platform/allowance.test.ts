import { describe, expect, it } from "vitest";
import { createAllowance } from "./allowance.ts";

describe("an allowance", () => {
  let now = 0;
  const take = createAllowance({ burst: 3, perSecond: 0.5 }, () => now);

  it("gives so many at once, and then says in how many seconds there is one more", () => {
    expect([take("lin"), take("lin"), take("lin"), take("lin")]).toEqual([0, 0, 0, 2]);
    now += 1500;
    expect(take("lin")).toBe(1);
    now += 500;
    expect([take("lin"), take("lin")]).toEqual([0, 2]);
  });

  it("is one name's own, and never more than the burst", () => {
    now += 3_600_000;
    expect([take("chen"), take("lin"), take("lin"), take("lin"), take("lin")]).toEqual([0, 0, 0, 0, 2]);
  });
});
