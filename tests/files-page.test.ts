import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ESLint, Linter } from "eslint";
import { describe, expect, it, onTestFinished } from "vitest";
import { FILES } from "../src/languages/index.js";
import plugin from "../src/index.js";
import { inRepository, read } from "../tools/docs/files.js";
import { FRAMEWORKS } from "../tools/docs/frameworks.js";
import { readPage } from "../tools/docs/pages.js";

const require = createRequire(import.meta.url);
const ADDRESS =
  "jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/shop?sslMode=REQUIRED&enabledTLSProtocols=TLSv1.3";
const SAMPLES = {
  "a.json": `{ "url": "${ADDRESS}" }\n`,
  "a.yml": `url: ${ADDRESS}\n`,
  "a.toml": `url = "${ADDRESS}"\n`,
  ".env": `URL="${ADDRESS}"\n`,
};

/** A configuration as a page shows it, in a folder with a file of each of these formats. */
function folderWith(code: string): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-page-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const linked = code.replace(/(?<=from ")[^"]+/g, (name) => {
    const file =
      name === "eslint-plugin-tidb-tls" ? inRepository("dist/index.mjs") : require.resolve(name);
    return pathToFileURL(file).href;
  });
  for (const [file, text] of Object.entries({ ...SAMPLES, "eslint.config.mjs": linked }))
    writeFileSync(path.join(folder, file), text);
  return folder;
}

const CONFIGURATIONS = ["docs/files.md", "README.md"].flatMap((page) =>
  readPage(read(page))
    .blocks.filter(({ code }) => code.includes("tidbTls.configs.files"))
    .map((block) => ({ page, ...block })),
);

describe("a configuration", () => {
  it("is shown for every way", () => {
    expect(CONFIGURATIONS.map(({ page }) => page)).toEqual([
      ...Array.from({ length: 3 }, () => "docs/files.md"),
      ...Array.from({ length: 3 }, () => "README.md"),
    ]);
  });

  it.each(CONFIGURATIONS)("reads what $page says on line $line", async ({ code }) => {
    const folder = folderWith(code);
    const results = await new ESLint({ cwd: folder }).lintFiles(["."]);
    const found = results
      .filter(({ messages }) =>
        messages.some(({ ruleId }) => ruleId === "tidb-tls/require-certificate-verification"),
      )
      .map(({ filePath }) => path.basename(filePath));
    const left = code.includes("tidb-tls/toml") ? ["a.toml"] : [];
    expect(found.sort()).toEqual(
      Object.keys(SAMPLES)
        .filter((file) => !left.includes(file))
        .sort(),
    );
  });
});

describe("docs/files.md", () => {
  const page = read("docs/files.md");

  it.each(FILES)(
    "says of $title what is read, and how a comment is written",
    ({ title, about }) => {
      const section = page.slice(page.indexOf(`\n### ${title}\n`)).split("\n### ")[1] ?? "";
      expect(section).toContain(about.reads);
      expect(section).toContain(about.keeps);
      expect(section).toMatch(/- Comments: `.*eslint-disable-next-line/);
    },
  );

  it("names each language in the setting for editors", () => {
    const [block, ...others] = readPage(read("docs/editors.md")).blocks.filter(({ code }) =>
      code.includes("eslint.validate"),
    );
    expect(others).toEqual([]);
    const { "eslint.validate": validate } = JSON.parse(block?.code ?? "") as {
      "eslint.validate": readonly string[];
    };
    expect(validate).toEqual(expect.arrayContaining(FILES.flatMap(({ about }) => about.editors)));
    expect(new Set(validate).size).toBe(validate.length);
  });
});

describe("a layout that docs/files.md names", () => {
  const rulesIn = (file: string, lines: readonly string[]) =>
    new Linter()
      .verify(`${lines.join("\n")}\n`, plugin.configs.files, file)
      .map(({ line, ruleId }) => [line, ruleId?.replace("tidb-tls/", "")]);

  it.each(FRAMEWORKS)("is read: $title", ({ sample: { file, lines, finds } }) => {
    expect(rulesIn(file, lines)).toEqual(finds);
    const others = lines.map((line) => line.replace("tidbcloud.com", "example.com"));
    expect(rulesIn(file, others)).toEqual([]);
  });
});
