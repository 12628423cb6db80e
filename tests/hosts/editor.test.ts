import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { FILES } from "../../src/languages/index.js";
import { startServer } from "./language-server.js";
import { makeProject } from "./project.js";

const CONFIG = `import tidbTls from "eslint-plugin-tidb-tls";
import parser from "@typescript-eslint/parser";

export default [{ files: ["**/*.ts"], languageOptions: { parser } }, tidbTls.configs.recommended];
`;
const PROGRAM = `import mysql from "mysql2/promise";

export const pool = mysql.createPool({
  host: "gateway01.us-east-1.prod.aws.tidbcloud.com",
  port: 4000,
  user: "3pTAoNNegb47Uc8.root",
  password: "kT4vXq9LmZ2pWs7R",
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: false },
});
`;

interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly severity: number;
  readonly source: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly codeDescription?: { readonly href: string };
}
interface TextEdit {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly newText: string;
}
interface Position {
  readonly line: number;
  readonly character: number;
}
interface Action {
  readonly title: string;
  readonly kind: string;
  readonly command: { readonly command: string; readonly arguments: readonly unknown[] };
}

/** What VS Code's extension sends for these settings. The server is older than ESLint 10 and would look for its former door. */
const SETTINGS = {
  validate: "on",
  packageManager: "npm",
  experimental: { useFlatConfig: false },
  useFlatConfig: true,
  run: "onType",
  quiet: false,
  options: {},
  rulesCustomizations: [],
  problems: { shortenToSingleLine: false },
  nodePath: null,
  codeAction: {
    disableRuleComment: { enable: true, location: "separateLine" },
    showDocumentation: { enable: true },
  },
  codeActionOnSave: { mode: "all" },
  format: false,
  onIgnoredFiles: "off",
  workingDirectory: null,
};

function apply(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split(/(?<=\n)/);
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).join("").length + character;
  return edits
    .map(({ range, newText }) => ({ from: offset(range.start), to: offset(range.end), newText }))
    .sort((one, other) => other.from - one.from)
    .reduce(
      (whole, { from, to, newText }) => whole.slice(0, from) + newText + whole.slice(to),
      text,
    );
}

const CAPABILITIES = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {},
};

/** A file that an editor shows, by the name that the editor has for its language. */
interface Shown {
  readonly file: string;
  readonly languageId: string;
  readonly text: string;
}

/** What an editor does with a project. */
interface Editor {
  /** Opens a file, and hears what is said of it. */
  readonly open: (shown: Shown) => Promise<readonly Diagnostic[]>;
  /** The text after a click at what is offered for a finding. */
  readonly repair: (shown: Shown, finding: Diagnostic, title: RegExp) => Promise<string>;
}

async function startEditor(folder: string): Promise<Editor> {
  const workspaceFolder = { uri: pathToFileURL(folder).href, name: "project" };
  const edits: (readonly TextEdit[])[] = [];
  const answer = (method: string, params: unknown): unknown => {
    if (method === "workspace/configuration") return [{ ...SETTINGS, workspaceFolder }];
    if (method !== "workspace/applyEdit") return null;
    const { edit } = params as {
      edit: { documentChanges: readonly { edits: readonly TextEdit[] }[] };
    };
    edits.push(edit.documentChanges.flatMap((change) => change.edits));
    return { applied: true };
  };
  const { request, notify, end } = startServer("vscode-eslint-language-server", folder, answer);
  onTestFinished(end);
  await request("initialize", {
    processId: process.pid,
    rootUri: workspaceFolder.uri,
    workspaceFolders: [workspaceFolder],
    capabilities: CAPABILITIES,
  });
  notify("initialized", {});
  const uriOf = ({ file }: Shown): string => pathToFileURL(path.join(folder, file)).href;

  return {
    async open(shown) {
      const { languageId, text } = shown;
      const textDocument = { uri: uriOf(shown), languageId, version: 1, text };
      notify("textDocument/didOpen", { textDocument });
      const { items } = (await request("textDocument/diagnostic", { textDocument })) as {
        items: readonly Diagnostic[];
      };
      return items;
    },
    async repair(shown, finding, title) {
      const actions = (await request("textDocument/codeAction", {
        textDocument: { uri: uriOf(shown) },
        range: finding.range,
        context: { diagnostics: [finding], only: ["quickfix"] },
      })) as readonly Action[];
      const action = actions.find((one) => title.test(one.title));
      if (!action)
        return expect.fail(
          `No ${String(title)} among ${actions.map((one) => one.title).join(", ")}.`,
        );
      await request("workspace/executeCommand", action.command);
      return apply(shown.text, edits.pop() ?? []);
    },
  };
}

