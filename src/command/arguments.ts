import path from "node:path";
import { parseArgs } from "node:util";
import { languageNames } from "./languages.js";
import { Mistake } from "./mistake.js";

const OPTIONS = {
  fix: { type: "boolean", default: false },
  strict: { type: "boolean", default: false },
  quiet: { type: "boolean", default: false },
  "max-warnings": { type: "string", default: "-1" },
  format: { type: "string", short: "f", default: "stylish" },
  "output-file": { type: "string", short: "o" },
  "ignore-pattern": { type: "string", multiple: true },
  "no-warn-ignored": { type: "boolean", default: false },
  cache: { type: "boolean", default: false },
  "cache-location": { type: "string" },
  concurrency: { type: "string", default: "off" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", short: "v", default: false },
} as const;

/** A terminal that nobody has made wider. */
const WIDTH = 80;

/** The same words in lines that fit on a terminal. */
export function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && longer.length <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join("\n");
}

/** What `--help` prints, with the names of all languages. */
export const helpOf = (
  names: string,
): string => `eslint-plugin-tidb-tls [options] [files and folders]

Finds and fixes insecure connections to TiDB Cloud.
${wrapped(`Reads ${names}, except what git ignores. Files called .env are read even so.`)}

  --fix                   Fix what is safe to fix
  --strict                Use the preset strict instead of recommended
  --quiet                 Report errors only
  --max-warnings N        Exit with 1 if there are more warnings
  -f, --format NAME       stylish (default), json, html, sarif or another one
  -o, --output-file FILE  Write the report to a file
  --ignore-pattern GLOB   Ignore these files, too; can be repeated
  --no-warn-ignored       Pass over named files that are ignored or not known
  --cache                 Skip files that have not changed
  --cache-location FILE   The file for the cache
  --concurrency N         Threads: a number, auto or off (default)
  -h, --help, -v, --version

Exit codes: 0 no errors, 1 errors, 2 a file that cannot be read or written,
wrong usage or a crash. To change rules, configure the plugin in ESLint.
`;
export const HELP = helpOf(languageNames());

export type Arguments = ReturnType<typeof readArguments>;

/** Understands what was typed, or says in one line what it does not. */
export function readArguments(typed: readonly string[], cwd: string) {
  const { values, positionals } = parse(typed);
  const { concurrency, "max-warnings": most } = values;
  if (!/^(?:off|auto|[1-9]\d*)$/.test(concurrency))
    throw new Mistake(`--concurrency takes a number, auto or off, not "${concurrency}".`);
  if (!/^-?\d+$/.test(most)) throw new Mistake(`--max-warnings takes a number, not "${most}".`);
  const empty = Object.entries(values).find(([, value]) => [value].flat().includes(""));
  if (empty) throw new Mistake(`--${empty[0]} is empty: give it a value, or leave it out.`);
  if (positionals.includes(""))
    throw new Mistake("An argument is empty: name a file or a folder, or leave it out.");
  const [outside] = positionals.filter(
    (file) => path.relative(cwd, file).split(path.sep)[0] === "..",
  );
  if (outside !== undefined)
    throw new Mistake(`${outside} is outside the current folder: run the command there.`);
  return {
    ...values,
    "ignore-pattern": values["ignore-pattern"] ?? [],
    "max-warnings": Number(most),
    paths: positionals.length > 0 ? positionals : ["."],
  };
}

function parse(typed: readonly string[]) {
  try {
    return parseArgs({ args: [...typed], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const [, option] = /^Unknown option '(.+?)'/.exec((error as Error).message) ?? [];
    if (option !== undefined) throw new Mistake(`There is no option ${option}. See --help.`);
    // The rest of the message tells programmers how to go on.
    throw new Mistake(`${(error as Error).message.split(/[.\n]/)[0] ?? ""}.`);
  }
}
