import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countTests } from "./test-results.mjs";

let folder;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "recourse-results-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function count(report, code) {
  const file = path.join(folder, "report.json");
  if (report)
    await writeFile(file, JSON.stringify({ numPassedTests: 0, numFailedTests: 0, testResults: [], ...report }));
  return countTests(file, code);
}

describe("the count of tests", () => {
  it("is the report's when tests failed", async () => {
    const testResults = [{ status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] }];
    expect(await count({ numPassedTests: 9, numFailedTests: 1, testResults }, 1)).toEqual({ passed: 9, failed: 1 });
  });

  it("holds a file that could not be loaded as one failure", async () => {
    const testResults = [{ status: "failed", assertionResults: [] }];
    expect(await count({ numPassedTests: 9, testResults }, 1)).toEqual({ passed: 9, failed: 1 });
  });

  it("holds a run that ended badly without a failed test as one failure", async () => {
    expect(await count({ numPassedTests: 9 }, 1)).toEqual({ passed: 9, failed: 1 });
  });

  it("holds a run without a report as one failure", async () => {
    expect(await count(undefined, 137)).toEqual({ passed: 0, failed: 1 });
  });
});
