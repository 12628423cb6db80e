import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { root } from "./environment.js";
import { CONFIG, RULE } from "./programs.js";
import { makeProject } from "./project.js";

const FORMATTER = "./node_modules/eslint-plugin-tidb-tls/dist/sarif.mjs";
const PASSWORD = "kT4vXq9LmZ2pWs7R";
const program = (
  ssl: string,
  password = "process.env.DB_PASSWORD",
): string => `import mysql from "mysql2/promise";

export const pool = mysql.createPool({
  host: "gateway01.us-east-1.prod.aws.tidbcloud.com",
  port: 4000,
  user: "3pTAoNNegb47Uc8.root",
  password: ${password},
  ssl: ${ssl},
});
`;
const BAD = program("{ minVersion: 'TLSv1.2', rejectUnauthorized: false }");
const DISABLED = BAD.replace(
  "  ssl",
  `  // eslint-disable-next-line ${RULE} -- our own proxy\n  ssl`,
);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region?: Region;
  };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [Location];
  readonly suppressions: readonly object[];
  readonly partialFingerprints: object;
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}
interface Run {
  readonly tool: {
    readonly driver: {
      readonly rules: readonly { readonly id: string; readonly [key: string]: unknown }[];
    };
    readonly extensions: readonly object[];
  };
  readonly originalUriBaseIds: object;
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly object[];
    },
  ];
  readonly results: readonly Result[];
}

/** The published schema. Ajv knows its draft no longer; of what has changed since, it uses only the name of `id`. */
const isValid = (() => {
  interface Ajv {
    readonly compile: (
      schema: object,
    ) => ((log: unknown) => boolean) & { readonly errors?: unknown };
  }
  const { Ajv } = createRequire(path.join(root, "package.json"))("ajv") as {
    Ajv: new (options: object) => Ajv;
  };
  const file = path.join(
    import.meta.dirname,
    "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
  );
  const { $schema, id, ...schema } = JSON.parse(readFileSync(file, "utf8")) as Record<
    string,
    unknown
  >;
  expect([$schema, JSON.stringify(schema)]).toEqual([
    "http://json-schema.org/draft-04/schema#",
    expect.not.stringMatching(/exclusive|"id":"/),
  ]);
  return new Ajv({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
    allErrors: true,
  }).compile({ $id: id, ...schema });
})();

function runIn(report: string): Run {
  const log = JSON.parse(report) as { readonly runs: readonly [Run] };
  expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
  return log.runs[0];
}

/** What a program that knows nothing but SARIF makes of the fixes, from the end so that places stay. */
function repaired(text: string, results: readonly Result[]): string {
  const lines = text.replace(/^\uFEFF/, "").split(/(?<=\n)/);
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).join("").length + column - 1;
  return results
    .flatMap(({ fixes = [] }) =>
      fixes.flatMap(({ artifactChanges }) =>
        artifactChanges.flatMap(({ replacements }) => replacements),
      ),
    )
    .map(({ deletedRegion: at, insertedContent }) => ({
      from: offset(at.startLine, at.startColumn),
      to: offset(at.endLine, at.endColumn),
      inserted: insertedContent.text,
    }))
    .sort((one, other) => other.from - one.from)
    .reduce(
      (whole, { from, to, inserted }) => whole.slice(0, from) + inserted + whole.slice(to),
      lines.join(""),
    );
}

it("would see what is not SARIF", () => {
  expect(isValid({ version: "2.1.0", runs: [{ tool: { driver: {} } }] })).toBe(false);
  expect(
    isValid({ version: "2.1.0", runs: [{ tool: { driver: { name: "x", rulez: [] } } }] }),
  ).toBe(false);
});

