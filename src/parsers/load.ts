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

const loaded = new Map<keyof Parsers, unknown>();

/**
 * A parser, loaded when the first file asks for it: most files need none. Rules cannot wait, so it
 * is loaded at once. The build makes a file of each, beside the plugin's own. `require` looks for
 * the file each time, and a parser is asked at each node.
 */
export function parserOf<Name extends keyof Parsers>(name: Name): Parsers[Name] {
  if (!loaded.has(name)) loaded.set(name, load(__PARSERS__[name]));
  return loaded.get(name) as Parsers[Name];
}
