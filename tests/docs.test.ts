import { existsSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import * as parser from "@typescript-eslint/parser";
import { ESLint, Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.js";
import { rules } from "../src/rules/index.js";
import { disappointments, EXPECTED, formatOf, showExamples } from "../tools/docs/examples.js";
import { inRepository, read } from "../tools/docs/files.js";
import { generated, messagesOf, pageOf, SECTIONS } from "../tools/docs/generated.js";
import { examplesIn, readPage, settingsOf, type Block } from "../tools/docs/pages.js";
import { anchorOf, CONTENTS, ENTRIES } from "./errors-page.js";
import { lint, rulesIn } from "./lint.js";

const RULES = Object.keys(rules) as (keyof typeof rules)[];
const isCode = ({ language }: Block): boolean => language === "js" || language === "ts";

const ORM = /from "(?:sequelize|typeorm|knex|@prisma\/.*)"/;
const TEXTS: Readonly<Record<string, RegExp>> = {
  "a JDBC URL": /jdbc:mysql:/,
  "a DSN of Go": /@tcp\(/,
  "an address of SQLAlchemy": /mysql\+pymysql:/,
  "a command": /exec\w*\(/,
};
/** Where a text has no word for what a rule demands, or the rule does not look into it. The pages say so. */
const WITHOUT_WORDS: Readonly<Record<string, readonly string[]>> = {
  "require-identity-verification": ["a DSN of Go"],
  "require-min-tls-version": ["a DSN of Go", "an address of SQLAlchemy"],
  "no-hardcoded-ca": ["a DSN of Go"],
  "no-client-certificate": ["a DSN of Go"],
  "no-conditional-tls": Object.keys(TEXTS),
  "no-global-tls-override": Object.keys(TEXTS),
};

it("has a page for every rule and a rule for every page", () => {
  const pages = readdirSync(inRepository("docs/rules")).sort();
  expect(pages).toEqual(RULES.map((rule) => `${rule}.md`).sort());
});

describe.each(RULES)("the page of %s", (rule) => {
  const page = readPage(read(pageOf(rule)));

  it("has its sections in order", () => {
    expect(page.headings.filter((heading) => /^##? /.test(heading))).toEqual([
      `# tidb-tls/${rule}`,
      ...SECTIONS.map((section) => `## ${section}`),
    ]);
    expect(examplesIn(page, "Wrong").length).toBeGreaterThan(0);
    expect(examplesIn(page, "Right").length).toBeGreaterThan(0);
  });

  it.each(examplesIn(page, "Wrong"))("is right about what is wrong on line $line", (block) => {
    expect(rulesIn(messagesOf(block))).toEqual([rule]);
  });

  it.each(examplesIn(page, "Right"))("is right about what is right on line $line", (block) => {
    // Silence says something only where the rule is on.
    if (!rules[rule].meta.docs?.presets.includes("recommended"))
      expect(block.code).toContain(`/* eslint tidb-tls/${rule}: `);
    expect(rulesIn(messagesOf(block))).toEqual([]);
  });

  it("shows the place in an ORM, and the texts of other clients where they can say it", () => {
    for (const section of ["Wrong", "Right"]) {
      const shown = examplesIn(page, section);
      expect(shown.filter(({ code }) => ORM.test(code)).length).toBeGreaterThan(0);
      for (const [text, pattern] of Object.entries(TEXTS)) {
        const silent = WITHOUT_WORDS[rule]?.includes(text) ?? false;
        if (!silent)
          expect(
            shown.filter(({ code }) => pattern.test(code)).length,
            `${section}: ${text}`,
          ).toBeGreaterThan(0);
      }
    }
  });

  it.each(examplesIn(page, "Wrong").filter(({ code }) => code.includes("jdbc:")))(
    "is right about each text on line $line",
    (block) => {
      const texts = Object.values(TEXTS).filter((pattern) => pattern.test(block.code));
      expect(messagesOf(block)).toHaveLength(texts.length);
    },
  );

  it.each(page.blocks.filter(({ code }) => settingsOf(code)))(
    "needs the settings that it names on line $line",
    (block) => {
      expect(messagesOf(block)).not.toEqual(messagesOf(block, {}));
    },
  );

  it("names every option and its default", () => {
    const [schema] = [rules[rule].meta.schema].flat() as { properties?: object }[];
    const defaults =
      (rules[rule].meta as { defaultOptions?: readonly object[] }).defaultOptions?.[0] ?? {};
    const text =
      read(pageOf(rule))
        .split("\n## ")
        .find((section) => section.startsWith("Options\n")) ?? "";
    if (!schema) expect(text).toContain("no options");
    for (const name of Object.keys(schema?.properties ?? {})) {
      expect(text).toContain(`\`${name}\``);
      expect(text).toContain(`\`${String((defaults as Record<string, unknown>)[name])}\``);
    }
  });
});

describe("README.md", () => {
  const page = readPage(read("README.md"));

  it("is tried with two lines", () => {
    const blocks = page.blocks.filter(({ under }) => under.at(-1) === "Try it from a clone");
    expect(blocks.map(({ language, code }) => [language, code])).toEqual([
      ["sh", "npm ci && npm run demo\n"],
      ["sh", "npm cit\n"],
    ]);
    // CI runs the second of them, which it finds by this title.
    expect(read(".ci/run")).toContain('"## Try it from a clone"');
  });

  it("shows how the plugin is configured", () => {
    expect(CONFIGURATIONS.filter(({ path }) => path === "README.md").length).toBeGreaterThan(2);
  });

  it("begins with a configuration for the files that ESLint skips by itself", async () => {
    const [first = ""] = page.blocks
      .filter(({ code }) => code.includes("tidbTls"))
      .map(({ code }) => code);
    const [, files = ""] = /files: \["([^"]+)"\]/.exec(first) ?? [];
    const isSkipped = async (file: string, config: Linter.Config[]): Promise<boolean> =>
      new ESLint({ overrideConfigFile: true, overrideConfig: config }).isPathIgnored(file);
    const { recommended } = plugin.configs;
    for (const extension of ["ts", "cts", "mts", "tsx", "jsx"]) {
      expect(await isSkipped(`database.${extension}`, [recommended]), extension).toBe(true);
      expect(
        await isSkipped(`database.${extension}`, [{ files: [files] }, recommended]),
        extension,
      ).toBe(false);
    }
    for (const extension of ["js", "cjs", "mjs"])
      expect(await isSkipped(`database.${extension}`, [recommended]), extension).toBe(false);
  });

  it("shows the same hook as the page of hooks", () => {
    const hook = page.blocks.filter(({ code }) => code.includes("lint-staged"));
    expect(hook).toHaveLength(1);
    expect(readPage(read("docs/hooks.md")).blocks.map(({ code }) => code)).toContain(hook[0]?.code);
  });

  it.each(page.blocks.filter(isCode))(
    "holds no program on line $line that does not parse",
    ({ code, language }) => {
      expect(() =>
        lint(code, { filename: `program.${language === "ts" ? "ts" : "mjs"}` }),
      ).not.toThrow();
    },
  );
});

describe("docs/errors.md", () => {
  it("begins with every text that it explains", () => {
    expect(CONTENTS).toEqual(
      ENTRIES.flatMap(({ texts }) => texts.map((text) => [text, anchorOf(texts[0])])),
    );
    expect(ENTRIES.length).toBeGreaterThan(15);
  });

  describe.each(ENTRIES)("on $texts.0", ({ rules: named, wrong, right }) => {
    it("names the rules that find what is wrong", () => {
      expect(wrong.every((block) => rulesIn(messagesOf(block)).length === 1)).toBe(true);
      expect(rulesIn(wrong.flatMap((block) => messagesOf(block)))).toEqual([...named].sort());
    });

    it("says what is right", () => {
      expect(right.length).toBeGreaterThan(0);
      expect(rulesIn(right.flatMap((block) => messagesOf(block)))).toEqual([]);
    });
  });
});

it("docs/migration.md switches off a rule that would report", () => {
  const [block, other] = readPage(read("docs/migration.md")).blocks.filter(({ code }) =>
    code.includes("eslint-disable-next-line"),
  );
  if (!block || other) throw new Error("There is one program with a comment.");
  expect(messagesOf(block)).toEqual([]);
  expect(
    rulesIn(messagesOf({ ...block, code: block.code.replace("eslint-disable-next-line ", "") })),
  ).toEqual(["no-hardcoded-ca"]);
});

/** Every page that is written for readers. */
const PAGES = [
  ...readdirSync(inRepository(".")).filter((file) => file.endsWith(".md")),
  ...readdirSync(inRepository("docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => posix.join("docs", file.replaceAll("\\", "/"))),
];

const CONFIGURATIONS = PAGES.flatMap((path) =>
  readPage(read(path))
    .blocks.filter((block) => isCode(block) && block.code.includes("tidbTls"))
    .map((block) => ({ path, ...block })),
);

it.each(CONFIGURATIONS)(
  "$path shows a configuration that parses, with presets that exist, on line $line",
  ({ code, language }) => {
    const filename = code.includes("require(")
      ? "eslint.config.cjs"
      : `eslint.config.${language === "ts" ? "ts" : "mjs"}`;
    expect(lint(code, { filename })).toEqual([]);
    for (const [, preset = ""] of code.matchAll(/tidbTls\.configs\.(\w+)/g))
      expect(Object.keys(plugin.configs)).toContain(preset);
  },
);

describe.each(PAGES)("%s", (path) => {
  const text = read(path);

  it("links to files that are there", () => {
    const targets = [...text.matchAll(/\]\(([^):#]+)(?:#[^)]*)?\)/g)].map(([, target = ""]) =>
      posix.join(posix.dirname(path), target),
    );
    expect(targets.filter((target) => !existsSync(inRepository(target)))).toEqual([]);
  });

  it("links to headings that are there", () => {
    const targets = [...text.matchAll(/\]\(([^):#]*)#([^)]*)\)/g)].map(
      ([, file = "", anchor = ""]) => [
        file === "" ? path : posix.join(posix.dirname(path), file),
        anchor,
      ],
    );
    const missing = targets.filter(([file = "", anchor = ""]) => {
      const { headings } = readPage(read(file));
      return !headings.some((heading) => anchorOf(heading.replace(/^#+ /, "")) === anchor);
    });
    expect(missing).toEqual([]);
  });

  it("names files that are there", () => {
    const named = [...text.matchAll(/`((?:src|tests|tools|docs|examples)\/[\w./-]*)`/g)].map(
      ([, target = ""]) => target,
    );
    expect(named.filter((target) => !existsSync(inRepository(target)))).toEqual([]);
  });

  it("names commands that are there", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe("docs/architecture.md", () => {
  const text = read("docs/architecture.md");
  const rows = [...text.matchAll(/^\| `([\w.]+)` +\|.*\| ([^|]+?) +\|$/gm)];
  const layers = new Map(
    rows.map(([, layer = "", imports = ""]) => [layer, imports.replaceAll("`", "").split(", ")]),
  );

  it("says of every layer what it may import", () => {
    const files = readdirSync(inRepository("src"), { recursive: true, encoding: "utf8" }).map(
      (file) => file.replaceAll("\\", "/"),
    );
    const code = files.filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));
    expect(new Set(code.map(layerOf))).toEqual(new Set(layers.keys()));
    for (const file of code) {
      const targets = [...read(`src/${file}`).matchAll(/ from "(\.[^"]+)\.js"/g)].map(
        ([, target = ""]) => posix.join(posix.dirname(file), target),
      );
      const others = new Set(
        targets.map((target) => layerOf(`${target}.ts`)).filter((layer) => layer !== layerOf(file)),
      );
      for (const other of others)
        expect(layers.get(layerOf(file)), `src/${file} imports ${other}`).toContain(other);
    }
  });
});

const layerOf = (file: string): string => file.split("/")[0] ?? "";

// The picture is drawn by ESLint 10.
describe.skipIf(Linter.version.startsWith("9."))("what is generated", async () => {
  const files = await generated();

  it.each([...files.keys()])("%s is up to date (npm run update)", (path) => {
    expect(read(path)).toBe(files.get(path));
  });
});

describe("the examples", async () => {
  const config: Linter.Config[] = [
    { files: ["**/*.ts"], languageOptions: { parser } },
    plugin.configs.recommended,
    ...plugin.configs.files,
  ];
  const shown = await showExamples(undefined, config);

  it("are all expected to show something", () => {
    expect(
      readdirSync(inRepository("examples"), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== "eslint.config.mjs")
        .map(({ parentPath, name }) =>
          posix.relative(inRepository("examples"), posix.join(parentPath, name)),
        )
        .sort(),
    ).toEqual(Object.keys(EXPECTED).sort());
  });

  it("are of many formats, each of which shows a finding", async () => {
    const formats = await Promise.all(
      shown
        .filter(({ report }) => report.messages.length > 0)
        .map(({ file }) => formatOf(file, plugin.configs.files)),
    );
    expect([...new Set(formats)].sort()).toEqual(
      [
        "JavaScript",
        "TypeScript",
        "Python",
        "Go",
        "Java",
        "JSON",
        "YAML",
        "TOML",
        "Java properties",
        "env files",
      ].sort(),
    );
  });

  it("show what the demonstration promises", () => {
    expect(disappointments(shown)).toEqual([]);
  });

  it.each([
    [
      "a finding that is not made",
      { ...EXPECTED, "seed.mjs": { "require-tls": "fixed" } } as const,
    ],
    [
      "a repair that is not made",
      { ...EXPECTED, "worker.ts": { "require-tls": "fixed" } } as const,
    ],
    ["a program that is not there", { ...EXPECTED, "gone.mjs": {} } as const],
  ])("disappoint with %s", (_, expected) => {
    expect(disappointments(shown, expected)).not.toEqual([]);
  });
});
