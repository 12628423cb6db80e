import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

/** Published code, pinned: clients, what is built on them, programs that use them, and code that has nothing to do with databases. */
const PACKAGES = [
  "mysql2@3.24.6",
  "mysql@2.18.1",
  "mariadb@3.5.4",
  "sequelize@6.37.7",
  "knex@3.1.0",
  "typeorm@0.3.27",
  "drizzle-orm@0.44.7",
  "@tidbcloud/serverless@0.2.0",
  "n8n-nodes-base@1.0.0",
  "@nestjs/core@11.1.8",
  // These have their TypeScript sources with them.
  "mongodb@6.20.0",
  "rxjs@7.8.2",
  "zod@4.1.12",
];

const root = path.resolve(import.meta.dirname, "../..");
export const cache = path.join(root, "node_modules/.cache/tidb-tls-bench");

export interface Program {
  readonly name: string;
  readonly text: string;
}

/** The files of all packages, at most so many of each; and this project's own programs, which all connect to the service. */
export function readCorpus(most: number): readonly Program[] {
  const published = PACKAGES.flatMap((name) => take(programsIn(unpack(name)), most));
  return [...published, ...programsIn(path.join(root, "tests/fixtures/shapes"))].map((name) => ({
    name,
    text: readFileSync(name, "utf8"),
  }));
}

/** Downloads a package once. */
export function unpack(name: string): string {
  const folder = path.join(cache, name.replace("/", "+"));
  if (existsSync(folder)) return folder;
  const work = `${folder}.part`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  console.error(`Downloading ${name} ...`);
  const tarball = execFileSync("npm", ["pack", "--silent", name], {
    cwd: work,
    encoding: "utf8",
  }).trim();
  execFileSync("tar", ["-xzf", tarball], { cwd: work });
  rmSync(path.join(work, tarball));
  renameSync(work, folder);
  return folder;
}

export const isProgram = (file: string): boolean =>
  /\.(?:js|cjs|mjs|ts|tsx|jsx)$/.test(file) && !/\.d\.ts$|\.min\.js$/.test(file);

function programsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(isProgram)
    .sort()
    .map((file) => path.join(folder, file));
}

/** Evenly from the whole list, and the same ones every time. */
export function take(files: readonly string[], most: number): readonly string[] {
  const step = Math.max(1, files.length / most);
  return files.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