describe.each(["eslint", "eslint9"] as const)("with eslint -f, in %s", (eslint) => {
  it("places each finding, and writes its fix so that others can apply it", () => {
    const files = {
      "eslint.config.mjs": CONFIG,
      "src/ä b/[id].mjs": `/* 😀 */ ${BAD}`,
      "src/crlf.mjs": `\uFEFF${BAD.replaceAll("\n", "\r\n")}`,
    };
    const { folder, run, read } = makeProject({ eslint, files });
    const { code, stdout, stderr } = run("eslint", "-f", FORMATTER, ".");
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    const { results, originalUriBaseIds, tool } = runIn(stdout);
    expect(originalUriBaseIds).toEqual({ "%SRCROOT%": { uri: `${pathToFileURL(folder).href}/` } });
    const names = results.map(({ locations }) => locations[0].physicalLocation.artifactLocation);
    expect(names).toEqual(
      ["src/crlf.mjs", "src/%C3%A4%20b/%5Bid%5D.mjs"].map((uri) => ({
        uri,
        uriBaseId: "%SRCROOT%",
      })),
    );
    for (const result of results) {
      const text = read(
        decodeURIComponent(result.locations[0].physicalLocation.artifactLocation.uri),
      );
      const { startLine, startColumn, endLine, endColumn } =
        result.locations[0].physicalLocation.region ?? expect.fail("no region");
      expect(endLine).toBe(startLine);
      expect(text.split(/\r?\n/)[startLine - 1]?.slice(startColumn - 1, endColumn - 1)).toContain(
        "rejectUnauthorized: false",
      );
      expect(repaired(text, [result])).toBe(text.replace(/^\uFEFF/, "").replace("false", "true"));
      expect(result).toMatchObject({ ruleId: RULE, level: "error", suppressions: [] });
      expect(tool.driver.rules[result.ruleIndex]?.id).toBe(RULE);
    }
    expect(run("eslint", "-f", FORMATTER, "--fix", ".").code).toBe(0);
    expect(read("src/ä b/[id].mjs")).toBe(files["src/ä b/[id].mjs"].replace("false", "true"));
  });

  it("is found by its name from any folder below", () => {
    const { run } = makeProject({
      eslint,
      files: { "eslint.config.mjs": CONFIG, "packages/a/bad.mjs": BAD },
    });
    const { stdout } = run(
      "sh",
      "-c",
      `cd packages/a && eslint -f "$(node -p 'require.resolve("eslint-plugin-tidb-tls/sarif")')" .`,
    );
    expect(
      runIn(stdout).results.map(
        ({ locations }) => locations[0].physicalLocation.artifactLocation.uri,
      ),
    ).toEqual(["bad.mjs"]);
  });

  it("tells of suppressions, or leaves them out where nobody understands them", () => {
    const { run } = makeProject({
      eslint,
      files: { "eslint.config.mjs": CONFIG, "bad.mjs": BAD, "disabled.mjs": DISABLED },
    });
    expect(run("eslint", "--suppress-all", ".").code).toBe(0);
    const { code, stdout } = run("eslint", "-f", FORMATTER, ".");
    expect(code).toBe(0);
    expect(runIn(stdout).results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: "external" }],
      [{ kind: "inSource", justification: "our own proxy" }],
    ]);
    const without = run(
      "env",
      "SARIF_ESLINT_IGNORE_SUPPRESSED=true",
      "eslint",
      "-f",
      FORMATTER,
      ".",
    );
    expect(runIn(without.stdout).results).toEqual([]);
  });

  it("tells of a file that could not be read", () => {
    const { run } = makeProject({
      eslint,
      files: { "eslint.config.mjs": CONFIG, "broken.mjs": "const = 3;\n" },
    });
    const { results, invocations } = runIn(run("eslint", "-f", FORMATTER, ".").stdout);
    expect(results).toEqual([]);
    expect(invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: "error",
            message: { text: "Parsing error: Unexpected token =" },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "broken.mjs" },
                  region: { startLine: 1, startColumn: 7 },
                },
              },
            ],
          },
        ],
      },
    ]);
  });

  it("knows every rule of this plugin, and of others those that found something", () => {
    const both = CONFIG.replace("];", ', { rules: { "no-var": "warn" } }];');
    const { run } = makeProject({
      eslint,
      files: { "eslint.config.mjs": both, "a.mjs": "var a;\n" },
    });
    const { tool, results, invocations } = runIn(run("eslint", "-f", FORMATTER, ".").stdout);
    expect(invocations[0].executionSuccessful).toBe(true);
    expect(results).toMatchObject([{ ruleId: "no-var", level: "warning" }]);
    expect(tool.driver.rules.map(({ id }) => id)).toEqual([
      ...readmeRules().map((rule) => `tidb-tls/${rule}`),
      "no-var",
    ]);
    expect(tool.driver.rules.find(({ id }) => id === RULE)).toMatchObject({
      shortDescription: { text: "Require the client to verify the server's certificate." },
      helpUri: expect.stringContaining("/docs/rules/require-certificate-verification.md") as string,
      defaultConfiguration: { level: "error", enabled: true },
      properties: {
        tags: ["security", "external/cwe/cwe-295"],
        "security-severity": "7.4",
        precision: "high",
      },
    });
    expect(tool.extensions).toMatchObject([
      { name: "eslint-plugin-tidb-tls", semanticVersion: manifest().version },
    ]);
  });
});

