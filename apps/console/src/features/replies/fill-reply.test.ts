import { replyVariables as ofContract } from "@recourse/contract";
import { describe, expect, it } from "vitest";
import { fillReply, replyVariables, textFor } from "./fill-reply.ts";

const mark = (name: string) => `【待填：${name}】`;

describe("a canned reply", () => {
  it("knows the variables of the contract and no other", () => {
    expect(replyVariables).toEqual(ofContract);
  });
  it("is filled with what is known and marks what is not", () => {
    expect(fillReply("{{buyer_name}}您好，单号 {{ tracking_number }}", { buyer_name: "林晓" }, mark)).toBe(
      "林晓您好，单号 【待填：tracking_number】",
    );
    expect(fillReply("{{buyer_name}}", { buyer_name: "" }, mark)).toBe("【待填：buyer_name】");
  });
  it("speaks the buyer's language where it can", () => {
    expect(textFor({ textZh: "您好", textEn: "Hello" }, "en")).toBe("Hello");
    expect(textFor({ textZh: "您好", textEn: "" }, "en")).toBe("您好");
  });
});
