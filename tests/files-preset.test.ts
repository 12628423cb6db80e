import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import json from "@eslint/json";
import markdown from "@eslint/markdown";
import { ESLint, Linter } from "eslint";
import { describe, expect, it, onTestFinished } from "vitest";
import sarif from "../src/formatters/sarif.js";
import plugin from "../src/index.js";
import { FILES } from "../src/languages/index.js";

const ADDRESS = "jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/shop";
const BAD = `${ADDRESS}?sslMode=REQUIRED&enabledTLSProtocols=TLSv1.3`;
const GOOD = BAD.replace("REQUIRED", "VERIFY_IDENTITY");
/** Where the roots are depends on the system. */
const COMMAND =
  "mysql --host gateway01.us-east-1.prod.aws.tidbcloud.com --port 4000 --user 3pTAoNNegb47Uc8.root --ssl-mode=REQUIRED shop";
const VERIFIED = COMMAND.replace(
  "REQUIRED",
  "VERIFY_IDENTITY --ssl-ca=/etc/ssl/certs/ca-certificates.crt",
);
const RULE = "tidb-tls/require-certificate-verification";

/** A language, as its users see it. */
interface Row {
  readonly file: string;
  /** A file in which a value has a name, on a line of its own. */
  readonly text: (name: string, value: string) => string;
  /** A file with a command. Left out where a value is not seen to be taken, so that its edits are suggested. */
  readonly command?: (line: string) => string;
  /** A line of comment. */
  readonly comment: (words: string) => string;
}
const hash = (words: string): string => `# ${words}`;
const slashes = (words: string): string => `// ${words}`;

/** What is tried in every language: a new one needs a row. */
const ROWS: Readonly<Record<string, Row>> = {
  json: {
    file: "config/database.json",
    text: (name, value) => `{\n  "${name}": "${value}"\n}\n`,
    comment: (words) => `// ${words}`,
  },
  yaml: {
    file: "application.yml",
    text: (name, value) => `shop:\n  ${name}: ${value}\n`,
    comment: hash,
  },
  toml: {
    file: "settings.toml",
    text: (name, value) => `[shop]\n${name} = "${value}"\n`,
    comment: hash,
  },
  properties: {
    file: "application.properties",
    text: (name, value) => `a=b\n${name}=${value}\n`,
    comment: hash,
  },
  env: {
    file: ".env.production",
    text: (name, value) => `A=b\n${name.toUpperCase()}="${value}"\n`,
    comment: hash,
  },
  ini: {
    file: "alembic.ini",
    text: (name, value) => `[alembic]\n${name} = ${value}\n`,
    comment: hash,
  },
  prisma: {
    file: "prisma/schema.prisma",
    text: (name, value) => `generator shop {\n  ${name} = "${value}"\n}\n`,
    comment: (words) => `// ${words}`,
  },
  shell: {
    file: "scripts/migrate.sh",
    text: (name, value) => `set -e\nexport ${name.toUpperCase()}="${value}"\n`,
    command: (line) => `set -e\n${line}\n`,
    comment: hash,
  },
  powershell: {
    file: "scripts/migrate.ps1",
    text: (name, value) => `# sets\n$env:${name.toUpperCase()} = "${value}"\n`,
    command: (line) => `# lists\n${line}\n`,
    comment: hash,
  },
  dockerfile: {
    file: "Dockerfile",
    text: (name, value) => `FROM shop\nENV ${name.toUpperCase()}="${value}"\n`,
    command: (line) => `FROM shop\nRUN ${line}\n`,
    comment: hash,
  },
  makefile: {
    file: "Makefile",
    text: (name, value) => `all:\n\t${name.toUpperCase()}="${value}" ./migrate\n`,
    command: (line) => `all:\n\t${line}\n`,
    comment: hash,
  },
  terraform: {
    file: "main.tf",
    text: (name, value) => `locals {\n  ${name} = "${value}"\n}\n`,
    comment: hash,
  },
  xml: {
    file: "hibernate.cfg.xml",
    text: (name, value) =>
      `<shop>\n  <property name="${name}"><![CDATA[${value}]]></property>\n</shop>\n`,
    comment: (words) => `<!-- ${words} -->`,
  },
  python: {
    file: "shop/database.py",
    text: (name, value) =>
      `import jaydebeapi\n\n${name} = "${value}"\njaydebeapi.connect("com.mysql.cj.jdbc.Driver", ${name})\n`,
    command: (line) => `import os\n\nos.system("${line}")\n`,
    comment: hash,
  },
  go: {
    file: "cmd/migrate/main.go",
    text: (name, value) =>
      `package main\n\nfunc main() {\n\t${name} := "${value}"\n\tmigrate(${name})\n}\n`,
    command: (line) =>
      `package main\n\nimport "os/exec"\n\nfunc main() {\n\texec.Command("sh", "-c", "${line}").Run()\n}\n`,
    comment: slashes,
  },
  java: {
    file: "src/main/java/Shop.java",
    text: (name, value) =>
      `import java.sql.DriverManager;\n\nclass Shop {\n  Object open() throws Exception {\n    String ${name} = "${value}";\n    return DriverManager.getConnection(${name});\n  }\n}\n`,
    command: (line) =>
      `class Shop {\n  void load() throws Exception {\n    Runtime.getRuntime().exec("${line}");\n  }\n}\n`,
    comment: slashes,
  },
  php: {
    file: "src/database.php",
    text: (name, value) => `<?php\n$${name} = "${value}";\nmigrate($${name});\n`,
    command: (line) => `<?php\nexec("${line}");\n`,
    comment: slashes,
  },
};

