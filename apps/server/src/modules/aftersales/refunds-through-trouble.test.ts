import type { AfterSaleView } from "@recourse/contract";
import { afterEach, describe, expect, it } from "vitest";
import { until } from "../../testing/app.ts";
import { smooth, type Treatment } from "../funds/index.ts";
import { RequestStage } from "./request-stage.fixture.ts";

const wish = {
  order: "O-paid",
  kind: "refund_only",
  reason: "changed_mind_unshipped",
  situation: "unshipped",
} as const;

describe("a refund through trouble", () => {
  let stage: RequestStage;
  afterEach(() => stage.close());

  async function refunding(treatment: Partial<Treatment>): Promise<AfterSaleView> {
    stage = await RequestStage.open({ treatRefund: () => ({ ...smooth, ...treatment }) });
    const asked = await stage.ask({ ...wish, quantity: 1 });
    await stage.cast.agent0391.put(`/api/after-sales/${asked.id}/approval`, {});
    return asked;
  }
  /** Moves time on until every refund of the request is in this state. */
  async function allReach(id: string, state: string, stepHours: number): Promise<AfterSaleView> {
    return until(
      async () => {
        const view = await stage.see(id);
        if (view.refunds.every((refund) => refund.state === state)) return view;
        stage.advance(stepHours);
        await new Promise((resolve) => setTimeout(resolve, 150));
        return null;
      },
      `refunds reach ${state}`,
      25_000,
    );
  }

  it("arrives once when the channel's answers get lost", async () => {
    const asked = await refunding({ lostAnswers: 2 });
    await allReach(asked.id, "succeeded", 0.05);
    const done = await stage.reaches(asked.id, "refunded");
    expect(done.refunds).toHaveLength(2);
    expect(done.refunds.reduce((sum, refund) => sum + refund.amountFen, 0)).toBe(1200);
  });
  it("arrives when the first calls never reached the channel", async () => {
    const asked = await refunding({ lostCalls: 2 });
    await allReach(asked.id, "succeeded", 0.05);
    await stage.reaches(asked.id, "refunded");
  });
  it("is tried again after a refusal", async () => {
    const asked = await refunding({ refuses: "once" });
    await allReach(asked.id, "succeeded", 0.05);
    expect((await stage.reaches(asked.id, "refunded")).timeline.map((entry) => entry.kind)).toContain(
      "refund.try_again",
    );
  });
  it("is paid by other means where the channel refuses for good: proof by the merchant, the buyer's word", async () => {
    const asked = await refunding({ refuses: "for_good" });
    const owed = await allReach(asked.id, "awaiting_offline_proof", 0.05);
    expect(owed.wait).toMatchObject({ owner: "merchant", consequence: "call_platform" });
    const at = `/api/after-sales/${asked.id}`;
    const bare = await stage.cast.agent0391.put(`${at}/offline-proof`, { method: "bank_transfer" });
    expect(bare).toMatchObject({ status: 400, body: { code: "refund.proof_missing" } });
    await stage.cast.agent0391.put(`${at}/offline-proof`, { method: "bank_transfer", serial: "2026112200001" });
    expect((await stage.see(asked.id)).movesOpen).toEqual(["answer_offline"]);
    expect((await stage.cast.chen.put(`${at}/offline-answer`, { received: true })).status).toBe(404);
    await stage.cast.lin.put(`${at}/offline-answer`, { received: true });
    await stage.reaches(asked.id, "refunded");
  });
  it("goes to the platform when the merchant neither pays nor proves, and is left as failed, not as forgotten", async () => {
    const asked = await refunding({ refuses: "for_good" });
    await allReach(asked.id, "awaiting_offline_proof", 0.05);
    await allReach(asked.id, "with_platform", 12);
    await allReach(asked.id, "unsettled", 48);
    const failed = await stage.reaches(asked.id, "refund_failed");
    expect(failed.movesOpen).toEqual([]);
    expect((await stage.see(asked.id, stage.cast.agent0391)).movesOpen).toEqual(["refund_again", "prove_offline"]);
  });
});
