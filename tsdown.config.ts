import { defineConfig } from "tsdown";
import { define } from "./tools/define.js";

export default defineConfig({
  entry: ["src/index.ts"],
  format: "esm",
  platform: "node",
  target: "node20.19",
  dts: true,
  clean: true,
  define,
  // jsonc-parser's `main` is UMD, which cannot be bundled.
  inputOptions: { resolve: { mainFields: ["module", "main"] } },
  // What is bundled is named here, so that nothing slips in.
  deps: { onlyBundle: ["@typescript-eslint/utils", "jsonc-parser"] },
});
