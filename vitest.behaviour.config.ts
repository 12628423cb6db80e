import { defineConfig } from "vitest/config";
import { define } from "./tools/define.js";
import { shared } from "./vitest.config.js";

/** The drivers decide: programs are run with real drivers against servers that lie. */
export default defineConfig({
  define,
  test: {
    name: "behaviour",
    include: ["tests/behaviour/**/*.test.ts"],
    ...shared,
    maxConcurrency: 3,
    // Much of the time is spent waiting for programs. Two must not write the page at the same time.
    maxWorkers: process.env.UPDATE === "1" ? 1 : 2,
  },
});
