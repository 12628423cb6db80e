import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ESLint, type Linter } from "eslint";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inRepository } from "../tools/docs/files.js";

/** The languages and formats that have a parser, each as a file with an address in it. */
const FILES: Readonly<Record<string, readonly [name: string, write: (url: string) => string]>> = {
  "yaml.mjs": ["a.yml", (url) => `url: ${url}\n`],
  "toml.mjs": ["a.toml", (url) => `url = "${url}"\n`],
  "shell.mjs": ["a.sh", (url) => `export URL="${url}"\n`],
  "json5.mjs": ["a.json5", (url) => `{ url: '${url}' }\n`],
  "python.mjs": [
    "a.py",
    (url) => `import jaydebeapi\n\njaydebeapi.connect("com.mysql.cj.jdbc.Driver", "${url}")\n`,
  ],
  "go.mjs": ["a.go", (url) => `package a\n\nfunc main() {\n\tmigrate("${url}")\n}\n`],
  "java.mjs": ["A.java", (url) => `class A {\n  Object a = source("${url}");\n}\n`],
  "php.mjs": ["a.php", (url) => `<?php\nmigrate("${url}");\n`],
  "markdown.mjs": ["a.md", (url) => `\`\`\`env\nURL="${url}"\n\`\`\`\n`],
};

/** The built plugin, with parsers that write down that they are loaded. */
const folder = mkdtempSync(path.join(tmpdir(), "tidb-tls-parsers-"));
const loaded: string[] = [];
const world = globalThis as { tidbTlsLoaded?: string[] };
let plugin: ESLint.Plugin;
beforeAll(async () => {
  world.tidbTlsLoaded = loaded;
  const own = inRepository("dist/index.mjs");
  for (const name of Object.keys(FILES)) {
    const real = pathToFileURL(path.join(path.dirname(own), name)).href;
    const names = Object.keys((await import(real)) as object).join(", ");
    const code = `globalThis.tidbTlsLoaded.push("${name}");\nexport { ${names} } from "${real}";\n`;
    writeFileSync(path.join(folder, name), code);
  }
  for (const name of readdirSync(path.dirname(own)))
    if (!existsSync(path.join(folder, name)))
      copyFileSync(path.join(path.dirname(own), name), path.join(folder, name));
  // The analysis writes down the same, whatever it exports.
  const note = 'globalThis.tidbTlsLoaded.push("analysis.mjs");\n';
  appendFileSync(path.join(folder, "analysis.mjs"), note);
  const file = path.join(folder, "index.mjs");
  ({ default: plugin } = (await import(pathToFileURL(file).href)) as { default: ESLint.Plugin });
});
afterAll(() => {
  delete world.tidbTlsLoaded;
  rmSync(folder, { recursive: true, force: true });
});

const BAD =
  "jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/a?useSSL=false&enabledTLSProtocols=TLSv1.3";

async function lint(name: string, text: string): Promise<readonly Linter.LintMessage[]> {
  const overrideConfig = plugin.configs?.files as Linter.Config[];
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig, cwd: folder });
  const [result] = await eslint.lintText(text, { filePath: path.join(folder, name) });
  return result?.messages ?? [];
}

it("loads neither a parser nor the analysis by itself", () => {
  expect(loaded).toEqual([]);
});

it("loads nothing for a file that names no client", async () => {
  expect(await lint("a.yml", "on: push\nrun: echo 1\n")).toEqual([]);
  expect(await lint("a.md", "```js\nconnect()\n```\n")).toEqual([]);
  expect(loaded).toEqual([]);
});

it("loads the analysis for the first file that names a client", async () => {
  expect(await lint("a.env", "URL=mysql://localhost/a\n")).toEqual([]);
  expect(loaded.splice(0)).toEqual(["analysis.mjs"]);
});

it("loads no parser before a file speaks of TiDB Cloud, and then the one that the file needs", async () => {
  for (const [name, write] of Object.values(FILES))
    expect(await lint(name, write("jdbc:mysql://localhost/a"))).toEqual([]);
  expect(loaded).toEqual([]);
  for (const [parser, [name, write]] of Object.entries(FILES)) {
    expect((await lint(name, write(BAD))).map(({ ruleId, message }) => ruleId ?? message)).toEqual([
      "tidb-tls/require-tls",
    ]);
    expect(loaded.splice(0)).toEqual([parser]);
  }
});