const VERSIONS = ["eslint", "eslint9"] as const;
const SERVER = "vscode-langservers-extracted";

it.each(VERSIONS)(
  "an editor shows the findings of %s, and repairs them at a click",
  async (eslint) => {
    const { folder } = makeProject({
      eslint,
      packages: [SERVER, "@typescript-eslint/parser"],
      files: { "eslint.config.mjs": CONFIG, "pool.ts": PROGRAM },
    });
    const shown = { file: "pool.ts", languageId: "typescript", text: PROGRAM };
    const { open, repair } = await startEditor(folder);
    const [exposed, unverified, ...others] = await open(shown);
    if (!exposed || !unverified) return expect.fail("Two are found.");
    expect(others).toEqual([]);
    expect(
      [exposed, unverified].map(({ code, severity, range }) => [code, severity, range.start.line]),
    ).toEqual([
      ["tidb-tls/no-exposed-password", 1, 6],
      ["tidb-tls/require-certificate-verification", 1, 7],
    ]);
    expect(exposed.codeDescription?.href).toContain("/docs/rules/no-exposed-password.md");
    expect(await repair(shown, unverified, /^Fix this .*require-certificate-verification/)).toBe(
      PROGRAM.replace("false", "true"),
    );
    expect(await repair(shown, exposed, /TIDB_PASSWORD/)).toBe(
      PROGRAM.replace('"kT4vXq9LmZ2pWs7R"', "process.env.TIDB_PASSWORD"),
    );
  },
);

const ADDRESS =
  "jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/shop?sslMode=REQUIRED&enabledTLSProtocols=TLSv1.3";
const COMMAND =
  "mariadb -h gateway01.us-east-1.prod.aws.tidbcloud.com -P 4000 -u 3pTAoNNegb47Uc8.root --skip-ssl";
/** Files in other languages, each under a name that the setting for editors has. */
const DATA: readonly Shown[] = [
  { file: ".env.local", languageId: "dotenv", text: `# shop\nJDBC_URL="${ADDRESS}"\n` },
  { file: "application.yml", languageId: "yaml", text: `shop:\n  url: "${ADDRESS}"\n` },
  { file: "settings.json", languageId: "json", text: `{\n  "url": "${ADDRESS}"\n}\n` },
  { file: "settings.toml", languageId: "toml", text: `[shop]\nurl = "${ADDRESS}"\n` },
  { file: "a.properties", languageId: "java-properties", text: `# shop\nurl=${ADDRESS}\n` },
  { file: "alembic.ini", languageId: "ini", text: `[shop]\nurl = ${ADDRESS}\n` },
  { file: "main.tf", languageId: "terraform", text: `locals {\n  url = "${ADDRESS}"\n}\n` },
  {
    file: "persistence.xml",
    languageId: "xml",
    text: `<shop>\n  <url><![CDATA[${ADDRESS}]]></url>\n</shop>\n`,
  },
  {
    file: "schema.prisma",
    languageId: "prisma",
    text: `datasource db {\n  url = "${ADDRESS}"\n}\n`,
  },
  {
    file: "shop.py",
    languageId: "python",
    text: `import jaydebeapi\njaydebeapi.connect("com.mysql.cj.jdbc.Driver", "${ADDRESS}")\n`,
  },
  {
    file: "shop.go",
    languageId: "go",
    text: `package shop\nvar db = connect("${ADDRESS}")\n`,
  },
  {
    file: "Shop.java",
    languageId: "java",
    text: `class Shop {\n  Object db = DriverManager.getConnection("${ADDRESS}");\n}\n`,
  },
  { file: "shop.php", languageId: "php", text: `<?php\nconnect("${ADDRESS}");\n` },
  { file: "open.sh", languageId: "shellscript", text: `set -e\n${COMMAND}\n` },
  { file: "open.ps1", languageId: "powershell", text: `# opens\n${COMMAND}\n` },
  { file: "Dockerfile", languageId: "dockerfile", text: `FROM shop\nRUN ${COMMAND}\n` },
  { file: "Makefile", languageId: "makefile", text: `open:\n\t${COMMAND}\n` },
  { file: "README.md", languageId: "markdown", text: `\`\`\`sh\n${COMMAND}\n\`\`\`\n` },
];
const DATA_CONFIG = `import tidbTls from "eslint-plugin-tidb-tls";

export default [tidbTls.configs.recommended, ...tidbTls.configs.files];
`;

