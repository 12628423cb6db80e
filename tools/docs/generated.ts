import { existsSync } from "node:fs";
import { Linter } from "eslint";
import { format, resolveConfig } from "prettier";
import type { Weakness } from "../../src/utils/create-rule.js";
import { thirdParty } from "../licences.js";
import { measure } from "../lines/measure.js";
import { sourcesIn } from "../lines/sources.js";
import { tableOf } from "../lines/table.js";
import { picture } from "../picture.js";
import { dialectsPage } from "./dialects.js";
import { inRepository, read } from "./files.js";
import { commandReads, editorsBlock, filesRead, formatsPage, lockFiles } from "./formats.js";
import { frameworkTable, runnersLine } from "./frameworks.js";
import { listed } from "./listed.js";
import { modulesOf, programOf, PROGRAMS } from "./programs.js";
import { examplesIn, readPage, settingsOf, type Block } from "./pages.js";
import { dialects, lint, plugin, RULES, rules, type RuleName } from "./plugin.js";

export const pageOf = (rule: RuleName): string => `docs/rules/${rule}.md`;
const HEADER_END = "<!-- end of the generated header -->";
/** These are not clients: what the program sets itself, and addresses that nobody claimed. */
const NO_CLIENTS = ["environment", "uri", "options"];
/** Clients of programs without a table: several calls make one connection. */
const WITHOUT_TABLE: Readonly<Record<string, string>> = { mysqli: "php" };
const isOf = (language: string, { name }: { readonly name: string }): boolean =>
  WITHOUT_TABLE[name] === language;

/** Every file that is generated, whole or in part, as it should be now. */
export async function generated(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ["README.md", await readme()],
    ...(await Promise.all(RULES.map(async (rule) => [pageOf(rule), await page(rule)] as const))),
    ["docs/architecture.md", await architecture()],
    ["docs/dialects.md", await markdown(dialectsPage(dialects))],
    [
      "docs/files.md",
      await withParts("docs/files.md", {
        frameworks: `${frameworkTable()}\n\n${runnersLine()}`,
        formats: `${formatsPage()}\n\n${lockFiles()}`,
      }),
    ],
    ["docs/editors.md", await withParts("docs/editors.md", { languages: editorsBlock() })],
    ["docs/command.md", await withParts("docs/command.md", { files: commandReads() })],
    [
      "docs/hooks.md",
      read("docs/hooks.md").replace(
        /(?<=eslint-plugin-tidb-tls@)\d+/,
        plugin.meta.version.split(".")[0] ?? "",
      ),
    ],
    ["docs/report.svg", await picture()],
    ["THIRD-PARTY.md", await markdown(await thirdParty())],
  ]);
}

/** Those that are not as they should be. */
export async function stale(): Promise<ReadonlyMap<string, string>> {
  return new Map(
    [...(await generated())].filter(
      ([path, text]) => !existsSync(inRepository(path)) || read(path) !== text,
    ),
  );
}

const markdown = async (text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(import.meta.filename)), parser: "markdown" });
const isOn = (rule: RuleName, preset: "recommended" | "strict"): boolean =>
  `tidb-tls/${rule}` in (plugin.configs[preset].rules ?? {});
const strictOptionsOf = (rule: RuleName): string =>
  JSON.stringify(rules[rule].meta.docs?.strictOptions[0] ?? null, null, 1).replace(/\s+/g, " ");

async function readme(): Promise<string> {
  const rows = RULES.map((rule) => {
    const { docs } = rules[rule].meta;
    const { fixes, suggests } = repairsOf(rule);
    const mark = (is: unknown): string => (is ? "✓" : "");
    const cells = [isOn(rule, "recommended"), isOn(rule, "strict"), fixes, suggests].map(mark);
    return `| [${rule}](${pageOf(rule)}) | ${docs?.description} | ${cells.join(" | ")} |`;
  });
  const table = [
    "| Rule | What it does | `recommended` | `strict` | `--fix` | suggests |",
    "| --- | --- | :-: | :-: | :-: | :-: |",
    ...rows,
  ];
  const page = await withParts("README.md", {
    rules: table.join("\n"),
    clients: clients(),
    formats: `The rules read ${filesRead()}.`,
  });
  return page.replace(/(?<=eslint-plugin-tidb-tls-)[\w.-]+(?=\.tgz)/g, plugin.meta.version);
}

const architecture = (): Promise<string> =>
  withParts("docs/architecture.md", { lines: tableOf(measure(sourcesIn(inRepository("src")))) });

/** A page that is written by hand, with parts that are generated. */
const withParts = (path: string, parts: Readonly<Record<string, string>>): Promise<string> =>
  markdown(
    Object.entries(parts).reduce(
      (text, [name, content]) => between(text, name, content),
      read(path),
    ),
  );

