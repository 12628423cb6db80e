import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
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

it.each(["eslint", "eslint9"] as const)(
  "an editor shows the findings of %s, and repairs them at a click",
  async (eslint) => {
    const packages = ["vscode-langservers-extracted", "@typescript-eslint/parser"];
    const { folder } = makeProject({
      eslint,
      packages,
      files: { "eslint.config.mjs": CONFIG, "pool.ts": PROGRAM },
    });
    const uri = pathToFileURL(path.join(folder, "pool.ts")).href;
    const workspaceFolder = { uri: pathToFileURL(folder).href, name: "project" };
    const edits: (readonly TextEdit[])[] = [];

    const { request, notify, end } = startServer(
      "vscode-eslint-language-server",
      folder,
      (method, params) => {
        if (method === "workspace/configuration") return [{ ...SETTINGS, workspaceFolder }];
        if (method !== "workspace/applyEdit") return null;
        const { edit } = params as {
          edit: { documentChanges: readonly { edits: readonly TextEdit[] }[] };
        };
        edits.push(edit.documentChanges.flatMap((change) => change.edits));
        return { applied: true };
      },
    );
    onTestFinished(end);
    const capabilities = {
      workspace: {
        configuration: true,
        workspaceFolders: true,
        applyEdit: true,
        workspaceEdit: { documentChanges: true },
      },
      textDocument: {},
    };
    await request("initialize", {
      processId: process.pid,
      rootUri: workspaceFolder.uri,
      workspaceFolders: [workspaceFolder],
      capabilities,
    });
    notify("initialized", {});
    notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "typescript", version: 1, text: PROGRAM },
    });

    const { items: diagnostics } = (await request("textDocument/diagnostic", {
      textDocument: { uri },
    })) as { items: readonly Diagnostic[] };
    expect(
      diagnostics.map(({ code, severity, range }) => [code, severity, range.start.line]),
    ).toEqual([
      ["tidb-tls/no-exposed-password", 1, 6],
      ["tidb-tls/require-certificate-verification", 1, 7],
    ]);
    expect(diagnostics[0]?.codeDescription?.href).toContain("/docs/rules/no-exposed-password.md");

    const repair = async (index: number, title: RegExp): Promise<string> => {
      const diagnostic = diagnostics[index];
      const context = { diagnostics: [diagnostic], only: ["quickfix"] };
      const actions = (await request("textDocument/codeAction", {
        textDocument: { uri },
        range: diagnostic?.range,
        context,
      })) as readonly Action[];
      const action = actions.find((one) => title.test(one.title));
      if (!action)
        return expect.fail(
          `No ${String(title)} among ${actions.map((one) => one.title).join(", ")}.`,
        );
      await request("workspace/executeCommand", action.command);
      return apply(PROGRAM, edits.pop() ?? []);
    };
    expect(await repair(1, /^Fix this .*require-certificate-verification/)).toBe(
      PROGRAM.replace("false", "true"),
    );
    expect(await repair(0, /TIDB_PASSWORD/)).toBe(
      PROGRAM.replace('"kT4vXq9LmZ2pWs7R"', "process.env.TIDB_PASSWORD"),
    );
  },
);
