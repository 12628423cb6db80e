import plugin from "../index.js";

/** How files of a language are made sense of. */
export type ParserName = "javascript" | "typescript";

/** A program, which one of these parsers reads. */
interface Program {
  readonly title: string;
  readonly extensions: readonly string[];
  readonly parser: ParserName;
}

/** The programs that the command reads. */
export const PROGRAMS: readonly Program[] = [
  { title: "JavaScript", extensions: ["js", "cjs", "mjs", "jsx"], parser: "javascript" },
  { title: "TypeScript", extensions: ["ts", "cts", "mts", "tsx"], parser: "typescript" },
];

/** The names of all languages, as people list them. */
export function languageNames(): string {
  const names = [
    ...PROGRAMS.map(({ title }) => title),
    // The name of such a preset ends with that of its files.
    ...plugin.configs.files.map(({ name = "" }) => name.slice(name.indexOf(" ") + 1)),
  ];
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
