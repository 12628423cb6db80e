import { defineConfig, type UserConfig } from "tsdown";
import { define } from "./tools/define.js";

// Where the time of a build of two seconds goes is nobody's concern.
const checks = { pluginTimings: false };
const shared: UserConfig = {
  format: "esm",
  platform: "node",
  target: "node20.19",
  define: {
    ...define,
    __PARSERS__: JSON.stringify({
      shell: "./shell.mjs",
      toml: "./toml.mjs",
      yaml: "./yaml.mjs",
    }),
  },
  inputOptions: { checks },
};

/** These use the plugin that is built above, and nothing else. */
const beside: UserConfig = {
  clean: false,
  deps: { onlyBundle: [] },
  plugins: [
    {
      name: "the-plugin-beside",
      resolveId: (id) => (id === "../index.js" ? { id: "./index.mjs", external: true } : null),
    },
  ],
};

const LEVN = "\0levn";
/** Reads comments that configure rules. They are rare, and it takes 2 ms to load. */
const levnWhenNeeded = {
  name: "levn-when-needed",
  resolveId: (id: string, importer?: string) => (id === "levn" && importer !== LEVN ? LEVN : null),
  load: (id: string) =>
    id === LEVN ? 'export default { parse: (...args) => require("levn").parse(...args) };' : null,
};

export default defineConfig([
  {
    ...shared,
    entry: ["src/index.ts"],
    dts: true,
    clean: true,
    // jsonc-parser's `main` is UMD, which cannot be bundled.
    inputOptions: { checks, resolve: { mainFields: ["module", "main"] } },
    plugins: [levnWhenNeeded],
    // What is bundled is named here, so that nothing slips in.
    deps: {
      onlyBundle: [
        "@typescript-eslint/utils",
        "jsonc-parser",
        // And what it needs to read comments that configure rules.
        "@eslint/plugin-kit",
        "levn",
        "prelude-ls",
        "type-check",
      ],
    },
  },
  {
    ...shared,
    ...beside,
    entry: { sarif: "src/formatters/sarif.ts" },
    dts: true,
  },
  {
    ...shared,
    ...beside,
    entry: { command: "src/command/main.ts", options: "src/command/options.ts" },
    dts: false,
    outputOptions: { chunkFileNames: "shared.mjs" },
  },
  // Parsers of data files. Each is loaded when a file needs it: `src/parsers/load.ts`.
  ...["shell", "toml", "yaml"].map((name): UserConfig => ({
    ...shared,
    entry: { [name]: `src/parsers/${name}.ts` },
    dts: false,
    clean: false,
    deps: { onlyBundle: ["yaml", "toml-eslint-parser", "eslint-visitor-keys", "unbash"] },
  })),
]);
