import { readFileSync } from "node:fs";
import { ESLint, type Linter } from "eslint";
import { inRepository } from "./files.js";

export const EXAMPLES = inRepository("examples");

/** What each file in `examples/` is there to show, and whether `--fix` may repair it. */
export const EXPECTED: Readonly<Record<string, Readonly<Record<string, "fixed" | "left">>>> = {
  ".env.example": { "no-exposed-password": "left" },
  ".github/workflows/migrate.yml": { "require-certificate-verification": "left" },
  "application.properties": { "require-tls": "fixed" },
  "cmd/import/main.go": { "require-certificate-verification": "fixed" },
  "compose.yaml": { "require-certificate-verification": "fixed" },
  "config/config.json": { "require-certificate-verification": "fixed" },
  "migrate.mjs": { "no-exposed-password": "left", "no-ineffective-tls-options": "fixed" },
  "report.cjs": { "no-hardcoded-ca": "left", "no-wrong-port": "fixed" },
  "seed.mjs": { "require-username-prefix": "left" },
  "server.ts": {
    "no-exposed-password": "left",
    "require-certificate-verification": "fixed",
    "require-min-tls-version": "fixed",
  },
  "src/main/java/shop/Orders.java": { "no-wrong-port": "fixed", "require-tls": "fixed" },
  "stock.py": { "no-exposed-password": "left", "require-certificate-verification": "fixed" },
  "worker.ts": { "require-tls": "left" },
  "wrangler.toml": { "no-wrong-port": "fixed" },
};

/** One example, what is said of it, what `--fix` makes of it, and what is said of that. */
export interface Shown {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly report: ESLint.LintResult;
  readonly rest: readonly Linter.LintMessage[];
}

/** Lints the examples and repairs them in memory, with their own configuration or with another one. */
export async function showExamples(
  files: readonly string[] = Object.keys(EXPECTED),
  config?: Linter.Config[],
): Promise<readonly Shown[]> {
  const own: ESLint.Options = {
    cwd: EXAMPLES,
    ...(config && { overrideConfigFile: true, overrideConfig: config }),
  };
  const [linter, fixer] = [new ESLint(own), new ESLint({ ...own, fix: true })];
  return Promise.all(
    files.map(async (file) => {
      const before = readFileSync(inRepository(`examples/${file}`), "utf8");
      const first = async (eslint: ESLint, text: string): Promise<ESLint.LintResult> => {
        const [result] = await eslint.lintText(text, { filePath: file });
        if (!result) throw new Error(`ESLint ignores examples/${file}.`);
        return result;
      };
      const report = await first(linter, before);
      const after = (await first(fixer, before)).output ?? before;
      return { file, before, after, report, rest: (await first(linter, after)).messages };
    }),
  );
}

const name = ({ ruleId, message }: Linter.LintMessage): string =>
  ruleId?.replace(/^tidb-tls\//, "") ?? message;
const sorted = (names: Iterable<string>): string =>
  [...new Set(names)].sort().join(", ") || "nothing";

/** What is not as it should be, one sentence each. */
export function disappointments(
  shown: readonly Shown[],
  expected: typeof EXPECTED = EXPECTED,
): readonly string[] {
  const missing = Object.keys(expected).filter((file) => !shown.some((one) => one.file === file));
  return [
    ...missing.map((file) => `${file} was not linted.`),
    ...shown.flatMap(({ file, report, rest }) => {
      const rules = expected[file] ?? {};
      const left = Object.keys(rules).filter((rule) => rules[rule] === "left");
      const pairs = [
        ["is reported", sorted(report.messages.map(name)), sorted(Object.keys(rules))],
        ["is left after --fix", sorted(rest.map(name)), sorted(left)],
        ["could still be fixed then", sorted(rest.filter(({ fix }) => fix).map(name)), "nothing"],
      ] as const;
      return pairs.flatMap(([what, is, should]) =>
        is === should ? [] : [`In ${file}, ${is} ${what}; it should be ${should}.`],
      );
    }),
  ];
}

/** The format of a file, as one of these configurations names it at the end of its own name. */
export async function formatOf(file: string, formats: Linter.Config[]): Promise<string> {
  for (const format of formats) {
    const eslint = new ESLint({ cwd: EXAMPLES, overrideConfigFile: true, overrideConfig: format });
    const isProgram = /\.[cm]?[jt]s$/.test(file);
    if (!isProgram && !(await eslint.isPathIgnored(file)))
      return format.name?.replace(/^\S+ /, "") ?? "";
  }
  return file.endsWith("ts") ? "TypeScript" : "JavaScript";
}

/** Rows of cells, each column as wide as it has to be; the numbers stand at their right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column]).length)),
  );
  const padded = (cell: string | number, column: number): string =>
    typeof cell === "number"
      ? String(cell).padStart(widths[column] ?? 0)
      : cell.padEnd(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(padded).join("  ").trimEnd()}`).join("\n");
}

/** ESLint's own report, in colours or without. */
export async function stylish(results: ESLint.LintResult[], color: boolean): Promise<string> {
  const formatter = await new ESLint({ cwd: EXAMPLES, overrideConfigFile: true }).loadFormatter(
    "stylish",
  );
  return formatter.format(results, {
    cwd: EXAMPLES,
    rulesMeta: {},
    color,
  } as ESLint.LintResultData);
}