/** The names that a reader looks for: of packages, and of what strings hold. */
function clients(): string {
  const known = dialects.filter(({ name }) => !NO_CLIENTS.includes(name));
  const packages = known.flatMap(({ name, table }) => {
    if (!table || programOf(table)) return [];
    return table.modules.length === 0 ? [name] : table.modules.map(packageOf);
  });
  const others = PROGRAMS.map(({ name, title }) => {
    const modules = known.flatMap((dialect) => {
      const { table } = dialect;
      if (!table) return isOf(name, dialect) ? [dialect.name] : [];
      if (programOf(table)?.name !== name) return [];
      return table.modules.length === 0 ? [dialect.name] : modulesOf(table);
    });
    return `| ${title} | ${named(modules)} |`;
  });
  const forms = known.flatMap(({ forms: all = {} }) => Object.keys(all));
  return [
    "It knows the options of these packages, too, and the texts in the last row in every file:",
    "",
    "| Where | Clients |",
    "| --- | --- |",
    `| JavaScript and TypeScript | ${named(packages)} |`,
    ...others,
    `| Strings, commands and files of every language | ${named(forms)} |`,
  ].join("\n");
}

const named = (names: readonly string[]): string =>
  listed([...new Set(names)].map((name) => `\`${name}\``));

/** `mysql2` of `mysql2/promise`. */
const packageOf = (module: string): string =>
  module.includes(":") ? module : (/^(?:@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? module);

function between(text: string, name: string, content: string): string {
  const [begin, end] = [
    `<!-- begin of the generated ${name} -->`,
    `<!-- end of the generated ${name} -->`,
  ];
  const [before, rest] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || rest < before)
    throw new Error(`The page has no "${begin}" with "${end}" after it.`);
  return `${text.slice(0, before + begin.length)}\n\n${content}\n\n${text.slice(rest)}`;
}

/** A page's header is generated and its body is not. A rule without a page gets one that says what it lacks. */
function page(rule: RuleName): Promise<string> {
  const path = pageOf(rule);
  const text = existsSync(inRepository(path))
    ? read(path)
    : `${HEADER_END}\n\n${SECTIONS.map((section) => `## ${section}\n\nTo be written.`).join("\n\n")}\n`;
  const end = text.indexOf(HEADER_END);
  if (end < 0) throw new Error(`${path} has no "${HEADER_END}".`);
  return markdown(`${header(rule)}\n\n${text.slice(end)}`);
}

/** `meta` says what a rule may do; whether `--fix` ever repairs its mistakes, the page's own examples show. */
function repairsOf(rule: RuleName): { readonly fixes: boolean; readonly suggests: boolean } {
  const { fixable, hasSuggestions = false } = rules[rule].meta;
  const path = pageOf(rule);
  const wrong = existsSync(inRepository(path)) ? examplesIn(readPage(read(path)), "Wrong") : [];
  const fixes = wrong.flatMap((block) => messagesOf(block)).some(({ fix }) => fix !== undefined);
  return { fixes: fixable !== undefined && fixes, suggests: hasSuggestions };
}

const programs = (language: string): Linter.Config => ({
  ...plugin.configs.recommended,
  language: `tidb-tls/${language}`,
});

/** A block is a program under `recommended`; a comment in it says what else it needs, as ESLint reads it or as `settings: {}`. */
export function messagesOf(
  { code, language }: Block,
  settings = settingsOf(code),
): ReturnType<typeof lint> {
  if (PROGRAMS.some(({ name }) => name === language))
    return new Linter().verify(code, [{ files: ["**/*"], ...programs(language) }]);
  return lint(code, {
    filename: `program.${language === "ts" ? "ts" : "mjs"}`,
    ...(settings && { settings }),
  });
}

export const SECTIONS = [
  "Why",
  "Wrong",
  "Right",
  "Options",
  "When not to use it",
  "Further reading",
] as const;

function header(rule: RuleName): string {
  const { docs } = rules[rule].meta;
  const { fixes, suggests } = repairsOf(rule);
  const options = strictOptionsOf(rule);
  const strict = options === "null" ? "`strict`" : `\`strict\` (with \`${options}\`)`;
  const presets = isOn(rule, "recommended")
    ? `On in \`recommended\` and in ${strict}.`
    : `On in ${strict} only.`;
  const repairs = fixes
    ? `Fixed by \`--fix\` if that is safe${suggests ? ", otherwise by a suggestion in the editor" : ""}.`
    : suggests
      ? "Not fixed by `--fix`; the editor offers a suggestion."
      : "Reported, but not fixed.";
  return `# tidb-tls/${rule}\n\n${docs?.description}.\n\n${presets} ${repairs}${weaknessOf(docs?.weakness)}`;
}

function weaknessOf(weakness: Weakness | undefined): string {
  if (!weakness) return "";
  const names = weakness.cwe.map(
    (number) => `[CWE-${number}](https://cwe.mitre.org/data/definitions/${number}.html)`,
  );
  return `\n\nWeakness: ${listed(names)}, severity ${weakness.severity} of 10.`;
}
