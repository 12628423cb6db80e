/**
 * Makes a package out of a clone, with nothing but Node and npm. `node tools/prepare.mjs` builds the
 * plugin if it is not built, as npm asks for after it has installed the project, by itself or for
 * somebody who installs from git. With `pack` it always builds, and installs first what that takes.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const [mode] = process.argv.slice(2);

/** What it says goes to standard error: `npm pack --json` writes to the other one. */
function npm(...args) {
  const { status, error } = spawnSync("npm", args, {
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

if (mode === "pack" && !existsSync("node_modules/tsdown")) {
  console.error("The packages that build the plugin are not installed yet: npm ci.");
  npm("ci", "--ignore-scripts", "--no-audit", "--no-fund");
}
if (mode === "pack" || !existsSync("dist/index.mjs")) npm("run", "--silent", "build");
