/** How files of a language are made sense of. */
export type ParserName = "javascript" | "typescript";

interface Language {
  readonly name: string;
  readonly extensions: readonly string[];
  readonly parser: ParserName;
}

/** What the command reads. Another language is another line. */
export const LANGUAGES: readonly Language[] = [
  { name: "JavaScript", extensions: ["js", "cjs", "mjs", "jsx"], parser: "javascript" },
  { name: "TypeScript", extensions: ["ts", "cts", "mts", "tsx"], parser: "typescript" },
];

export const NAMES = LANGUAGES.map(({ name }) => name);
