import { describe, expect, it } from "vitest";
import { serviceTimes, snoozeLimit } from "./service-clocks.ts";
import { spokenTimes } from "./spoken-times.ts";

const at = (text: string) => new Date(`${text}+08:00`);
const said = (text: string) => [{ text, at: at("2026-11-20T10:00:00") }];

describe("a time promised in words", () => {
  it("counts from when it was said, or is the day that was named", () => {
    expect(spokenTimes(said("两小时内回复您"))).toEqual([at("2026-11-20T12:00:00")]);
    expect(spokenTimes(said("明天12点前给您处理好"))[0]).toEqual(at("2026-11-21T12:00:00"));
    expect(spokenTimes(said("好的，我看一下"))).toEqual([]);
  });
});

describe("how far a service may be put aside", () => {
  const now = at("2026-11-20T10:20:00");
  const calm = {
    agentSilenceMs: serviceTimes.agentSilence,
    servedAt: at("2026-11-20T10:00:00"),
    waitingSince: null,
    lastMessageAt: at("2026-11-20T10:15:00"),
  };
  it("is three days at most", () => {
    expect(snoozeLimit(calm, [], now).getTime() - now.getTime()).toBe(serviceTimes.snooze);
  });
  it("is no longer than an answer is owed", () => {
    const owed = { ...calm, waitingSince: at("2026-11-20T10:10:00") };
    expect(snoozeLimit(owed, [], now)).toEqual(at("2026-11-20T10:40:00"));
  });
  it("is no longer than the soonest promise that is still to come", () => {
    const promised = [at("2026-11-20T09:00:00"), at("2026-11-21T18:00:00"), at("2026-11-20T15:00:00")];
    expect(snoozeLimit(calm, promised, now)).toEqual(at("2026-11-20T15:00:00"));
  });
});
