/** Mutants of `src`: `npm run test:stryker`. CONTRIBUTING.md says how to use it, and `docs/decisions` why it is like this. */
const FOLDERS = ["model", "document", "notations", "dialects", "rules", "languages"];

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: FOLDERS.map((folder) => `src/${folder}/**/*.ts`),
  plugins: ["./tools/stryker/runner.ts"],
  testRunner: "in-process",
  testRunnerNodeArgs: ["--import", "tsx", "--max-semi-space-size=64"],
  coverageAnalysis: "perTest",
  // A program is new for each mutant, so that tables are mutated like everything else.
  ignoreStatic: false,
  // The bundler takes the types off.
  disableTypeChecks: false,
  concurrency: 1,
  ignorePatterns: ["/.*", "/dist", "/coverage", "/reports", "tests/behaviour", "tests/hosts"],
  tempDirName: ".cache/stryker",
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: "reports/stryker/mutants.json" },
  incrementalFile: "reports/stryker/incremental.json",
  timeoutMS: 120_000,
  timeoutFactor: 20,
  thresholds: { high: 95, low: 90, break: null },
  warnings: { slow: false },
};
