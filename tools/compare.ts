/**
 * Whether two builds say the same: `npm run compare -- <dist of before> [<dist of after>]`. It runs the rules of both presets
 * of both builds on every program of the tests and on the published programs that other tools have downloaded, and prints
 * what differs: a finding, a word, a place or an edit. Exits with 1 when something does.
 */
import "./globals.js";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { compare, type Build } from "./compare/builds.js";
import { programs } from "./compare/programs.js";
import type { Plugin } from "./precision/lint.js";

const { positionals } = parseArgs({ allowPositionals: true });
const [before, after = "dist"] = positionals;
if (before === undefined) throw new Error("Name the folder with the build of before.");

async function buildIn(folder: string): Promise<Build> {
  const module = pathToFileURL(path.resolve(folder, "index.mjs")).href;
  return ((await import(module)) as { default: Plugin }).default.configs;
}

const { files, findings, edits, differences } = compare(
  await buildIn(before),
  await buildIn(after),
  programs(),
);
for (const difference of differences) console.log(difference);
console.log(
  `${files} files, ${findings} findings, ${edits} edits, ${differences.length} differences.`,
);
if (differences.length > 0) process.exitCode = 1;
