import type { ScanView } from "@recourse/contract";
import { describe, expect, it } from "vitest";
import { parcelWay } from "./parcel-way.ts";

const scan = (kind: ScanView["kind"], place: string): ScanView => ({
  at: "2026-11-20T02:00:00.000Z",
  kind,
  place,
  text: "",
});

describe("a parcel's way", () => {
  it("goes from where it was collected to where it was seen last", () => {
    const way = parcelWay({ scans: [scan("in_transit", "杭州"), scan("collected", "福州")] });
    expect(way).toMatchObject({ from: "福州", now: "杭州", trouble: false });
    expect(way.along).toBeGreaterThan(parcelWay({ scans: [scan("collected", "福州")] }).along);
  });
  it("does not go back when something is amiss", () => {
    const way = parcelWay({
      scans: [scan("exception", ""), scan("out_for_delivery", "杭州"), scan("collected", "福州")],
    });
    expect(way).toMatchObject({ along: 0.82, now: "杭州", trouble: true });
  });
  it("ends where it is handed over", () => expect(parcelWay({ scans: [scan("delivered", "杭州")] }).along).toBe(1));
  it("has not begun without a scan", () =>
    expect(parcelWay({ scans: [] })).toEqual({ along: 0, from: "", now: "", trouble: false }));
});
