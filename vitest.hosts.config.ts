import { defineConfig } from "vitest/config";
import { define } from "./tools/define.js";
import { shared } from "./vitest.config.js";

/** Foreign tools decide: the packed plugin runs in them as it does at a user's. */
export default defineConfig({
  define,
  test: {
    name: "hosts",
    include: ["tests/hosts/*.test.ts"],
    globalSetup: ["tests/hosts/pack.ts"],
    ...shared,
    maxWorkers: 2,
  },
});
