import { defineConfig } from "vitest/config";
import { define } from "./tools/define.js";

/** The drivers decide: programs are run with real drivers against servers that lie. */
export default defineConfig({
  define,
  test: {
    name: "behaviour",
    include: ["tests/behaviour/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxConcurrency: 3,
    fileParallelism: false,
  },
});
