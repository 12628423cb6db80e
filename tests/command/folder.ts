import { execFileSync, spawnSync, type SpawnSyncOptions } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { env, root } from "../hosts/environment.js";

/** An address with one mistake. */
export const URL =
  "jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/shop?sslMode=REQUIRED&enabledTLSProtocols=TLSv1.3";

/** The last line of a run. */
export const read = (files: number, connected: number, found: string): string =>
  `Read ${files} ${files === 1 ? "file" : "files"}, ${connected} with connections to TiDB Cloud: ${found}.\n`;

/** Who may not read everything, as `root` may: a number on systems that tests run on as `root`. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : null;

/** A folder with these files, and the built command to run in it. What it does in projects of all kinds: tests/hosts. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>) {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-command-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const run = (args: readonly string[], who: Pick<SpawnSyncOptions, "uid" | "gid"> = {}) => {
    const command = [path.join(root, "dist/command.mjs"), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: folder,
      env,
      encoding: "utf8",
      ...who,
    });
    return { code: status, stdout, stderr };
  };
  return {
    folder,
    run: (...args: readonly string[]) => run(args),
    /** As the owner of these files, who may only do what their modes say. */
    runAsUser: (...args: readonly string[]) => {
      if (NOBODY === null) return run(args);
      execFileSync("chown", ["-hR", `${NOBODY}:${NOBODY}`, folder]);
      return run(args, { uid: NOBODY, gid: NOBODY });
    },
    bytes: (file: string) => readFileSync(path.join(folder, file)),
    text: (file: string) => readFileSync(path.join(folder, file), "utf8"),
  };
}
