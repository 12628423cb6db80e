import type { TSESLint } from "@typescript-eslint/utils";
import { Linter, type ESLint } from "eslint";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import plugin from "../../src/index.js";
import type { SourceFile } from "../../src/languages/language.js";
import { isDebugged } from "../../src/analysis/debug.js";
import { fileOf } from "../../src/analysis/files.js";
import { reading } from "../../src/analysis/reading.js";
import { HOST } from "../rules/tester.js";

const CODE = `import mysql from 'mysql2';\nmysql.createPool({ host: '${HOST}' });\n`;
const broken = new TypeError("somebody made a mistake");

/** Every rule of a preset, and one that reads the file with them and makes a mistake. */
function lint(
  code: string,
  { fails, first = true }: { readonly fails: () => never; readonly first?: boolean },
): readonly (string | null)[] {
  const failing = {
    create: (context: TSESLint.RuleContext<string, readonly unknown[]>) => ({
      Program: () => {
        const file = fileOf(context, { imports: true });
        if (file) reading(file, context.physicalFilename, fails);
      },
    }),
  };
  const own = { rules: { failing } } as unknown as ESLint.Plugin;
  const one: Linter.Config = { plugins: { own }, rules: { "own/failing": "error" } };
  const all: Linter.Config = plugin.configs.strict;
  return new Linter()
    .verify(code, first ? [one, all] : [all, one], "program.mjs")
    .map(({ ruleId }) => ruleId);
}

describe("a mistake of the plugin's own", () => {
  const written: string[] = [];
  beforeEach(() => {
    vi.stubEnv("TIDB_TLS_ERRORS", undefined);
    vi.stubEnv("DEBUG", undefined);
    written.length = 0;
    vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });
  const fails = vi.fn((): never => {
    throw broken;
  });

  it("ends no run, and all rules are silent for the file from then on", () => {
    expect(lint(CODE, { fails, first: false })).not.toEqual([]);
    expect(lint(CODE, { fails })).toEqual([]);
    expect(written).toEqual([]);
  });

  it("is not made again by each rule", () => {
    fails.mockClear();
    const file = { text: CODE } as SourceFile;
    for (let rule = 0; rule < 3; rule++) reading(file, "program.mjs", fails);
    expect(fails).toHaveBeenCalledTimes(1);
  });

  it("concerns no other file", () => {
    lint(CODE, { fails });
    expect(new Linter().verify(CODE, [plugin.configs.strict], "other.mjs")).not.toEqual([]);
  });

  it("is told with file and stack to who asks for it", () => {
    vi.stubEnv("DEBUG", "tidb-tls");
    lint(CODE, { fails });
    expect(written).toEqual([
      expect.stringContaining("program.mjs: TypeError: somebody made a mistake\n    at "),
    ]);
  });

  it("is heard by the tests", () => {
    vi.stubEnv("TIDB_TLS_ERRORS", "throw");
    expect(() => lint(CODE, { fails })).toThrow("somebody made a mistake");
  });

  it("is also what runs round in circles, which the tests hear of", () => {
    const deeper = (): never => deeper();
    expect(lint(CODE, { fails: deeper })).toEqual([]);
    vi.stubEnv("TIDB_TLS_ERRORS", "throw");
    expect(() => lint(CODE, { fails: deeper })).toThrow(RangeError);
  });
});

describe("DEBUG", () => {
  it.each(["tidb-tls", "*", "tidb-*", "eslint:*,tidb-tls", "eslint:* tidb-tls", "-eslint:*, *"])(
    "names the plugin: %s",
    (asked) => {
      expect(isDebugged(asked)).toBe(true);
    },
  );
  it.each([
    "",
    "eslint:*",
    "tidb",
    "tidb-tls:x",
    "xtidb-tls",
    "*,-tidb-tls",
    "tidb-tls -tidb-*",
    "(",
    ".",
  ])("does not name the plugin: %s", (asked) => {
    expect(isDebugged(asked)).toBe(false);
  });
});

describe("half a surrogate pair", () => {
  const lone = String.raw`\uD83D`;
  it.each([
    [
      "is encoded",
      `const p = encodeURIComponent('${lone}'); mysql.createPool(\`mysql://u:\${p}@${HOST}:4000/test\`);`,
    ],
    [
      "stands in an address",
      `mysql.createPool('mysql://u${lone}:p@${HOST}:3306/${lone}?ssl={"a":"${lone}"}&${lone}=${lone}');`,
    ],
    [
      "stands in options",
      `mysql.createPool({ host: '${HOST}', user: '${lone}', password: '${lone}', ssl: { ca: '${lone}', '${lone}': 1 } });`,
    ],
    [
      "stands in a command",
      `import { exec } from 'node:child_process'; exec('mysql -h ${HOST} -u ${lone} --ssl-mode=${lone}');`,
    ],
    [
      "stands in a URL",
      `const u = new URL('mysql://${HOST}'); u.searchParams.set('ssl', '${lone}'); mysql.createPool(u.href);`,
    ],
  ])("makes nobody throw where it %s", (_, code) => {
    expect(() =>
      new Linter().verifyAndFix(
        `import mysql from 'mysql2';\n${code}\n`,
        [plugin.configs.strict],
        "program.mjs",
      ),
    ).not.toThrow();
  });
});
