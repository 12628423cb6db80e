import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { BAD, BARE, GOOD, RULE } from "./programs.js";
import { makeProject } from "./project.js";

/** What the tests' own Node.js and ESLint do not show: the oldest supported ones, and the newest. */
const NODES = {
  "node-20.19": /^v20\.19\./,
  "node-22.13": /^v22\.13\./,
  "node-22": /^v22\./,
  "node-24": /^v24\./,
};
const ESLINTS = { "eslint-9.15": "v9.15.0", eslint9: "v9.39.", eslint: "v10." } as const;

const CONFIG = `import tidbTls from "eslint-plugin-tidb-tls";

export default [tidbTls.configs.recommended, tidbTls.configs.files].flat();
`;
const FILES = {
  "eslint.config.mjs": CONFIG,
  "bad.mjs": BAD,
  "bare.mjs": BARE,
  "good.mjs": GOOD,
  // Each has a parser that is loaded when needed.
  ".env":
    "DATABASE_URL=mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/shop?sslaccept=accept_invalid_certs\n",
  "app.yaml":
    "url: jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/shop?sslMode=DISABLED\n",
  "app.py":
    'import pymysql\n\npymysql.connect(host="gateway01.us-east-1.prod.aws.tidbcloud.com", port=4000, ssl_disabled=True)\n',
};

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string }[];
}

/** The rules that speak, by file. */
const rulesOf = (stdout: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    (JSON.parse(stdout) as readonly Result[]).map(({ filePath, messages }) => [
      path.basename(filePath),
      messages.map(({ ruleId }) => ruleId),
    ]),
  );

describe.each(Object.entries(NODES))("%s", (name, version) => {
  const node = path.join(import.meta.dirname, "node_modules", name, "bin/node");

  describe.each(Object.entries(ESLINTS) as [keyof typeof ESLINTS, string][])(
    "with %s",
    (eslint, eslintVersion) => {
      it("finds and fixes, and prints no warning", ({ skip }) => {
        skip(!existsSync(node), `${name} is installed on Linux with x64 only.`);
        const { run, read } = makeProject({ eslint, files: FILES });
        const lint = (...words: readonly string[]) =>
          run(node, "node_modules/eslint/bin/eslint.js", ...words);
        expect(run(node, "--version").stdout).toMatch(version);
        expect(lint("--version").stdout).toContain(eslintVersion);
        const { code, stdout, stderr } = lint("--format", "json", ".");
        expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
        expect(rulesOf(stdout)).toMatchObject({
          ".env": [RULE],
          "app.py": ["tidb-tls/require-tls"],
          "app.yaml": ["tidb-tls/require-tls"],
          "bad.mjs": [RULE],
          "bare.mjs": ["tidb-tls/require-tls"],
          "good.mjs": [],
        });
        expect(lint("--fix", "bad.mjs")).toEqual({ code: 0, stdout: "", stderr: "" });
        expect(read("bad.mjs")).toBe(GOOD);
      });
    },
  );

  it("runs the command", ({ skip }) => {
    skip(!existsSync(node), `${name} is installed on Linux with x64 only.`);
    const { run } = makeProject({ files: FILES });
    const { code, stdout, stderr } = run(
      node,
      "node_modules/eslint-plugin-tidb-tls/dist/command.mjs",
      "--format",
      "json",
    );
    // What it has read is all it says: Node.js warns of nothing.
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Read \d+ files, .*\n$/);
    expect(rulesOf(stdout)).toMatchObject({
      "bad.mjs": [RULE],
      "app.py": ["tidb-tls/require-tls"],
    });
  });
});
