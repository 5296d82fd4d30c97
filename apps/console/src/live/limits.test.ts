import * as contract from "@recourse/contract";
import { expect, test } from "vitest";
import * as limits from "./limits.ts";

test("the pages keep to the contract's limits", () => {
  expect(limits.maxTextLength).toBe(contract.maxTextLength);
  expect(limits.recallWindowSeconds).toBe(contract.recallWindowSeconds);
  expect(limits.maxFileBytes).toBe(contract.maxFileBytes);
  expect(limits.mostExported).toBe(contract.mostExported);
  expect(limits.mostTalksExported).toBe(contract.mostTalksExported);
  expect(limits.acceptedMimes).toEqual(contract.acceptedMimes);
});
