/**
 * Runs every suite, also after one that failed: `npm run test:all`. With `--rest`, those that `npm test` leaves out.
 * `npm test` is first: it builds what the others test. These wait for processes now and then, so two of them run at a time.
 * Where TEST_REPORTS names a folder, each suite leaves a report in it.
 */
import { spawn } from "node:child_process";
import path from "node:path";

const FIRST = "test";
/** Those that take longest begin. */
const REST = ["test:behaviour", "test:copies", "test:hosts", "test:eslint-9"];
const AT_A_TIME = 2;
const folder = process.env.TEST_REPORTS;
const failed: string[] = [];

function run(suite: string, shown: "inherit" | "pipe"): Promise<void> {
  const report =
    folder === undefined
      ? {}
      : { TEST_REPORT: path.join(folder, `${suite.replace("test:", "")}.json`) };
  // Building once more would take the plugin away from the suite beside it.
  const once = suite === FIRST ? [] : ["--ignore-scripts"];
  const child = spawn("npm", ["run", "--silent", ...once, suite], {
    stdio: ["ignore", shown, shown],
    env: { ...process.env, ...report },
  });
  if (shown === "pipe") console.log(`\n${suite} has begun.`);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (part: Buffer) => said.push(part));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      if (status !== 0) failed.push(suite);
      process.stdout.write(Buffer.concat([Buffer.from(`\n== npm run ${suite}\n`), ...said]));
      resolve();
    });
  });
}

async function runWaiting(waiting: string[]): Promise<void> {
  for (let suite = waiting.shift(); suite !== undefined; suite = waiting.shift())
    await run(suite, "pipe");
}

if (!process.argv.includes("--rest")) await run(FIRST, "inherit");
const waiting = [...REST];
await Promise.all(Array.from({ length: AT_A_TIME }, () => runWaiting(waiting)));
if (failed.length > 0) console.error(`Failed: ${failed.join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;
