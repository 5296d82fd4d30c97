import { expect, it } from "vitest";
import type { Change } from "./journal.ts";
import { replay, unevenness } from "./replay.ts";

const members = [{ agent: "a", group: "g" }];
const agent = (txn: string, online: boolean): Change => ({ txn, kind: "agent", id: "a", online, capacity: 1 });
const work = (txn: string, id: string, state: string): Change => ({
  txn,
  kind: "work",
  id,
  group: "g",
  state,
  agent: state === "waiting" ? null : "a",
});

it("finds nothing where work goes to a free agent in the commit that brought it", () => {
  const seen = replay(
    [
      agent("1", true),
      work("2", "w", "waiting"),
      work("2", "w", "assigned"),
      work("3", "v", "waiting"),
      work("4", "w", "done"),
      work("4", "v", "assigned"),
    ],
    members,
  );
  expect(seen).toMatchObject({ aboveCapacity: 0, waitedWhileFree: 0, mostWaiting: 1, assignments: 2 });
  expect([...seen.assignedOnArrival]).toEqual(["w"]);
});
it("finds work that waited beside a free agent, though it was assigned later", () => {
  const seen = replay([agent("1", true), work("2", "w", "waiting"), work("3", "w", "assigned")], members);
  expect(seen.waitedWhileFree).toBe(1);
});
it("lets work wait while its only agent is away, and not once they are back", () => {
  const away = [agent("1", true), agent("2", false), work("3", "w", "waiting")];
  expect(replay(away, members).waitedWhileFree).toBe(0);
  expect(replay([...away, agent("4", true)], members).waitedWhileFree).toBe(1);
});
it("finds an agent above capacity", () => {
  const twice = ["2", "3"].flatMap((txn) => [work(txn, txn, "waiting"), work(txn, txn, "assigned")]);
  expect(replay([agent("1", true), ...twice], members).aboveCapacity).toBe(1);
});
it("measures unevenness among equals alone", () => {
  const one = { kind: "k", capacity: 2, onlineSteps: 10 };
  const equals = [
    { ...one, id: "a", assignments: 10, meanLoad: 1 },
    { ...one, id: "b", assignments: 10, meanLoad: 1 },
    { ...one, id: "c", kind: "other", assignments: 90, meanLoad: 2 },
  ];
  expect(unevenness(equals)).toEqual({ spread: 0, variation: 0 });
  expect(unevenness([equals[0]!, { ...equals[1]!, assignments: 30, meanLoad: 1.5 }])).toEqual({
    spread: 0.25,
    variation: 0.5,
  });
});
