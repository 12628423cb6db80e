import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject, onTestFinished } from "vitest";
import { env, root } from "./environment.js";

interface Wishes {
  /** Files by their names, with `/` between folders. */
  readonly files?: Readonly<Record<string, string>>;
  /** `eslint` is version 10; null leaves it out. */
  readonly eslint?: "eslint" | "eslint9" | "eslint-9.15" | null;
  /** Other packages that the project has, from this folder's own `node_modules` or from the repository's. */
  readonly packages?: readonly string[];
  /** Begin a git repository, with nothing in it yet. */
  readonly git?: boolean;
}

interface Run {
  /** What the shell would say in `$?`. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Project {
  readonly folder: string;
  readonly run: (command: string, ...args: readonly string[]) => Run;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** One more package, as in `packages`. */
  readonly install: (name: string) => void;
}

/** Without the second, `oxlint --fix` follows the links and rewrites what they lead to. */
const EVERYWHERE = { "package.json": '{ "private": true }\n', ".gitignore": "node_modules/\n" };

/** A fresh project with the packed plugin in it. It is gone when the test is over. */
export function makeProject({
  files = {},
  eslint = "eslint",
  packages = [],
  git = false,
}: Wishes = {}): Project {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-project-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));

  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const run = (command: string, ...args: readonly string[]): Run => {
    const PATH = [path.join(folder, "node_modules/.bin"), process.env.PATH].join(path.delimiter);
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd: folder,
      env: { ...env, PATH },
      encoding: "utf8",
    });
    if (error) throw error;
    return { code: status, stdout, stderr };
  };

  // A copy: Node asks a link's target for its neighbours, and finds this repository's.
  cpSync(inject("plugin"), path.join(folder, "node_modules/eslint-plugin-tidb-tls"), {
    recursive: true,
  });
  linkCommands(folder, "eslint-plugin-tidb-tls");
  if (eslint !== null) link(folder, eslint, "eslint");
  for (const name of packages) link(folder, name);
  for (const [file, text] of Object.entries({ ...EVERYWHERE, ...files })) write(file, text);
  if (git) run("git", "init", "--quiet", "--initial-branch=main");

  return {
    folder,
    run,
    write,
    install: (name) => link(folder, name),
    read: (file) => readFileSync(path.join(folder, file), "utf8"),
  };
}

function link(folder: string, source: string, name = source): void {
  const target = [
    path.join(import.meta.dirname, "node_modules", source),
    path.join(root, "node_modules", source),
  ].find(existsSync);
  if (target === undefined) throw new Error(`${source} is not installed.`);
  const place = path.join(folder, "node_modules", name);
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(target, place, "junction");
  linkCommands(folder, name);
}

/** As npm does it: what a package's manifest calls `bin` is in `node_modules/.bin`. */
function linkCommands(folder: string, name: string): void {
  const home = path.join(folder, "node_modules", name);
  const { bin = {} } = JSON.parse(readFileSync(path.join(home, "package.json"), "utf8")) as {
    bin?: string | Record<string, string>;
  };
  const commands = typeof bin === "string" ? { [name]: bin } : bin;
  mkdirSync(path.join(folder, "node_modules/.bin"), { recursive: true });
  for (const [command, file] of Object.entries(commands)) {
    symlinkSync(
      path.join(home, file),
      path.join(folder, "node_modules/.bin", path.posix.basename(command)),
    );
  }
}