const PRESETS = [plugin.configs.recommended, plugin.configs.files].flat();
const lint = (text: string, file: string, config: Linter.Config[] = PRESETS) =>
  new Linter().verify(text, config, file);
const fixed = (text: string, file: string): string =>
  new Linter().verifyAndFix(text, PRESETS, file).output;
const rulesIn = (messages: readonly Linter.LintMessage[]): readonly (string | null)[] =>
  messages.map(({ ruleId }) => ruleId);

/** The line and column where a word of a text begins, as ESLint counts them. */
function placeOf(text: string, word: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, text.indexOf(word)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A folder with a file of each language in it. */
function folderOf(texts: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-files-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

/** A report for programs has the finding where it is, with its fix. */
async function expectReport(file: string, text: string): Promise<void> {
  const folder = folderOf({ [file]: text });
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: PRESETS });
  const results = await eslint.lintFiles([file]);
  const report = sarif(results, {
    cwd: folder,
    rulesMeta: eslint.getRulesMetaForResults(results),
  });
  const { line: startLine, column: startColumn } = placeOf(text, "sslMode");
  const artifactLocation = { uri: file };
  const region = { startLine, startColumn };
  const result = {
    ruleId: RULE,
    locations: [{ physicalLocation: { artifactLocation, region } }],
    fixes: [{ artifactChanges: [{ artifactLocation }] }],
  };
  expect(JSON.parse(report)).toMatchObject({ runs: [{ results: [result] }] });
}

it("has a row for every language, and tells users of each", () => {
  expect(Object.keys(ROWS)).toEqual(FILES.map(({ name }) => name));
  for (const { name, about } of FILES) {
    const sentences = [about.reads, about.keeps];
    for (const sentence of sentences) expect(sentence, name).toMatch(/^\S.*[^.\s]$/);
    expect(about.editors.length, name).toBeGreaterThan(0);
  }
});

describe.each(Object.entries(ROWS))("%s", (name, { file, text, command, comment }) => {
  const bad = text("url", BAD);
  const lines = bad.split("\n");
  const { line } = placeOf(bad, BAD);
  /** The file, with a line of comment before the one with the mistake. */
  const commented = (words: string): string =>
    [...lines.slice(0, line - 1), comment(words), ...lines.slice(line - 1)].join("\n");

  it("is read with the presets for files, and not without", () => {
    expect(rulesIn(lint(bad, file))).toEqual([RULE]);
    expect(rulesIn(lint(bad, file, plugin.configs.files))).toEqual([RULE]);
    expect(rulesIn(lint(bad, file, plugin.configs["files/strict"]))).toContain(RULE);
    expect(rulesIn(lint(bad, file, [plugin.configs.recommended]))).toEqual([null]);
    const own: Linter.Config = {
      files: [`**/${path.basename(file)}`],
      language: `tidb-tls/${name}`,
    };
    expect(rulesIn(lint(bad, file, [plugin.configs.recommended, own]))).toEqual([RULE]);
  });

  it("is reported where the mistake is", () => {
    const start = placeOf(bad, "sslMode");
    expect(lint(bad, file)).toMatchObject([
      { ...start, endLine: start.line, endColumn: start.column + "sslMode=REQUIRED".length },
    ]);
  });

  it("is repaired, and nothing else in it", () => {
    expect(fixed(bad, file)).toBe(text("url", GOOD));
    expect(lint(text("url", GOOD), file)).toEqual([]);
  });

  it("has suggestions where an edit may be wrong", () => {
    const [before, after] = command
      ? [command(COMMAND), command(VERIFIED)]
      : [text("x", BAD), text("x", GOOD)];
    const [message, another] = lint(before, file);
    expect(another).toBeUndefined();
    expect(message?.fix).toBeUndefined();
    const [{ fix } = { fix: null }] = message?.suggestions ?? [];
    if (!fix) throw new Error("No suggestion.");
    expect(before.slice(0, fix.range[0]) + fix.text + before.slice(fix.range[1])).toBe(after);
  });

  it("has comments that switch rules off", () => {
    const reason = "the proxy is trusted";
    for (const words of [
      `eslint-disable-next-line ${RULE} -- ${reason}`,
      `eslint-disable ${RULE}`,
      "eslint-disable",
      `eslint ${RULE}: "off"`,
    ])
      expect(lint(commented(words), file), words).toEqual([]);
    expect(
      rulesIn(lint(commented("eslint-disable-next-line tidb-tls/no-wrong-port"), file)),
    ).toEqual([null, RULE]);
    const enabled = `${comment("eslint-disable")}\n${commented(`eslint-enable ${RULE}`)}`;
    expect(rulesIn(lint(enabled, file))).toContain(RULE);
  });

  it("is in reports for programs", async () => {
    await expectReport(file, bad);
  });
});

