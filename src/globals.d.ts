/** The package's version and home page, put in by the build. */
declare const __VERSION__: string;
declare const __HOMEPAGE__: string;
/** Where each parser is loaded from. */
declare const __PARSERS__: Readonly<
  Record<
    | ("go" | "java" | "json5" | "markdown" | "php")
    | ("python" | "scopes" | "shell" | "toml" | "yaml"),
    string
  >
>;
