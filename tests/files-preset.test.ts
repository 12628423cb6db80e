import { ESLint, Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.js";

const URL = "jdbc:mysql://gateway01.us-east-1.prod.aws.tidbcloud.com:4000/shop?sslMode=REQUIRED";
const FILES: readonly (readonly [name: string, text: string])[] = [
  ["config/database.json", `{ "url": "${URL}" }\n`],
  ["application.yml", `url: ${URL}\n`],
  ["settings.toml", `url = "${URL}"\n`],
  ["application.properties", `url=${URL}\n`],
  [".env.production", `DATABASE_URL="${URL}"\n`],
];

const rulesIn = (
  configs: readonly (Linter.Config | Linter.Config[])[],
  name: string,
  text: string,
): readonly (string | null)[] =>
  new Linter().verify(text, configs.flat(), name).map(({ ruleId }) => ruleId);

describe.each(FILES)("%s", (name, text) => {
  it("is read with the presets for files, and not without", () => {
    const found = ["tidb-tls/require-min-tls-version", "tidb-tls/require-certificate-verification"];
    expect(rulesIn([plugin.configs.recommended, plugin.configs.files], name, text)).toEqual(found);
    expect(rulesIn([plugin.configs.files], name, text)).toEqual(found);
    expect(rulesIn([plugin.configs["files/strict"]], name, text)).toEqual(
      expect.arrayContaining(found),
    );
    expect(rulesIn([plugin.configs.recommended], name, text)).toEqual([null]);
  });
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
