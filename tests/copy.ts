import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { env, root } from "./hosts/environment.js";

/** What is made, or installed, or the history. */
const LEFT_OUT = new Set([".cache", ".git", "coverage", "dist", "node_modules"]);

export interface Copy {
  readonly folder: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** What a command ended with, and all that it said. */
  readonly run: (
    command: string,
    ...args: readonly string[]
  ) => { readonly code: number | null; readonly said: string };
  readonly remove: () => void;
}

/** The project once more, with the same packages, to write into. */
export function copyProject(): Copy {
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-copy-")));
  // What a command writes beside the project is gone with it.
  const folder = path.join(home, "eslint-plugin-tidb-tls");
  cpSync(root, folder, {
    recursive: true,
    filter: (source) => !LEFT_OUT.has(path.basename(source)),
  });
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");
  return {
    folder,
    read: (file) => readFileSync(path.join(folder, file), "utf8"),
    write: (file, text) => {
      writeFileSync(path.join(folder, file), text);
    },
    run(command, ...args) {
      const { status, stdout, stderr, error } = spawnSync(command, args, {
        cwd: folder,
        env,
        encoding: "utf8",
      });
      if (error) throw error;
      return { code: status, said: stdout + stderr };
    },
    remove: () => {
      rmSync(home, { recursive: true, force: true });
    },
  };
}
