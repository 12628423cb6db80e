import path from "node:path";
import { parseArgs } from "node:util";
import { NAMES } from "./languages.js";
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

Finds insecure connections to TiDB Cloud and fixes them.
Reads ${NAMES.join(", ")}. What git ignores is left out.

  --fix                   Write what can be fixed safely
  --strict                Ask for more than the documented form of each client
  -f, --format NAME       stylish (default), json, html, sarif or one of yours
  -o, --output-file FILE  Write the report there
  --ignore-pattern GLOB   Leave these files out, too; may be repeated
  --cache                 Look only at files that have changed since
  --cache-location FILE   Where to keep what is known of the others
  --concurrency N         Threads: a number, auto or off (default)
  -v, --version
  -h, --help

The exit code is 0 where everything was read and nothing found, 1 where
something was found, and 2 for a mistake, a crash or a file that cannot be read.
Settings and rules of your own need ESLint itself: see the README.
`;

export type Arguments = ReturnType<typeof readArguments>;

/** Understands what was typed, or says in one line what it does not. */
export function readArguments(typed: readonly string[], cwd: string) {
  const { values, positionals } = parse(typed);
  const { concurrency } = values;
  if (!/^(?:off|auto|[1-9]\d*)$/.test(concurrency)) throw new Mistake(`--concurrency takes a number, auto or off, not "${concurrency}".`);
  const [outside] = positionals.filter((file) => path.relative(cwd, file).split(path.sep)[0] === "..");
  if (outside !== undefined) throw new Mistake(`${outside} is outside of this folder: start the command there.`);
  return { ...values, "ignore-pattern": values["ignore-pattern"] ?? [], paths: positionals.length > 0 ? positionals : ["."] };
}

function parse(typed: readonly string[]) {
  try {
    return parseArgs({ args: [...typed], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const [, option] = /^Unknown option '(.+?)'/.exec((error as Error).message) ?? [];
    if (option !== undefined) throw new Mistake(`There is no option ${option}. --help shows what there is.`);
    // The rest of the message tells programmers how to go on.
    throw new Mistake(`${(error as Error).message.split(/[.\n]/)[0] ?? ""}.`);
  }
}
