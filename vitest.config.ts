import { defineConfig, type TestUserConfig } from "vitest/config";
import { define } from "./tools/define.js";

/** These ask the drivers and foreign tools, and not ESLint: `npm run test:behaviour` and `npm run test:hosts`. */
const OTHERS = ["tests/behaviour/**", "tests/hosts/**"];
/** These make copies of the project, or a package of it, and run tools there, which takes long: `npm run test:copies`. */
const COPIES = ["new", "release", "package", "package-clone"].map(
  (name) => `tests/${name}.test.ts`,
);

/** These start processes on both versions, or ask nothing of ESLint that others do not ask, too. */
const APART = [
  ...[
    "architecture",
    "bounds",
    "laws",
    "quoting",
    "robustness",
    "secrets",
    "summary",
    "types",
    "words",
  ].map((name) => `tests/${name}.test.ts`),
  ...["dialects", "document", "flow", "model", "notations", "project"].map(
    (name) => `tests/${name}/**`,
  ),
  ...["documented", "mutants", "notebooks", "programs", "shell", "variables"].map(
    (name) => `tests/languages/${name}/**`,
  ),
  "tests/{clients,languages}/{go,java,php,python}/**",
  ...[
    ...["clients/compiled", "command/command", "languages/data-files", "rules/messages"],
    "utils/robustness",
  ].map((name) => `tests/${name}.test.ts`),
];

/** In megabytes, four times what Node.js takes by itself. */
const YOUNG = ["--max-semi-space-size=64"];

/** `npm cit` hands no arguments on, so whoever wants a report in a file says so in the environment. */
const { TEST_REPORT } = process.env;

/** What all suites share. */
export const shared: TestUserConfig = {
  // No test fails because the machine is busy: these only end what would never end by itself.
  testTimeout: 30 * 60_000,
  hookTimeout: 30 * 60_000,
  teardownTimeout: 30 * 60_000,
  reporters:
    TEST_REPORT === undefined ? ["default"] : ["default", ["json", { outputFile: TEST_REPORT }]],
};

/** `npm test` runs on ESLint 10; what may differ runs on ESLint 9, too. */
export default defineConfig({
  define,
  test: {
    pool: "forks",
    isolate: false,
    // By default one core is left to the main process, which does little.
    maxWorkers: 2,
    // Linting makes many trees that live for a moment: with room for them the collector has an eighth less of all work to do.
    execArgv: YOUNG,
    ...shared,
    setupFiles: ["tests/setup.ts"],
    // A mistake of the plugin's own ends no run, unless one asks for it.
    env: { TIDB_TLS_ERRORS: "throw" },
    projects: [
      {
        extends: true,
        test: {
          name: "eslint-10",
          include: ["tests/**/*.test.ts"],
          exclude: [...OTHERS, ...COPIES],
        },
      },
      { extends: true, test: { name: "copies", include: COPIES } },
      {
        extends: true,
        resolve: { alias: [{ find: /^eslint$/, replacement: "eslint9" }] },
        test: {
          name: "eslint-9",
          include: ["tests/**/*.test.ts"],
          exclude: [...OTHERS, ...COPIES, ...APART],
          execArgv: [...YOUNG, "--require", "./tests/use-eslint-9.cjs"],
        },
      },
    ],
    coverage: { provider: "v8", include: ["src/**"], thresholds: { lines: 95, branches: 90 } },
  },
});
