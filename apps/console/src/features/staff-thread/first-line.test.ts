import type { ServiceSessionView } from "@recourse/contract";
import { expect, it } from "vitest";
import { firstLine } from "./first-line.ts";

const at = (clock: string) => Date.parse(`2026-03-01T${clock}Z`);
const serving = {
  state: "serving",
  openedAt: "2026-03-01T08:00:00Z",
  servedAt: "2026-03-01T09:00:00Z",
  wait: { owner: "agent", dueAt: "2026-03-01T09:30:00Z", consequence: "return_to_queue" },
} as ServiceSessionView;

it("fills the ring with the share of time that has passed", () => {
  expect(firstLine(serving, at("09:15:00")).share).toBeCloseTo(0.5);
});

it("warns the agent in the last three minutes and alarms when time is up", () => {
  expect([at("09:10:00"), at("09:28:00"), at("09:31:00")].map((now) => firstLine(serving, now).urgency)).toEqual([
    "calm",
    "warn",
    "bad",
  ]);
});

it("stays calm while the buyer is the one to act", () => {
  const resolved = { ...serving, wait: { ...serving.wait, owner: "buyer" as const } };
  expect(firstLine(resolved, at("10:00:00")).urgency).toBe("calm");
});

it("tells no consequence it does not know", () => {
  const odd = { ...serving, wait: { ...serving.wait, consequence: "something_new" } };
  expect(firstLine(odd, at("09:10:00")).consequence).toBeNull();
});
