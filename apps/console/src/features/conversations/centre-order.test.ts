import type { ConversationView } from "@recourse/contract";
import { describe, expect, it } from "vitest";
import { asksOfBuyer, waitingForBuyer } from "./centre-order.ts";

type Given = {
  id: string;
  state: string;
  owner?: string;
  dueAt?: string;
  lastFrom?: string;
  moves?: string[];
  rated?: boolean;
};
const talk = ({ id, state, owner = "agent", dueAt, lastFrom = "buyer", moves = [], rated }: Given): ConversationView =>
  ({
    id,
    lastMessage: { author: { kind: lastFrom } },
    session: {
      state,
      wait: { owner, dueAt: dueAt ?? null, consequence: null },
      movesOpen: moves,
      rating: rated ? { score: 5, tags: [], comment: "" } : null,
    },
  }) as unknown as ConversationView;

describe("what waits for the buyer", () => {
  it("is an answer, once the agent has spoken last", () => {
    expect(asksOfBuyer(talk({ id: "a", state: "serving", lastFrom: "merchant" }))).toBe("answer");
    expect(asksOfBuyer(talk({ id: "a", state: "serving", lastFrom: "buyer" }))).toBeNull();
  });
  it("is nothing while the assistant or the queue is at work", () => {
    for (const state of ["with_bot", "waiting", "overdue", "closed"])
      expect(asksOfBuyer(talk({ id: "a", state }))).toBeNull();
  });
  it("is a rating until it is given", () => {
    expect(asksOfBuyer(talk({ id: "a", state: "resolved", moves: ["rate"] }))).toBe("rate");
    expect(asksOfBuyer(talk({ id: "a", state: "resolved", moves: ["rate"], rated: true }))).toBeNull();
  });
  it("stands in the order of what is lost by waiting, with one rating at most", () => {
    const talks = [
      talk({ id: "rate1", state: "resolved", moves: ["rate"] }),
      talk({ id: "rate2", state: "resolved", moves: ["rate"] }),
      talk({ id: "later", state: "serving", owner: "buyer", dueAt: "2026-11-22T10:00:00Z" }),
      talk({ id: "sooner", state: "serving", owner: "buyer", dueAt: "2026-11-22T09:00:00Z" }),
      talk({ id: "lapsed", state: "lapsed" }),
      talk({ id: "bot", state: "with_bot" }),
    ];
    expect(waitingForBuyer(talks).map(({ id }) => id)).toEqual(["lapsed", "sooner", "later", "rate1"]);
  });
});