/** A page with a block in a list. */
const page = (text: string): string =>
  `# Shop\n\n- Set:\n\n  \`\`\`yaml\n  url: ${text}\n  \`\`\`\n`;

it("is remembered in a cache, in every language", async () => {
  const files = [
    ...Object.values(ROWS).map(({ file, text }) => [file, text("url", BAD)] as const),
    ["README.md", page(BAD)] as const,
  ];
  const folder = folderOf(Object.fromEntries(files));
  const run = (fix = false): Promise<ESLint.LintResult[]> =>
    new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: PRESETS,
      cache: true,
      cacheLocation: path.join(folder, "cache"),
      fix,
    }).lintFiles(["."]);
  const first = (await run()).map(({ filePath, messages }) => ({ filePath, messages }));
  expect(first.map(({ messages }) => rulesIn(messages))).toEqual(files.map(() => [RULE]));
  const second = (await run()).map(({ filePath, messages }) => ({ filePath, messages }));
  expect(second).toEqual(first);
  await ESLint.outputFixes(await run(true));
  expect((await run()).flatMap(({ messages }) => messages)).toEqual([]);
});

describe("Markdown", () => {
  it("is reported and repaired inside the fence", async () => {
    const bad = page(BAD);
    const folder = folderOf({ "docs/guide.md": bad });
    const run = async (fix: boolean): Promise<ESLint.LintResult | undefined> =>
      (
        await new ESLint({
          cwd: folder,
          overrideConfigFile: true,
          overrideConfig: PRESETS,
          fix,
        }).lintFiles(["docs/guide.md"])
      )[0];
    const messages = (await run(false))?.messages ?? [];
    expect(rulesIn(messages)).toEqual([RULE]);
    expect(messages).toMatchObject([placeOf(bad, "sslMode")]);
    expect((await run(true))?.output).toBe(page(GOOD));
  });

  it("is in reports for programs", async () => {
    await expectReport("docs/guide.md", page(BAD));
  });

  it("has suggestions where an edit may be wrong", async () => {
    const bad = page(BAD).replace("url:", "x:");
    const folder = folderOf({ "a.md": bad });
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: PRESETS });
    const [message] = (await eslint.lintFiles(["a.md"]))[0]?.messages ?? [];
    expect(message?.fix).toBeUndefined();
    const [{ fix } = { fix: null }] = message?.suggestions ?? [];
    if (!fix) throw new Error("No suggestion.");
    expect(bad.slice(0, fix.range[0]) + fix.text + bad.slice(fix.range[1])).toBe(
      bad.replace(BAD, GOOD),
    );
  });

  it("has the same findings with the processor that a user has", async () => {
    const folder = folderOf({ "guide.md": page(BAD) });
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: [
        ...PRESETS,
        { files: ["**/*.md"], plugins: { markdown }, processor: "markdown/markdown" },
      ],
    });
    const [result] = await eslint.lintFiles(["guide.md"]);
    expect(result?.messages).toMatchObject([{ ruleId: RULE, ...placeOf(page(BAD), "sslMode") }]);
  });

  it("has comments before a block that switch rules off", async () => {
    const bad = `\`\`\`yaml\nurl: ${BAD}\n\`\`\`\n`;
    const silenced = `<!-- eslint-disable ${RULE} -->\n\n${bad}`;
    const folder = folderOf({ "a.md": bad, "b.md": silenced });
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: PRESETS });
    const results = await eslint.lintFiles(["a.md", "b.md"]);
    expect(results.map(({ messages }) => rulesIn(messages))).toEqual([[RULE], []]);
  });
});

it("leaves a file to the language that a user has for it", () => {
  const { file, text } = ROWS.json ?? {};
  if (file === undefined || text === undefined) throw new Error("No row.");
  const theirs: Linter.Config = {
    files: ["**/*.json"],
    plugins: { json },
    language: "json/json",
    rules: { "json/no-duplicate-keys": "error" },
  };
  const twice = text("url", BAD).replace("{", '{ "a": 1, "a": 2,');
  expect(rulesIn(lint(text("url", BAD), file, [...PRESETS, theirs]))).toEqual([RULE]);
  expect(rulesIn(lint(twice, file, [...PRESETS, theirs]))).toContain("json/no-duplicate-keys");
});

const LOCK_FILES = [
  "package-lock.json",
  "packages/x/package-lock.json",
  "npm-shrinkwrap.json",
  "src/App/packages.lock.json",
  "pnpm-lock.yaml",
  "conda-lock.yml",
  "pylock.toml",
  "pylock.dev.toml",
];

it("leaves lock files alone", async () => {
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: plugin.configs.files });
  for (const file of LOCK_FILES) expect(await eslint.isPathIgnored(file), file).toBe(true);
  expect(await eslint.isPathIgnored("package.json")).toBe(false);
});
