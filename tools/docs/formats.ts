import type { About } from "../../src/languages/language.js";
import { PROGRAMS } from "../../src/command/languages.js";
import { listed } from "./listed.js";
import { files, plugin } from "./plugin.js";

/** What is no language of its own, but holds blocks of others. */
const MARKDOWN: About = {
  reads:
    "fenced blocks in the formats above. The command also reads blocks of JavaScript and TypeScript",
  keeps: "what stands outside of blocks",
  editors: ["markdown"],
};

interface Format {
  readonly title: string;
  readonly patterns: readonly string[];
  readonly about: About;
  /** The language that ESLint has for it. */
  readonly language: (typeof files)[number] | null;
}

/** Every preset for files is one format. */
const FORMATS: readonly Format[] = plugin.configs.files.map(
  ({ name = "", language, files: patterns = [] }) => {
    const own = files.find((each) => language === `tidb-tls/${each.name}`) ?? null;
    const title = name.slice(name.indexOf(" ") + 1);
    return { title, patterns: patterns.flat(), about: own?.about ?? MARKDOWN, language: own };
  },
);

/** The names of the formats, as people list them. */
export const formatNames = (): string => listed(FORMATS.map(({ title }) => title));

/** Ways to write a comment; what a language takes for one is asked of it. */
const COMMENTS: readonly (readonly [before: string, after: string])[] = [
  ["# ", ""],
  ["; ", ""],
  ["! ", ""],
  ["// ", ""],
  ["/* ", " */"],
  ["<!-- ", " -->"],
];
const INSTRUCTION = "eslint-disable-next-line";

/** How a comment for ESLint is written in a format. */
function commentsOf(language: (typeof files)[number]["language"]): readonly string[] {
  const isInstruction = (text: string): boolean => {
    const file = { body: `${text}\n`, bom: false, path: "", physicalPath: "" };
    const source = language.createSourceCode(file, { ok: true, ast: {} }, { languageOptions: {} });
    return (source.getDisableDirectives?.().directives.length ?? 0) > 0;
  };
  return COMMENTS.map(([before, after]) => `${before}${INSTRUCTION}${after}`).filter(isInstruction);
}

const coded = (texts: readonly string[]): string => listed(texts.map((text) => `\`${text}\``));

function section({ title, patterns, about, language }: Format): string {
  const comments = language ? coded(commentsOf(language.language)) : "those of the block's format";
  const lines = [
    `- Files: ${coded(patterns)}${language ? `, in the language \`tidb-tls/${language.name}\`` : ""}.`,
    `- Read: ${about.reads}.`,
    `- Not edited: ${about.keeps}.`,
    `- Comments: ${comments}.`,
  ];
  return `### ${title}\n\n${lines.join("\n")}`;
}

/** Every format as its row has it. */
export const formatsPage = (): string => FORMATS.map(section).join("\n\n");

/** The names that editors have for the languages of all files that are read. */
const PROGRAM_EDITORS = ["javascript", "javascriptreact", "typescript", "typescriptreact"];
export const editorsBlock = (): string => {
  const validate = [...PROGRAM_EDITORS, ...FORMATS.flatMap(({ about }) => about.editors)];
  return `\`\`\`json\n${JSON.stringify({ "eslint.validate": [...new Set(validate)] })}\n\`\`\``;
};

/** What the command reads. */
export const commandReads = (): string => {
  const programs = PROGRAMS.map(
    ({ title, extensions }) => `${title} (${extensions.map((each) => `\`.${each}\``).join(", ")})`,
  );
  return `It reads ${listed(programs)}, and these files: ${formatNames()}. [Configuration files](files.md#formats) has their names, and what is read in them.`;
};

/** Files that a program writes, and that nobody reads. */
export const lockFiles = (): string =>
  `Lock files (${coded((plugin.configs.files[0]?.ignores ?? []).map((pattern) => pattern.replace("**/", "")))}) are not read.`;
