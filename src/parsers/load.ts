import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

interface Parsers {
  readonly yaml: typeof import("./yaml.js");
  readonly json5: typeof import("./json5.js");
  readonly go: typeof import("./go.js");
  readonly java: typeof import("./java.js");
  readonly markdown: typeof import("./markdown.js");
  readonly php: typeof import("./php.js");
  readonly python: typeof import("./python.js");
  readonly scopes: typeof import("./scopes.js");
  readonly shell: typeof import("./shell.js");
  readonly toml: typeof import("./toml.js");
}

/**
 * A parser, loaded when the first file asks for it: most files need none. Rules cannot wait, so it
 * is loaded at once. The build makes a file of each, beside the plugin's own.
 */
export const parserOf = <Name extends keyof Parsers>(name: Name): Parsers[Name] =>
  load(__PARSERS__[name]) as Parsers[Name];
