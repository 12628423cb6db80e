// Adds up vitest's JSON reports, names what failed, and prints the closing line. Needs nothing but Node: it runs even where `npm ci` failed.
import { readFileSync } from "node:fs";
import { relative } from "node:path";

/** Of a failure's message: what was expected, and where. The whole of it stands in the log of its suite. */
const LINES = 12;

/** What failed in one file. Where it could not be loaded or made ready, no test of it was run that could fail. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(process.cwd(), name);
  const failures = assertionResults
    .filter((test) => test.status === "failed")
    .map((test) => ({ what: `${file}: ${test.fullName}`, why: test.failureMessages.join("\n") }));
  return status === "failed" && failures.length === 0 ? [{ what: file, why: message }] : failures;
}

let [passed, failed, skipped] = [0, 0, 0];
for (const file of process.argv.slice(2)) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    const failures = report.testResults.flatMap(failuresOf);
    for (const { what, why } of failures)
      console.log(`Failed: ${what}\n${why.split("\n").slice(0, LINES).join("\n")}\n`);
    passed += report.numPassedTests;
    failed += failures.length;
    skipped += report.numPendingTests + report.numTodoTests;
  } catch {
    console.log(`A test run did not come to its end: there is no report in ${file}.`);
    failed += 1;
  }
}
if (passed === 0) failed ||= 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;
