// Adds up vitest's JSON reports and prints the closing line. Needs nothing but Node: it runs even where `npm ci` failed.
import { readFileSync } from "node:fs";

let [passed, failed, skipped] = [0, 0, 0];
for (const file of process.argv.slice(2)) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    passed += report.numPassedTests;
    // Where a file could not be loaded or made ready, no test of it was run that could fail.
    failed +=
      report.numFailedTests +
      report.testResults.filter(
        (one) =>
          one.status === "failed" &&
          one.assertionResults.every(({ status }) => status !== "failed"),
      ).length;
    skipped += report.numPendingTests + report.numTodoTests;
  } catch {
    console.log("A test run did not come to its end.");
    failed += 1;
  }
}
if (passed === 0) failed ||= 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;
