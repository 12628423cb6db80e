/**
 * `npm run test:stryker` runs this for one folder of `src` after the other. `docs/decisions/014-mutation-testing.md` says why
 * it is like this.
 */
const { STRYKER_FOLDER = "rules" } = process.env;
const reports = `reports/stryker/${STRYKER_FOLDER}`;

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  plugins: ["./tools/stryker/runner.ts"],
  testRunner: "in-process",
  testRunnerNodeArgs: ["--max-semi-space-size=64"],
  coverageAnalysis: "perTest",
  // Each mutant has a new program, so that tables are mutated like everything else.
  ignoreStatic: false,
  // The bundler takes the types off.
  disableTypeChecks: false,
  ignorePatterns: ["/.*", "/dist", "/coverage", "/reports", "tests/hosts"],
  tempDirName: ".cache/stryker",
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: `${reports}/mutants.json` },
  incrementalFile: `${reports}/incremental.json`,
  // The runner itself ends a test that takes too long.
  timeoutMS: 120_000,
  timeoutFactor: 20,
  dryRunTimeoutMinutes: 60,
  warnings: { slow: false },
};
