import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { HOST } from "../authority.js";

/** A text that a program holds, or the words of a command that it runs, as the shell hands them on. */
export type Text = string | readonly string[];

export const runner = (name: string): string =>
  fileURLToPath(new URL(`runners/${name}`, import.meta.url));

/** Runs JavaScript programs where each of the named clients is one that writes its words down, and tells what came of each. */
export function textsOf(
  folder: string,
  codes: readonly string[],
  clients: readonly string[],
): readonly (readonly Text[])[] {
  const shelf = join(folder, "shelf");
  mkdirSync(shelf, { recursive: true });
  for (const client of clients) {
    copyFileSync(runner("record.sh"), join(shelf, client));
    chmodSync(join(shelf, client), 0o755);
  }
  const programs = codes.map((code, index) => {
    const file = join(shelf, `program-${index}.mjs`);
    writeFileSync(file, code);
    return file;
  });
  const { stdout, stderr } = spawnSync(process.execPath, [runner("texts.mjs")], {
    cwd: folder,
    input: programs.map((file) => `${JSON.stringify(file)}\n`).join(""),
    encoding: "utf8",
    env: {
      PATH: `${shelf}:${process.env.PATH ?? ""}`,
      RECORD: join(shelf, "record"),
      ...{ TIDB_HOST: HOST, TIDB_USER: "3pTAoNNegb47Uc8.root" },
      ...{ TIDB_PASSWORD: "kT4vXq9LmZ2pWs7R", DB_PASSWORD: "kT4vXq9LmZ2pWs7R" },
    },
  });
  const lines = stdout.trimEnd().split("\n");
  if (lines.length !== codes.length) throw new Error(`A program ended the run of all: ${stderr}`);
  return lines.map((line) => JSON.parse(line) as readonly Text[]);
}
