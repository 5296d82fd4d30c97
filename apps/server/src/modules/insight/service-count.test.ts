import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ServiceTrace } from "../conversations/index.ts";
import { countService } from "./service-count.ts";

const noon = Date.parse("2026-11-20T12:00:00+08:00");
let seq = 0;
const at = (seconds: number, from = noon) => new Date(from + seconds * 1000);
const note = (code: string, when: Date, by: string | null = null): ServiceTrace => ({
  ...{ seq: ++seq, at: when, authorKind: "system", authorId: null, kind: "system" },
  ...{ code: `session.${code}`, by },
});
const says = (authorKind: ServiceTrace["authorKind"], when: Date, authorId: string | null = null): ServiceTrace => ({
  ...{ seq: ++seq, at: when, authorKind, authorId, kind: "text", code: null, by: null },
});
const count = (traces: ServiceTrace[], agentId: string | null = "a1") => countService({ agentId, traces });

describe("one service, counted", () => {
  it("begins when a person is asked for: the bot's answers and the talk with it count nowhere", () => {
    const withBot = [
      note("opened", at(0)),
      says("buyer", at(5)),
      says("bot", at(6)),
      note("resolved", at(60), "buyer"),
    ];
    expect(count(withBot)).toBeNull();
    const asked = [
      ...withBot.slice(0, 3),
      note("queued", at(20)),
      note("assigned", at(30)),
      says("merchant", at(45), "a1"),
    ];
    expect(count(asked)?.rounds).toEqual([
      { askedAt: at(20), answerMs: 25_000, agentId: "a1", countsFirst: true, countsRound: true },
    ]);
  });

  it("takes a run of the buyer's messages as one round, up to the first answer of a person", () => {
    const counted = count([
      ...[note("assigned", at(0)), says("merchant", at(10), "a1")],
      ...[says("buyer", at(100)), says("buyer", at(130)), says("bot", at(140)), says("merchant", at(290), "a2")],
      ...[says("merchant", at(300), "a2"), note("resolved", at(400), "staff")],
    ]);
    expect(counted?.rounds.map((round) => [round.answerMs, round.agentId])).toEqual([
      [10_000, "a1"],
      [190_000, "a2"],
    ]);
    expect(counted).toMatchObject({ handlingMs: 400_000, resolved: true, abandonedAt: null });
  });

  it("counts a round that ended without an answer against whoever had the service, and none that is still open", () => {
    const open = [note("assigned", at(0)), says("merchant", at(5), "a1"), says("buyer", at(50))];
    expect(count(open)?.rounds).toHaveLength(1);
    const ended = count([...open, note("resolved", at(90), "staff")]);
    expect(ended?.rounds.at(-1)).toMatchObject({ answerMs: null, agentId: "a1" });
  });

  it("knows the market's hours: a first question from 09:00 to 23:00, a round from 08:00 to 24:00", () => {
    const askedAt = (clock: string) => {
      const from = Date.parse(`2026-11-20T${clock}+08:00`);
      const [round] = count([note("assigned", at(0, from)), says("merchant", at(9, from), "a1")])!.rounds;
      return [round!.countsFirst, round!.countsRound];
    };
    expect(askedAt("07:59:59")).toEqual([false, false]);
    expect(askedAt("08:00:00")).toEqual([false, true]);
    expect(askedAt("09:00:00")).toEqual([true, true]);
    expect(askedAt("22:59:59")).toEqual([true, true]);
    expect(askedAt("23:00:00")).toEqual([false, true]);
    expect(askedAt("00:00:00")).toEqual([false, false]);
  });

  it("takes one that lapsed as abandoned, one that silence settled as not resolved, one reopened as going on", () => {
    expect(count([note("promised", at(0)), note("lapsed", at(900))])).toMatchObject({
      abandonedAt: at(900),
      resolved: false,
    });
    const served = [note("assigned", at(0)), says("merchant", at(5), "a1")];
    expect(count([...served, note("resolved", at(90), "clock")])?.resolved).toBe(false);
    const reopened = [...served, note("resolved", at(90), "staff"), note("assigned", at(200))];
    expect(count(reopened)).toMatchObject({ resolved: null, endedAt: null, handlingMs: 90_000 });
    expect(count(reopened)?.rounds).toHaveLength(1);
  });

  it("never loses or invents a round: as many as the buyer's turns that got an answer or met the end", () => {
    const step = fc.constantFrom<"buyer" | "merchant" | "bot">("buyer", "merchant", "bot");
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const traces = steps.map((who, i) => says(who, at(i + 1), who === "merchant" ? "a1" : null));
        const counted = count([note("queued", at(0)), ...traces, note("resolved", at(99), "staff")])!;
        const turns = ["buyer", ...steps.filter((who) => who !== "bot")].filter(
          (who, i, all) => who === "buyer" && all[i - 1] !== "buyer",
        ).length;
        expect(counted.rounds).toHaveLength(turns);
        for (const round of counted.rounds) if (round.answerMs !== null) expect(round.answerMs).toBeGreaterThan(0);
        expect(counted.rounds.filter((round) => round.countsFirst)).toHaveLength(1);
        expect(counted.rounds.slice(0, -1).every((round) => round.answerMs !== null)).toBe(true);
      }),
    );
  });
});
