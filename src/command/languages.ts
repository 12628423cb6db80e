/** How files of a language are made sense of. */
export type ParserName = "javascript" | "typescript";

interface Named {
  readonly name: string;
  readonly extensions: readonly string[];
  /** Other names of such files. */
  readonly files?: readonly string[];
}
/** A program, which one of these parsers reads. */
interface Parsed extends Named {
  readonly parser: ParserName;
}
/** A file of another kind, which is of one of the plugin's own languages. */
interface Other extends Named {
  readonly language: string;
}

/** What the command reads. Another language is another line. */
export const LANGUAGES: readonly (Parsed | Other)[] = [
  { name: "JavaScript", extensions: ["js", "cjs", "mjs", "jsx"], parser: "javascript" },
  { name: "TypeScript", extensions: ["ts", "cts", "mts", "tsx"], parser: "typescript" },
  { name: "JSON", extensions: ["json"], language: "tidb-tls/json" },
  { name: "YAML", extensions: ["yaml", "yml"], language: "tidb-tls/yaml" },
  { name: "TOML", extensions: ["toml"], language: "tidb-tls/toml" },
  { name: "properties", extensions: ["properties"], language: "tidb-tls/properties" },
  {
    name: "env",
    extensions: ["env"],
    files: [
      "**/.env",
      "**/.env.!(js|cjs|mjs|ts|cts|mts|json|sh|yml|yaml|toml|properties|d.ts)",
      "**/.envrc",
    ],
    language: "tidb-tls/env",
  },
];

/** Their names as people list them. */
export function namesWith(word: "and" | "or"): string {
  const names = LANGUAGES.map(({ name }) => name);
  return `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1) ?? ""}`;
}
