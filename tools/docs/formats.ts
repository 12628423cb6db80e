import type { About } from "../../src/languages/language.js";
import { PROGRAMS } from "../../src/command/languages.js";
import { listed } from "./listed.js";
import { files, plugin } from "./plugin.js";
import { PROGRAMS as OTHER_PROGRAMS } from "./programs.js";

/** What are no languages of their own, but hold blocks of others. */
const MARKDOWN: About = {
  reads:
    "fenced blocks of data, scripts, and programs in Python, Go, Java and PHP, each by itself. The command also reads blocks of JavaScript and TypeScript",
  keeps: "what stands outside of blocks",
  editors: ["markdown"],
};

const NOTEBOOKS: About = {
  reads:
    "code cells of Python as one program in their order, and commands after `!` and `%%bash`. Outputs are not read",
  keeps: "what would reach over two strings of the file, and lines of magics",
  // They hand cells to ESLint one by one.
  editors: [],
};
/** By the title of their preset. */
const HOLDERS: Readonly<Record<string, About>> = {
  Markdown: MARKDOWN,
  "Jupyter notebooks": NOTEBOOKS,
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
    const about = own?.about ?? HOLDERS[title];
    if (!about) throw new Error(`Nothing is said of ${title}.`);
    return { title, patterns: patterns.flat(), about, language: own };
  },
);

/** The names of the languages and of the formats, as people list them. */
export function filesRead(): string {
  const isOther = ({ title }: Format): boolean =>
    !OTHER_PROGRAMS.some((program) => program.title === title);
  const programs = listed(OTHER_PROGRAMS.map(({ title }) => title));
  return `programs in ${programs}, and these files: ${listed(FORMATS.filter(isOther).map(({ title }) => title))}`;
}

/** Ways to write a comment; what a language takes for one is asked of it. */
const COMMENTS: readonly (readonly [before: string, after: string])[] = [
  ["# ", ""],
  ["; ", ""],
  ["! ", ""],
  ["// ", ""],
  ["/* ", " */"],
  ["<!-- ", " -->"],
];
/** What may have to stand before any code. */
const BEGINNINGS = ["", "<?php\n"];
const INSTRUCTION = "eslint-disable-next-line";

/** How a comment for ESLint is written in a format. */
function commentsOf(name: string): readonly string[] {
  const language = plugin.languages[name as keyof typeof plugin.languages];
  const isRead = (body: string): boolean => {
    const file = { body, bom: false, path: "", physicalPath: "" };
    const source = language.createSourceCode(file, { ok: true, ast: {} }, { languageOptions: {} });
    return (source.getDisableDirectives?.().directives.length ?? 0) > 0;
  };
  const isInstruction = (text: string): boolean =>
    BEGINNINGS.some((before) => isRead(`${before}${text}\n`));
  return COMMENTS.map(([before, after]) => `${before}${INSTRUCTION}${after}`).filter(isInstruction);
}

const coded = (texts: readonly string[]): string => listed(texts.map((text) => `\`${text}\``));

function section({ title, patterns, about, language }: Format): string {
  const comments = language ? coded(commentsOf(language.name)) : "those of the block's format";
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
  return `It reads ${listed(programs)}, ${filesRead()}. [Other languages and configuration files](files.md#languages-and-formats) has their names, and what is read in them.`;
};

/** Files that a program writes, and that nobody reads. */
export const lockFiles = (): string =>
  `Lock files (${coded((plugin.configs.files[0]?.ignores ?? []).map((pattern) => pattern.replace("**/", "")))}) are not read.`;
