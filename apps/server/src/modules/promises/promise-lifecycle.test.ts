import { describe, expect, it } from "vitest";
import { judgeMove, stuckStates } from "../../platform/lifecycle.ts";
import { promiseLifecycle } from "./promise-lifecycle.ts";

describe("a promise", () => {
  it("allows exactly these moves, whoever tries whichever from whatever state", () => {
    const allowed: string[] = [];
    for (const state of promiseLifecycle.states)
      for (const move of Object.keys(promiseLifecycle.moves) as (keyof typeof promiseLifecycle.moves)[])
        for (const actor of ["agent", "clock"] as const) {
          const verdict = judgeMove(promiseLifecycle, state, move, actor);
          if (verdict.ok) allowed.push(`${state} ${move} ${actor} ${verdict.to}`);
        }
    expect(allowed).toEqual([
      "open keep agent kept",
      "open keep clock kept",
      "open break clock broken",
      "broken remedy agent remedied",
      "broken remedy clock remedied",
      "broken lapse clock lapsed",
    ]);
  });
  it("cannot get stuck: time alone ends it", () => {
    expect(stuckStates(promiseLifecycle)).toEqual([]);
  });
});
