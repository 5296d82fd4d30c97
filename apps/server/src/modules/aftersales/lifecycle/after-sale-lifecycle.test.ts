import { describe, expect, it } from "vitest";
import { judgeMove, stuckStates } from "../../../platform/lifecycle.ts";
import { type AfterSaleActor, type AfterSaleMove, afterSaleLifecycles } from "./after-sale-lifecycle.ts";

const actors: readonly AfterSaleActor[] = ["buyer", "merchant", "clock", "money", "goods", "policy"];

describe.each(Object.entries(afterSaleLifecycles))("a request for %s", (way, table) => {
  it("cannot get stuck: time alone ends it from every state", () => {
    expect(stuckStates(table)).toEqual([]);
  });
  it("reaches every state of its table from the draft", () => {
    const named = Object.values(table.moves).flatMap((move) => [...move.from, move.to]);
    expect([...new Set(named)].sort()).toEqual([...new Set(table.states)].sort());
  });
  it("makes exactly the moves of its table, for every state, move and actor", () => {
    for (const state of table.states) {
      for (const [name, move] of Object.entries(table.moves)) {
        for (const actor of actors) {
          const legal = move.from.includes(state) && move.by.includes(actor);
          expect(judgeMove(table, state, name as AfterSaleMove, actor).ok, `${state} ${name} ${actor}`).toBe(legal);
        }
      }
    }
  });
  it("leaves every wait by a move the clock may make", () => {
    for (const [state, wait] of Object.entries(table.waits)) {
      expect(judgeMove(table, state as never, wait!.then, "clock"), state).toMatchObject({ ok: true });
    }
  });
  it("lets nothing but a failed refund come back from its end", () => {
    for (const end of table.terminal) {
      const out = Object.entries(table.moves).filter(([, move]) => move.from.includes(end));
      expect(
        out.map(([name]) => name),
        end,
      ).toEqual(end === "refund_failed" ? ["refund_arrived", "refund_again"] : []);
    }
  });
  it("never lets silence hand out the price of goods the buyer keeps", () => {
    if (way !== "refund_keeping") return;
    const byClock = Object.entries(table.moves).filter(
      ([, move]) => move.by.includes("clock") && move.to === "refunding",
    );
    for (const [name, move] of byClock) {
      expect(["refund_after_receipt", "convert_to_refund"]).toContain(name);
      expect(move.from.every((state) => !["merchant_review", "negotiating", "rejected"].includes(state))).toBe(true);
    }
  });
});
