/** The tests that mutants are shown to: all that are about `src` alone, need no process of their own, and are fast. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Files that hold the options of clients. */
const DATA = ["languages/frameworks", "languages/variables", "languages/documented"];

/** By a folder of `src`, the folders of tests and the files that are about it. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  model: ["model", "rules", "utils", "settings", "clients/", "flow", "project"],
  document: ["document", "notations", "rules", "utils", "languages", "flow", "clients/", "matrix"],
  notations: ["notations", "languages", "clients/", "project"],
  dialects: ["dialects", "clients", "matrix", "laws", "rules", "settings", "flow", ...DATA],
  rules: ["rules", "formatters", "settings"],
  languages: ["languages", "flow", "clients", "utils", "project"],
};
export const FOLDERS = Object.keys(ASKED);

/** Tests of these take long, and ask what others ask: of time, of random programs, or of what compilers say. */
const LEFT_OUT = [
  ...["flow/chosen-addresses", "flow/fixes", "flow/soundness", "languages/data-files"],
  ...["languages/mutants/", "languages/programs/growth", "languages/shell/run"],
  ...["languages/variables/growth", "notations/linear", "rules/lengths", "rules/messages"],
  ...["clients/exports", "project/projects.test", "project/clients-", "utils/robustness"],
];

/** Of large tables every so many-th row is enough: the other rows are the same question about another client. */
const EVERY: Readonly<Record<string, number>> = {
  "tests/languages/documented/documented.test.ts": 12,
  "tests/laws.test.ts": 12,
  "tests/matrix.test.ts": 2,
  "tests/notations/laws.test.ts": 3,
};

/** Tests that count steps ask the engine, by the name of a file: here `src` is one script. */
const COUNTING = /\bas (?:much|many) (?:work|steps)\b/;

/** What replaces functions and modules needs vitest itself. */
const REPLACING = /\bvi\b.*from "vitest"/;

/** Whether a part of a name stands for a file: with `/` at its end for those of a folder that are in no folder of it. */
const stands = (part: string, name: string): boolean =>
  part.endsWith("/")
    ? name.startsWith(part) && !name.slice(part.length).includes("/")
    : name.startsWith(`${part}/`) || name.startsWith(`${part}.`);

/** The test files that are about a folder of `src`, or only those that are named. */
export function testFiles(root: string, of: string, named: string): readonly string[] {
  const asked = named === "" ? (ASKED[of] ?? []) : named.split(",");
  const folder = path.join(root, "tests");
  return (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".test.ts"))
    .filter((name) => asked.some((part) => stands(part, name)))
    .filter((name) => !LEFT_OUT.some((left) => name.startsWith(left)))
    .map((name) => `tests/${name}`)
    .filter((name) => !REPLACING.test(readFileSync(path.join(root, name), "utf8")))
    .sort();
}

/** Whether a test is asked: its place in its file, and its name. */
export const isAsked = (file: string, index: number, name: string): boolean =>
  index % (EVERY[file] ?? 1) === 0 && !COUNTING.test(name);
