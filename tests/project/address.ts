import { Linter } from "eslint";
import path from "node:path";
import plugin from "../../src/index.js";
import { makeProject, type Files } from "./folder.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
export const SECRET = "kT4vXq9LmZ2pWs7R";
export const URL = `mysql://3pTAoNNegb47Uc8.root:${SECRET}@${HOST}:4000/shop`;
/** What mysql2's documented form is in an address. */
export const SSL = '?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}';

/** In the quotes that hold any other. */
export const env = (query: string, url = URL): string => `DATABASE_URL='${url}${query}'\n`;

export interface Outcome {
  /** Each finding: its rule, and whether the edit is made or offered. */
  readonly found: readonly string[];
  readonly messages: readonly string[];
  readonly output: string;
}

/** What becomes of a file of a project. */
export function linted(
  files: Files,
  file = ".env",
  settings: object = {},
  preset: "files" | "files/strict" = "files",
): Outcome {
  const { folder } = makeProject(files);
  const filename = path.join(folder, file);
  const linter = new Linter({ cwd: folder });
  const text = files[file] ?? "";
  const config: Linter.Config[] = [
    ...plugin.configs[preset],
    { settings: { "tidb-tls": settings } },
  ];
  const messages = linter
    .verify(text, config, filename)
    .filter(({ ruleId }) => ruleId !== "tidb-tls/no-exposed-password");
  return {
    found: messages.map(({ ruleId, fix, suggestions = [] }) =>
      [
        ruleId?.slice(9),
        ...(fix ? ["fix"] : []),
        ...(suggestions.length > 0 ? ["offer"] : []),
      ].join(" "),
    ),
    messages: messages.map(({ message }) => message),
    output: linter.verifyAndFix(text, config, filename).output,
  };
}

/** A `package.json` with these dependencies. */
export const needing = (...names: readonly string[]): string =>
  JSON.stringify({
    dependencies: Object.fromEntries(
      names.map((each): [string, string] => {
        const [name = "", version = ""] = each.split(" ");
        return [name, version];
      }),
    ),
  });
