import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What a process has used with all of its threads: milliseconds, and megabytes at its peak. */
export interface Usage {
  readonly cpu: number;
  readonly wall: number;
  readonly memory: number;
  readonly stdout: string;
}

const PRELOADED = path.join(import.meta.dirname, "usage.mjs");

/** Runs a program of Node.js to its end. Linters end with 1 where they find something. */
export function run(script: readonly string[], cwd: string): Usage {
  const folder = mkdtempSync(path.join(tmpdir(), "tidb-tls-usage-"));
  const file = path.join(folder, "usage.json");
  try {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", PRELOADED, ...script],
      { cwd, encoding: "utf8", maxBuffer: 1e9, env: { ...process.env, BENCH_USAGE: file } },
    );
    const wall = performance.now() - start;
    if (status !== 0 && status !== 1)
      throw new Error(`${script.join(" ")} ended with ${String(status)}: ${stderr}${stdout}`);
    const used = JSON.parse(readFileSync(file, "utf8")) as Pick<Usage, "cpu" | "memory">;
    return { ...used, wall, stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
