/** The languages of programs besides JavaScript, as users name them: `tidb-tls/python`. */
export type ProgramLanguageName = "go" | "java" | "php" | "python";

const PROGRAMS: ReadonlySet<string> = new Set<ProgramLanguageName | "javascript">([
  "go",
  "java",
  "javascript",
  "php",
  "python",
]);

/** Whether files of a language are programs, and no data. */
export const isProgram = (language: string): boolean => PROGRAMS.has(language);

/** Whether a file is a program in JavaScript or TypeScript, or has one in it, by its name. */
export const isJavaScript = (filename: string): boolean =>
  /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/.test(filename);
