/**
 * Runs `npm cit` in fresh clones of the last commit while other processes keep all cores busy, and says how each run
 * ended: `npm run test:under-load -- --times 3 --busy 4`. What fails then and not otherwise depends on time.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { env, root } from "../tests/hosts/environment.js";

const { values } = parseArgs({
  options: { times: { type: "string", default: "3" }, busy: { type: "string", default: "4" } },
});

/** User and system time of all children that have ended, in seconds. */
function cpuOfChildren(): number {
  const { stdout } = spawnSync("sh", ["-c", "cat /proc/$PPID/stat"], { encoding: "utf8" });
  // After the name in brackets: the 14th and 15th of these are the children's times, in ticks of 10 ms.
  const fields = stdout.slice(stdout.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

function run(command: string, words: readonly string[], cwd: string): number | null {
  return spawnSync(command, words, { cwd, env, stdio: "inherit" }).status;
}

/** Whether all tests passed in a clone of its own. */
function passes(time: number): boolean {
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-under-load-")));
  try {
    if (run("git", ["clone", "--quiet", root, home], root) !== 0)
      throw new Error("It cannot be cloned.");
    const [start, before] = [Date.now(), cpuOfChildren()];
    const code = run("npm", ["cit"], home);
    const [wall, cpu] = [(Date.now() - start) / 1000, cpuOfChildren() - before];
    console.log(
      `Run ${time}: \`npm cit\` ended with ${code} after ${wall.toFixed(0)} s, of which ${cpu.toFixed(0)} s of CPU.`,
    );
    return code === 0;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Ends by itself where nobody is left to stop it. */
const BUSY = "const { ppid } = process; while (process.ppid === ppid);";
const busy = Array.from({ length: Number(values.busy) }, (): ChildProcess =>
  spawn(process.execPath, ["--eval", BUSY]),
);
const stop = (): void => {
  for (const child of busy) child.kill("SIGKILL");
};
process.once("exit", stop);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const times = Array.from({ length: Number(values.times) }, (_, index) => index + 1);
const passed = times.filter(passes);
// This program would wait for them.
stop();
console.log(
  `${passed.length} of ${times.length} passed while ${busy.length} other processes were busy.`,
);
process.exitCode = passed.length === times.length ? 0 : 1;
