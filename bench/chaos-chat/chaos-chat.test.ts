import { describe, expect, it } from "vitest";
import { runChaos } from "./run-chaos.ts";

const small = { conversations: 10, kills: 2, seed: 11, tell: () => {} };

describe("a small chaos", () => {
  it("loses, doubles, disorders and leaves out nothing; then a planted loss is seen", async () => {
    const result = await runChaos({ ...small, plantLoss: true });
    expect(result).toMatchObject({ kills: 2, doubled: 0, disordered: 0, unanswered: 0, refused: 0, crashes: 0 });
    expect(result.acknowledged).toBeGreaterThan(0);
    // One row was removed behind the server's back: every finding is about that one number.
    expect(result.lost).toBeGreaterThan(0);
    expect(result.gaps).toBeGreaterThan(0);
    const numbers = new Set(result.findings.map((finding) => /(?:number |lost: )(\d+)/.exec(finding)?.[1]));
    expect(numbers.size).toBe(1);
  }, 120_000);
});
