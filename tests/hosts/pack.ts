import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { env, root } from "./environment.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder where the packed plugin is unpacked. */
    readonly plugin: string;
  }
}

/** What a user would download is made once for all files. */
export default function pack(project: TestProject): () => void {
  if (!existsSync(path.join(root, "dist/index.mjs")))
    throw new Error("Nothing to pack: run `npm run build` first.");
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-packed-")));
  const packed = execFileSync(
    "npm",
    ["pack", "--ignore-scripts", "--json", "--pack-destination", home],
    {
      cwd: root,
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  execFileSync("tar", ["-xzf", path.join(home, filename), "-C", home]);
  project.provide("plugin", path.join(home, "package"));
  const start = Date.now();
  return () => {
    rmSync(home, { recursive: true, force: true });
    // All tests link to the same tools: one that writes into them breaks the others now and then.
    const changed = writtenSince(start, path.join(import.meta.dirname, "node_modules"));
    if (changed.length === 0) return;
    // An exception here is told, and the run counts as a success.
    console.error(`A test has changed what all share: ${changed.join(", ")}.`);
    process.exitCode = 1;
  };
}

const writtenSince = (time: number, folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).mtimeMs > time);
