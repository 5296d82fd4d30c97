import { readFile } from "node:fs/promises";

/**
 * Counts the tests in a vitest report. What is broken without being a test still counts as one failure: a file that
 * could not be loaded, or a run that ended with `code` for no reason the report knows.
 */
export async function countTests(file, code) {
  const text = await readFile(file, "utf8").catch(() => undefined);
  const report = text ? JSON.parse(text) : { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  const failed = report.numFailedTests + unloaded.length;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