describe("of the command", () => {
  it("is the same, with what could not be read", () => {
    const { run } = makeProject({
      files: { "bad.mjs": BAD, "typed.ts": `const port: number = 4000;\n${BAD}` },
    });
    const { stdout, stderr } = run("eslint-plugin-tidb-tls", "--format", "sarif");
    const { results, invocations } = runIn(stdout);
    expect(results.map(({ ruleId }) => ruleId)).toEqual([RULE]);
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: "error" }],
    });
    expect(stderr).toContain("1 TypeScript file");
  });

  it("has fixes also where a comment switches the rule off", () => {
    const { run } = makeProject({ files: { "a.mjs": DISABLED } });
    const [result] = runIn(run("eslint-plugin-tidb-tls", "--format", "sarif").stdout).results;
    expect(result?.suppressions).toHaveLength(1);
    const before = DISABLED.slice(0, DISABLED.indexOf("false")).split("\n");
    const column = (before.at(-1)?.length ?? 0) + 1;
    expect(JSON.stringify(result?.fixes)).toContain(
      `{"startLine":${before.length},"startColumn":${column},"endLine":${before.length},"endColumn":${column + "false".length}}`,
    );
  });
});

describe("fingerprints", () => {
  const TWO = `${BAD}${BAD.replace(/^.*\n\n/, "").replace("pool", "other")}`;
  const prints = (text: string): readonly object[] => {
    const { run } = makeProject({ files: { "a.mjs": text } });
    return runIn(run("eslint-plugin-tidb-tls", "--format", "sarif").stdout).results.map(
      ({ partialFingerprints }) => partialFingerprints,
    );
  };

  it("tell equals apart, and stay when lines move", () => {
    const before = prints(TWO);
    expect(new Set(before.map((one) => JSON.stringify(one))).size).toBe(2);
    expect(prints(`// A comment.\n\n${TWO}`)).toEqual(before);
  });
});

it("holds no password", () => {
  const { run } = makeProject({
    files: { "a.mjs": program("{ rejectUnauthorized: false }", `"${PASSWORD}"`) },
  });
  const { stdout } = run("eslint-plugin-tidb-tls", "--format", "sarif");
  expect(runIn(stdout).results.map(({ ruleId }) => ruleId)).toContain(
    "tidb-tls/no-exposed-password",
  );
  expect(stdout).not.toContain(PASSWORD);
});

const manifest = (): { version: string } =>
  JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
const readmeRules = (): readonly string[] =>
  [
    ...readFileSync(path.join(root, "README.md"), "utf8").matchAll(
      /^\| \[([\w-]+)\]\(docs\/rules\//gm,
    ),
  ].map(([, rule = ""]) => rule);
