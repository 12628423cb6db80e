import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
/** What to fetch: a package that depends on programs of all kinds around MySQL, and its lock file, which fixes the whole tree. */
const list = path.join(import.meta.dirname, "packages");
export const cache = path.join(root, "node_modules/.cache/tidb-tls-precision");

export interface Program {
  /** `name@version` */
  readonly from: string;
  readonly file: string;
  readonly path: string;
  readonly size: number;
}

/** Installs the fixed list once, without running anything of it and without binaries for platforms. */
export function install(): string {
  const lock = readFileSync(path.join(list, "package-lock.json"), "utf8");
  const done = path.join(cache, "installed.json");
  if (existsSync(done) && readFileSync(done, "utf8") === lock)
    return path.join(cache, "node_modules");
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  for (const file of ["package.json", "package-lock.json"])
    cpSync(path.join(list, file), path.join(cache, file));
  console.error("Installing the packages ...");
  const flags = [
    "--ignore-scripts",
    "--legacy-peer-deps",
    "--omit=optional",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
  ];
  execFileSync("npm", ["ci", "--loglevel=error", ...flags], {
    cwd: cache,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(done, lock);
  return path.join(cache, "node_modules");
}

const IS_PROGRAM = /\.[cm]?[jt]sx?$/;
const IS_DECLARATION = /\.d\.(?:\w+\.)?[cm]?ts$/;
export const isProgram = (file: string): boolean =>
  IS_PROGRAM.test(file) && !IS_DECLARATION.test(file);

/** Every package below a `node_modules`, those inside others too, each `name@version` once. */
export function packagesIn(
  modules: string,
  seen = new Map<string, string>(),
): ReadonlyMap<string, string> {
  for (const name of folders(modules)) {
    if (name === ".bin" || name === ".cache") continue;
    const names = name.startsWith("@")
      ? folders(path.join(modules, name)).map((inner) => `${name}/${inner}`)
      : [name];
    for (const each of names) {
      const folder = path.join(modules, each);
      const manifest = path.join(folder, "package.json");
      if (existsSync(manifest)) {
        const { version = "0.0.0" } = JSON.parse(readFileSync(manifest, "utf8")) as {
          version?: string;
        };
        const id = `${each}@${version}`;
        if (!seen.has(id)) seen.set(id, folder);
      }
      if (existsSync(path.join(folder, "node_modules")))
        packagesIn(path.join(folder, "node_modules"), seen);
    }
  }
  return seen;
}

/** The programs of one package, without those of the packages inside it. */
export function* programsIn(from: string, folder: string): Generator<Program> {
  const stack = [folder];
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    for (const entry of readdirSync(current, { withFileTypes: true }).sort((one, other) =>
      one.name < other.name ? -1 : 1,
    )) {
      const place = path.join(current, entry.name);
      if (entry.isDirectory() && entry.name !== "node_modules") stack.push(place);
      if (!entry.isFile() || !isProgram(entry.name)) continue;
      yield { from, file: path.relative(folder, place), path: place, size: statSync(place).size };
    }
  }
}

function folders(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
