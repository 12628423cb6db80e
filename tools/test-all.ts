/**
 * Runs every suite, also after one that failed: `npm run test:all`. With `--rest`, those that `npm test` leaves out.
 * Where TEST_REPORTS names a folder, each suite leaves a report in it.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";

const SUITES = ["test", "test:eslint-9", "test:copies", "test:behaviour", "test:hosts"] as const;
const suites = process.argv.includes("--rest") ? SUITES.slice(1) : SUITES;
const folder = process.env.TEST_REPORTS;

const failed = suites.filter((suite) => {
  console.log(`\n== npm run ${suite}`);
  const report =
    folder === undefined
      ? {}
      : { TEST_REPORT: path.join(folder, `${suite.replace("test:", "")}.json`) };
  return (
    spawnSync("npm", ["run", "--silent", suite], {
      stdio: "inherit",
      env: { ...process.env, ...report },
    }).status !== 0
  );
});
if (failed.length > 0) console.error(`Failed: ${failed.join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;
