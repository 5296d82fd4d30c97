import { describe, expect, it } from "vitest";
import { type Acknowledgement, check, type Entry, type Evidence, type History } from "./check.ts";

const talk = "conversation-1";
const entry = (seq: number): Entry => ({ seq, clientId: `message-${seq}`, body: `{"text":"words ${seq}"}` });
const upTo = (last: number): Entry[] => Array.from({ length: last }, (_, n) => entry(n + 1));
const told = (seq: number, author = "lin"): Acknowledgement => ({ ...entry(seq), author, conversationId: talk });
const history = (entries: readonly Entry[], last = 5): History => ({
  source: "database",
  conversationId: talk,
  last,
  entries,
});

/** Five messages, all acknowledged, all read in order, all kept; each test spoils one thing. */
const sound = (spoil: Partial<Evidence> & { applied?: Entry[]; delivered?: Entry[] } = {}): Evidence => ({
  acknowledged: spoil.acknowledged ?? [1, 2, 3, 4, 5].map((seq) => told(seq)),
  readers: spoil.readers ?? [
    {
      reader: "chen",
      conversationId: talk,
      applied: spoil.applied ?? upTo(5),
      delivered: spoil.delivered ?? upTo(5),
    },
  ],
  histories: spoil.histories ?? [history(upTo(5))],
});
const without = (seq: number): Entry[] => upTo(5).filter((one) => one.seq !== seq);
const faultless = { lost: 0, doubled: 0, disordered: 0, gaps: 0 };

describe("the checker", () => {
  it("finds nothing where nothing is wrong", () => {
    expect(check(sound())).toEqual({ acknowledged: 5, ...faultless, findings: [] });
  });

  it("accepts that a retry was acknowledged twice under one number", () => {
    expect(check(sound({ acknowledged: [told(1), told(1), told(2)] }))).toMatchObject({
      acknowledged: 2,
      ...faultless,
    });
  });

  it("accepts that a known message was delivered again", () => {
    expect(check(sound({ delivered: [...upTo(5), entry(3)] }))).toMatchObject(faultless);
  });
});

describe("a planted loss", () => {
  it("is found when the acknowledged message is gone", () => {
    const verdict = check(sound({ histories: [history(without(3))] }));
    expect(verdict.lost).toBeGreaterThan(0);
    expect(verdict.gaps).toBe(1);
  });

  it("is found when it was the last message and the numbers still close", () => {
    const acknowledged = [...[1, 2, 3, 4, 5].map((seq) => told(seq)), told(6)];
    expect(check(sound({ acknowledged })).lost).toBe(1);
  });

  it("is found when another message stands under its number", () => {
    const impostor = { ...entry(3), clientId: "message-x" };
    expect(check(sound({ histories: [history([...without(3), impostor])] })).lost).toBeGreaterThan(0);
  });

  it("is found when its words were changed", () => {
    const changed = { ...entry(3), body: '{"text":"other words"}' };
    expect(check(sound({ histories: [history([...without(3), changed])] })).lost).toBeGreaterThan(0);
  });

  it("is found when only one of two sources has it", () => {
    const histories = [history(upTo(5)), { ...history(without(5)), source: "interface" as const }];
    expect(check(sound({ histories }))).toMatchObject({ gaps: 1 });
    expect(check(sound({ histories })).lost).toBeGreaterThan(0);
  });

  it("is found when somebody was shown what the server no longer has", () => {
    const acknowledged = [told(1)];
    expect(check(sound({ acknowledged, histories: [history(without(4))] })).lost).toBe(1);
  });

  it("is found when the whole conversation is gone", () => {
    expect(check(sound({ histories: [] })).lost).toBe(1);
  });
});

describe("a planted double", () => {
  it("is found when one name stands under two numbers", () => {
    const again = { ...entry(3), seq: 6 };
    const verdict = check(sound({ readers: [], histories: [history([...upTo(5), again], 6)] }));
    expect(verdict).toMatchObject({ ...faultless, doubled: 1 });
  });

  it("is found when one number stands twice", () => {
    const verdict = check(sound({ readers: [], histories: [history([...upTo(5), { ...entry(5), clientId: "x" }])] }));
    expect(verdict.doubled).toBe(1);
  });

  it("is found when a reader applied one message twice", () => {
    expect(check(sound({ applied: [...upTo(5), entry(5)] }))).toMatchObject({ ...faultless, doubled: 1 });
  });

  it("is found when a retry was acknowledged under another number", () => {
    const acknowledged = [told(1), { ...told(2), clientId: "message-1", body: entry(1).body }];
    expect(check(sound({ acknowledged })).doubled).toBe(1);
  });
});

describe("a planted disorder", () => {
  it("is found when a reader applied messages out of order", () => {
    const applied = [entry(1), entry(3), entry(2), entry(4), entry(5)];
    expect(check(sound({ applied }))).toMatchObject({ ...faultless, disordered: 1 });
  });

  it("is found when an author's later message got the lower number", () => {
    const acknowledged = [told(1), told(3), told(2)];
    expect(check(sound({ acknowledged })).disordered).toBe(1);
  });

  it("is not seen where two authors are told in any order", () => {
    const acknowledged = [told(3, "lin"), told(2, "agent 0286")];
    expect(check(sound({ acknowledged })).disordered).toBe(0);
  });
});

describe("a planted gap", () => {
  it("is found in a history", () => {
    const verdict = check(sound({ acknowledged: [], readers: [], histories: [history(without(2))] }));
    expect(verdict).toMatchObject({ ...faultless, gaps: 1 });
  });

  it("is found at the end, by what the conversation's head says", () => {
    const verdict = check(sound({ acknowledged: [], readers: [], histories: [history(upTo(5), 7)] }));
    expect(verdict).toMatchObject({ ...faultless, gaps: 2 });
  });

  it("is found in what a reader applied", () => {
    expect(check(sound({ applied: without(4) }))).toMatchObject({ ...faultless, gaps: 1 });
  });

  it("is found when a reader never got the end", () => {
    expect(check(sound({ applied: upTo(3) }))).toMatchObject({ ...faultless, gaps: 2 });
  });
});
