import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";

interface Change {
  /** A relative path. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

const NO_CONFIG = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: process.platform === "win32" ? "NUL" : "/dev/null",
};

/** A unified diff, made by git. Works outside of a repository and leaves nothing behind. */
export function unifiedDiff(
  changes: readonly Change[],
  { color = false, context = 3 } = {},
): string {
  const home = mkdtempSync(join(tmpdir(), "diff-"));
  try {
    for (const { file, before, after } of changes) {
      for (const [side, text] of [
        ["a", before],
        ["b", after],
      ] as const) {
        const path = join(home, side, file);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    }
    const options = [
      "--no-index",
      "--no-prefix",
      "--no-ext-diff",
      `--unified=${context}`,
      `--color=${color ? "always" : "never"}`,
    ];
    const { status, stdout, stderr, error } = spawnSync(
      "git",
      ["--no-pager", "diff", ...options, "a", "b"],
      {
        cwd: home,
        encoding: "utf8",
        env: NO_CONFIG,
      },
    );
    // 1 says that there are differences.
    if (error || (status !== 0 && status !== 1))
      throw error ?? new Error(`git diff failed: ${stderr}`);
    // Names of temporary folders and hashes tell a reader nothing.
    return stdout
      .split("\n")
      .filter((line) => !/^(?:diff|index) /.test(stripVTControlCharacters(line)))
      .join("\n");
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
