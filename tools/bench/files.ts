import { cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isProgram, take, unpack } from "./corpus.js";

/** Published sources, pinned: which files, and how many at most. Few of them have to do with databases. */
const SOURCES: readonly (readonly [name: string, files: RegExp, most: number])[] = [
  ["rxjs@7.8.2", /^src\//, 230],
  ["zod@4.1.12", /^src\//, 230],
  ["lodash@4.17.21", /^[^/]+$/, 200],
  ["date-fns@3.6.0", /\.mjs$/, 200],
  ["core-js@3.45.1", /^(?:internals|modules)\//, 200],
  ["ramda@0.30.1", /^src\//, 150],
  ["three@0.180.0", /^(?:src|examples\/jsm)\//, 250],
  ["graphql@16.11.0", /\.mjs$/, 120],
  ["webpack@5.101.3", /^lib\//, 200],
  ["eslint@9.36.0", /^lib\//, 150],
  ["effect@3.17.14", /^src\//, 120],
  ["viem@2.37.8", /\.ts$/, 300],
  ["@reduxjs/toolkit@2.9.0", /^src\//, 120],
  ["@tanstack/query-core@5.90.2", /^src\//, 25],
  ["@trpc/server@11.6.0", /^src\//, 80],
  ["@mui/material@7.3.2", /^(?!esm|modern|node)/, 150],
  ["svelte@5.39.6", /^src\//, 150],
  ["undici@7.16.0", /^lib\//, 80],
  ["ethers@6.15.0", /\.ts$/, 100],
  ["moment@2.30.1", /^src\//, 80],
  ["@nestjs/core@11.1.8", /./, 60],
  ["express@4.21.2", /./, 12],
  ["playwright-core@1.55.1", /^lib\//, 100],
  ["mongodb@6.20.0", /^src\//, 60],
  ["mysql2@3.24.6", /./, 30],
  ["knex@3.1.0", /./, 30],
  ["sequelize@6.37.7", /^lib\//, 30],
  ["typeorm@0.3.27", /^(?!browser)/, 40],
  ["n8n-nodes-base@1.0.0", /\.js$/, 60],
];

const LIST = path.join(import.meta.dirname, "files.txt");

/** Small enough that a parser, and not one file, makes the time. */
const MOST = 100_000;

function isSmall(file: string): boolean {
  const stat = statSync(file);
  return stat.isFile() && stat.size <= MOST;
}

const folderOf = (name: string): string => path.join(unpack(name), "package");

const chosen = (): readonly string[] =>
  SOURCES.flatMap(([name, files, most]) => {
    const folder = folderOf(name);
    const all = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll(path.sep, "/"))
      .filter((file) => isProgram(file) && files.test(file) && !/(?:^|\/)[._]/.test(file))
      .filter((file) => isSmall(path.join(folder, file)));
    return take(all.sort(), most).map((file) => `${name}/${file}`);
  });

/** Each is `package@version/path`. */
export const listed = (): readonly string[] => readFileSync(LIST, "utf8").trim().split("\n");

/** Chooses the files again, without those that a check refuses. */
export function renew(refused: (files: readonly string[]) => ReadonlySet<string>): void {
  const files = chosen();
  const bad = refused(files);
  writeFileSync(LIST, `${files.filter((file) => !bad.has(file)).join("\n")}\n`);
}

const SPLIT = /^(@?[^@]+@[^/]+)\/(.*)$/;

/** Where a file of the list is, once its package is downloaded. */
export function locate(file: string): string {
  const [, name = "", inside = ""] = SPLIT.exec(file) ?? [];
  return path.join(folderOf(name), inside);
}

/** Copies files of the list, and what their packages say of themselves, into a folder. */
export function layOut(files: readonly string[], folder: string): void {
  const names = new Set(files.map((file) => SPLIT.exec(file)?.[1] ?? ""));
  const manifests = [...names].map((name) => `${name}/package.json`);
  for (const file of [...files, ...manifests]) {
    const target = path.join(folder, file.replace(/@(?=\d)/, "-"));
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(locate(file), target);
  }
}