it.each(VERSIONS)("an editor shows and repairs what %s finds in other files", async (eslint) => {
  const { folder } = makeProject({
    eslint,
    packages: [SERVER],
    files: { "eslint.config.mjs": DATA_CONFIG },
  });
  const { open, repair } = await startEditor(folder);
  for (const shown of DATA) {
    const [finding, ...others] = await open(shown);
    if (!finding) return expect.fail(`Nothing is found in ${shown.file}.`);
    expect(others, shown.file).toEqual([]);
    expect(finding.range.start.line, shown.file).toBe(1);
    expect(await repair(shown, finding, /^Fix this /), shown.file).toBe(
      shown.text
        .replace("sslMode=REQUIRED", "sslMode=VERIFY_IDENTITY")
        .replace("--skip-ssl", "--ssl-verify-server-cert"),
    );
  }
});

it.each(VERSIONS)("an editor sees with %s that a variable leads elsewhere now", async (eslint) => {
  const { folder, write } = makeProject({
    eslint,
    packages: [SERVER],
    files: { "eslint.config.mjs": DATA_CONFIG, ".env": "DB_HOST=localhost\n" },
  });
  const text = `import mysql from "mysql2/promise";

export const pool = mysql.createPool({
  host: process.env.DB_HOST,
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: false },
});
`;
  const shown = { file: "pool.mjs", languageId: "javascript", text };
  const { open } = await startEditor(folder);
  const rules = async () => (await open(shown)).map(({ code }) => code);
  expect(await rules()).toEqual([]);
  write(".env", "DB_HOST=gateway01.us-east-1.prod.aws.tidbcloud.com\n");
  expect(await rules()).toContain("tidb-tls/require-certificate-verification");
});

it.each(VERSIONS)("an editor sees with %s that an imported file has changed", async (eslint) => {
  const options = (verifies: boolean): string =>
    `export const options = { host: process.env.TIDB_HOST, ssl: { rejectUnauthorized: ${verifies} } };\n`;
  const { folder, write } = makeProject({
    eslint,
    packages: [SERVER],
    files: { "eslint.config.mjs": DATA_CONFIG, "config.mjs": options(true) },
  });
  const text =
    'import mysql from "mysql2";\nimport { options } from "./config.mjs";\nmysql.createPool(options);\n';
  const shown = { file: "pool.mjs", languageId: "javascript", text };
  const { open } = await startEditor(folder);
  const rules = async () => (await open(shown)).map(({ code }) => code);
  expect(await rules()).not.toContain("tidb-tls/require-certificate-verification");
  write("config.mjs", options(false));
  expect(await rules()).toContain("tidb-tls/require-certificate-verification");
});

it.each(FILES)("shows a file of $title to the editor", ({ about }) => {
  expect(DATA.some(({ languageId }) => about.editors.includes(languageId))).toBe(true);
});
