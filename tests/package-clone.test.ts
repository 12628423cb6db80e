import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { inRepository, read } from "../tools/docs/files.js";
import { readPage } from "../tools/docs/pages.js";
import { copyProject, type Copy } from "./copy.js";
import { env, root } from "./hosts/environment.js";

const { blocks } = readPage(read("README.md"));
const commandsOf = (heading: string): readonly string[] =>
  (blocks.find(({ under }) => under.at(-1) === heading)?.code ?? "").trim().split("\n");
/** What the README tells whoever has a clone and a minute. */
const [PACK = "", INSTALL = "", CHECK = ""] = commandsOf("In one minute");
/** What comes from the registry is linked here: tests/hosts/newcomer.test.ts installs it. */
const offline = (install: string): string =>
  install.replace("--save-dev", "$& --offline --legacy-peer-deps --no-audit --no-fund");
const BAD = `import mysql from "mysql2/promise";
const host = "gateway01.us-east-1.prod.aws.tidbcloud.com";
export const pool = mysql.createPool({ host, port: 4000, user: "root", password: process.env.DB });
`;
const CONFIG = `import tidbTls from "eslint-plugin-tidb-tls";
export default [tidbTls.configs.recommended];
`;

describe("in a clone that was never built", () => {
  let clone: Copy;
  beforeAll(() => {
    clone = copyProject();
  });
  afterAll(() => {
    clone.remove();
  });

  it("is packed and installed as the README says", () => {
    expect(existsSync(path.join(clone.folder, "dist"))).toBe(false);
    expect(PACK).toBe("npm pack --pack-destination ..");
    expect(clone.run("sh", "-c", PACK)).toMatchObject({ code: 0 });

    const project = path.join(clone.folder, "../shop");
    mkdirSync(project);
    const files = { "package.json": "{}", "eslint.config.mjs": CONFIG, "db.mjs": BAD };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(project, name), text);
    const run = (command: string) =>
      spawnSync("sh", ["-c", command], { cwd: project, env, encoding: "utf8" });
    expect(INSTALL).toMatch(/^npm install --save-dev \.\.\/\S+\.tgz$/);
    expect(run(offline(INSTALL))).toMatchObject({ status: 0 });
    symlinkSync(path.join(root, "node_modules/eslint"), path.join(project, "node_modules/eslint"));
    expect(CHECK).toBe("npx eslint-plugin-tidb-tls");
    expect(run(CHECK)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("tidb-tls/require-tls") as string,
    });
    expect(run(`${CHECK} --fix`)).toMatchObject({ status: 1 });
    expect(readFileSync(path.join(project, "db.mjs"), "utf8")).toContain("rejectUnauthorized");

    // The way with a configuration is the same, and begins with other packages.
    const [install = ""] = commandsOf("Install");
    expect(install).toBe(INSTALL.replace(" ..", " eslint typescript-eslint .."));
    const { status, stdout } = run("node node_modules/eslint/bin/eslint.js .");
    expect(stdout).toContain("tidb-tls/");
    expect(status).toBe(1);
  });

  // npm runs it after `npm ci`, and for somebody who installs from git.
  it("is built once after it is installed", () => {
    const built = path.join(clone.folder, "dist/index.mjs");
    const prepare = () => clone.run("npm", "run", "--silent", "postprepare");
    rmSync(path.join(clone.folder, "dist"), { recursive: true, force: true });
    expect(prepare()).toMatchObject({ code: 0 });
    const { mtimeMs } = statSync(built);
    expect(prepare()).toEqual({ code: 0, said: "" });
    expect(statSync(built).mtimeMs).toBe(mtimeMs);
  });

  it("is not packed where it cannot be built", () => {
    rmSync(path.join(clone.folder, "dist"), { recursive: true, force: true });
    clone.write("src/index.ts", "export default {;\n");
    expect(clone.run("npm", "pack").code).not.toBe(0);
  });
});

it("installs first what a build takes, where nothing is installed", () => {
  const home = mkdtempSync(path.join(tmpdir(), "tidb-tls-bare-"));
  onTestFinished(() => {
    rmSync(home, { recursive: true });
  });
  // It only writes down what it is asked for.
  const npm = path.join(home, "npm");
  writeFileSync(npm, '#!/bin/sh\necho "$@" >> asked\n');
  chmodSync(npm, 0o755);
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [inRepository("tools/prepare.mjs"), ...args], {
      cwd: home,
      env: { ...env, PATH: `${home}:${env.PATH}` },
      encoding: "utf8",
    });
  const { status, stdout, stderr } = run("pack");
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  expect(stderr).toContain("npm ci");
  expect(readFileSync(path.join(home, "asked"), "utf8").trim().split("\n")).toEqual([
    "ci --ignore-scripts --no-audit --no-fund",
    "run --silent build",
  ]);
});
