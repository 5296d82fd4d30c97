import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterSilence, promiseAt, serviceTimes } from "./service-clocks.ts";

const at = (text: string) => new Date(`${text}+08:00`);
const weekdays = {
  windows: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", to: "18:00" })),
  welcome: "",
  welcomeEn: "",
};

describe("the promise of an answer", () => {
  it("is ten minutes ahead in office hours", () => {
    expect(promiseAt(weekdays, at("2026-11-20T10:00:00"))).toEqual(at("2026-11-20T10:10:00"));
  });
  it("is ten minutes into the next office hours after hours", () => {
    expect(promiseAt(weekdays, at("2026-11-20T20:00:00"))).toEqual(at("2026-11-23T09:10:00"));
  });
  it("is within a day where there are no office hours", () => {
    expect(promiseAt({ ...weekdays, windows: [] }, at("2026-11-20T20:00:00"))).toEqual(at("2026-11-21T20:00:00"));
  });
});

describe("silence in a service", () => {
  const servedAt = at("2026-11-20T10:00:00");
  const agentSilenceMs = serviceTimes.agentSilence;
  it("gives the service back to the queue when the agent owes the answer", () => {
    const silence = {
      servedAt,
      agentSilenceMs,
      waitingSince: at("2026-11-20T10:05:00"),
      lastMessageAt: at("2026-11-20T10:20:00"),
    };
    expect(afterSilence(silence, at("2026-11-20T10:34:59"))).toEqual({
      then: "wait",
      until: at("2026-11-20T10:35:00"),
    });
    expect(afterSilence(silence, at("2026-11-20T10:35:00"))).toEqual({ then: "return_to_queue" });
  });
  it("settles the matter when the buyer owes the answer", () => {
    const silence = { servedAt, agentSilenceMs, waitingSince: null, lastMessageAt: at("2026-11-20T10:20:00") };
    expect(afterSilence(silence, at("2026-11-20T12:20:00"))).toEqual({ then: "resolve_quietly" });
  });
  it("never waits past what is owed, and never acts before it", () => {
    const instant = fc.date({ min: at("2026-11-20T10:00:00"), max: at("2026-11-21T10:00:00"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.option(instant), fc.option(instant), instant, (waitingSince, lastMessageAt, now) => {
        const verdict = afterSilence({ servedAt, agentSilenceMs, waitingSince, lastMessageAt }, now);
        if (verdict.then === "wait") return verdict.until > now;
        const since = Math.max(servedAt.getTime(), (waitingSince ?? lastMessageAt)?.getTime() ?? 0);
        return now.getTime() - since >= (waitingSince ? serviceTimes.agentSilence : serviceTimes.buyerSilence);
      }),
    );
  });
});
