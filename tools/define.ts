import { readFileSync } from "node:fs";

const { version, homepage } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as {
  version: string;
  homepage: string;
};

/** What the build and the tests put in the place of `src/globals.d.ts`' names. */
export const define = {
  __VERSION__: JSON.stringify(version),
  __HOMEPAGE__: JSON.stringify(homepage),
  __PARSERS__: JSON.stringify({
    go: "@lezer/go",
    java: "@lezer/java",
    json5: "@humanwhocodes/momoa",
    markdown: "@eslint/markdown",
    php: "@lezer/php",
    python: "@lezer/python",
    scopes: "eslint-scope",
    shell: "unbash",
    toml: "toml-eslint-parser",
    yaml: "yaml",
  }),
};
