import { defineConfig } from "vitest/config";
import { define } from "./tools/define.js";

/** Everything runs on both majors that the plugin supports. */
export default defineConfig({
  define,
  test: {
    pool: "forks",
    isolate: false,
    testTimeout: 60_000,
    setupFiles: ["tests/setup.ts"],
    projects: [
      { extends: true, test: { name: "eslint-10", include: ["tests/**/*.test.ts"] } },
      {
        extends: true,
        resolve: { alias: [{ find: /^eslint$/, replacement: "eslint9" }] },
        test: {
          name: "eslint-9",
          include: ["tests/**/*.test.ts"],
          // These start processes of their own, on both versions.
          exclude: ["tests/package.test.ts", "tests/architecture.test.ts"],
          execArgv: ["--require", "./tests/use-eslint-9.cjs"],
        },
      },
    ],
    coverage: { provider: "v8", include: ["src/**"], thresholds: { lines: 95, branches: 90 } },
  },
});
