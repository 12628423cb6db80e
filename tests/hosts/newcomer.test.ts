import { rmSync } from "node:fs";
import path from "node:path";
import { expect, inject, it } from "vitest";
import { read } from "../../tools/docs/files.js";
import { readPage } from "../../tools/docs/pages.js";
import { BARE } from "./programs.js";
import { makeProject } from "./project.js";

const { blocks } = readPage(read("README.md"));
const written = (heading: string, language: string): string =>
  blocks
    .find((block) => block.under.at(-1) === heading && block.language === language)
    ?.code.trim() ?? "";

/** A folder with one program in it, and what the registry would give: the plugin is not there yet. */
function begin() {
  const project = makeProject({ eslint: null, files: { "database.mjs": BARE } });
  rmSync(path.join(project.folder, "node_modules"), { recursive: true });
  const packed = path.join(
    project.folder,
    project.run("npm", "pack", "--ignore-scripts", "--silent", inject("plugin")).stdout.trim(),
  );
  return { ...project, packed };
}

it("has the first finding after two commands and a file of the README", () => {
  const { packed, run, write } = begin();
  // Packing comes first: tests/package-clone.test.ts does that.
  const install = blocks.findLast(({ under }) => under.at(-1) === "Install")?.code.trim() ?? "";
  const lint = written("In CI", "sh");
  expect([install, lint].map((command) => command.split("\n").length)).toEqual([1, 1]);

  expect(run("sh", "-c", install.replace(/\.\.\/\S+\.tgz/, `"${packed}"`))).toMatchObject({
    code: 0,
  });
  write("eslint.config.mjs", `${written("Configure", "js")}\n`);
  const others = ["pool.ts", "pool.mts", "pool.cts", "view.tsx", "view.jsx"];
  for (const file of others) write(file, BARE);
  const { code, stdout } = run("sh", "-c", lint);
  expect(stdout).toContain("tidb-tls/require-tls");
  for (const file of ["database.mjs", ...others]) expect(stdout).toContain(file);
  expect(code).toBe(1);
});

it("has it after one command where ESLint is not configured", () => {
  const command =
    blocks.find(({ code }) => code.startsWith("npx eslint-plugin-tidb-tls"))?.code.trim() ?? "";
  expect(command).toBe("npx eslint-plugin-tidb-tls");
  const { packed, run } = begin();
  const { code, stdout } = run(
    "sh",
    "-c",
    command.replace("npx ", `npx --yes --package "${packed}" `),
  );
  expect(stdout).toContain("tidb-tls/require-tls");
  expect(code).toBe(1);
});
