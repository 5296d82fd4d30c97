import { describe, expect, it } from "vitest";
import { judgeMove, movesOpenTo, stuckStates } from "../../platform/lifecycle.ts";
import { type ServiceActor, type ServiceMove, serviceLifecycle } from "./service-lifecycle.ts";

const actors: readonly ServiceActor[] = ["buyer", "agent", "bot", "routing", "clock", "supervisor"];
const moves = Object.keys(serviceLifecycle.moves) as ServiceMove[];

describe("a service", () => {
  it("cannot get stuck: time alone ends it from every state", () => {
    expect(stuckStates(serviceLifecycle)).toEqual([]);
  });
  it("makes exactly the moves of its table, for every state, move and actor", () => {
    for (const state of serviceLifecycle.states) {
      for (const move of moves) {
        for (const actor of actors) {
          const { from, to, by } = serviceLifecycle.moves[move];
          const legal = from.includes(state) && by.includes(actor);
          expect(judgeMove(serviceLifecycle, state, move, actor)).toEqual(
            legal ? { ok: true, to } : { ok: false, why: by.includes(actor) ? "not_now" : "not_yours" },
          );
        }
      }
    }
  });
  it("lets nothing happen after its end", () => {
    for (const end of serviceLifecycle.terminal)
      for (const actor of actors) expect(movesOpenTo(serviceLifecycle, end, actor)).toEqual([]);
  });
  it("leaves every wait by a move the clock may make", () => {
    for (const [state, wait] of Object.entries(serviceLifecycle.waits)) {
      expect(judgeMove(serviceLifecycle, state as never, wait.then, "clock"), state).toMatchObject({ ok: true });
    }
  });
});
