import path from "node:path";
import { parseArgs } from "node:util";
import { namesWith } from "./languages.js";
import { Mistake } from "./mistake.js";

const OPTIONS = {
  fix: { type: "boolean", default: false },
  strict: { type: "boolean", default: false },
  format: { type: "string", short: "f", default: "stylish" },
  "output-file": { type: "string", short: "o" },
  "ignore-pattern": { type: "string", multiple: true },
  cache: { type: "boolean", default: false },
  "cache-location": { type: "string" },
  concurrency: { type: "string", default: "off" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", short: "v", default: false },
} as const;

export const HELP = `eslint-plugin-tidb-tls [options] [files and folders]

Finds and fixes insecure connections to TiDB Cloud.
Reads ${namesWith("and")} files,
except those that git ignores.

  --fix                   Fix what is safe to fix
  --strict                Use the preset strict instead of recommended
  -f, --format NAME       stylish (default), json, html, sarif or another one
  -o, --output-file FILE  Write the report to a file
  --ignore-pattern GLOB   Ignore these files, too; can be repeated
  --cache                 Skip files that have not changed
  --cache-location FILE   The file for the cache
  --concurrency N         Threads: a number, auto or off (default)
  -v, --version
  -h, --help

Exit codes: 0 no findings, 1 findings, 2 a file that cannot be read, wrong
usage or a crash.
To change rules or settings, use the plugin in an ESLint configuration instead.
`;

export type Arguments = ReturnType<typeof readArguments>;

/** Understands what was typed, or says in one line what it does not. */
export function readArguments(typed: readonly string[], cwd: string) {
  const { values, positionals } = parse(typed);
  const { concurrency } = values;
  if (!/^(?:off|auto|[1-9]\d*)$/.test(concurrency))
    throw new Mistake(`--concurrency takes a number, auto or off, not "${concurrency}".`);
  const [outside] = positionals.filter(
    (file) => path.relative(cwd, file).split(path.sep)[0] === "..",
  );
  if (outside !== undefined)
    throw new Mistake(`${outside} is outside the current folder: run the command there.`);
  return {
    ...values,
    "ignore-pattern": values["ignore-pattern"] ?? [],
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
