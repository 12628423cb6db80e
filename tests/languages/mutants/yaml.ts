import { createRequire } from "node:module";
import { parseAllDocuments } from "yaml";
import { all, drop, exchange, move, put, putBefore, requote, respell, unicode } from "./changes.js";
import { YAML_FILES } from "./files/yaml.js";
import { tried, withoutMark, type MutantFormat } from "./format.js";
import { ATOMS, KEYS, TEXTS } from "./samples.js";

const VALUES = [
  ...ATOMS,
  ...TEXTS,
  ...TEXTS.map((text) => JSON.stringify(text)),
  ...TEXTS.map((text) => `'${text}'`),
  ...["~", "null", "yes", "[]", "{}", "!!str 1", "!x 1", "*env", "*b", "{ a: 1, b: [c] }", "|"],
  ...["{ rejectUnauthorized: false }", '"\\x41\\ud83d"', "\uFFFC", "2026-11-28", "0x1f", "- a"],
];
const SIGNS = [
  ...["- ", "? ", ": ", ":", "&c ", "*c", "!t ", "|\n", ">-\n", "|2\n", "#", " # x", "[", "]", "{"],
  ...["}", ", ", "'", '"', "\t", "\n", "\r\n", "\n\n", "\n---\n", "\n...\n", "<<: *b\n", "%", "@"],
];

const isKey = (tokens: readonly string[], at: number): boolean => tokens[at + 1] === ":";
const word = exchange(/^["'\w]/, (tokens, at) => (isKey(tokens, at) ? KEYS : VALUES));
const spelling = respell(/^["'\w].+/, (one) => [
  ...[unicode(one), "''", '\\"', "&", ";", "$", "\\\\", ": ", " #", "\n", "\\\n", ", ", "{", "]"],
]);
const lines = move(/^\r?\n *$/);

/** The parser of the plugin, and one that is less lenient. */
const parse = (text: string): unknown =>
  tried(() => {
    const documents = parseAllDocuments(text, { logLevel: "silent", merge: true });
    return documents.some(({ errors }) => errors.length > 0)
      ? undefined
      : documents.map((each) =>
          // What is merged into itself can be read, and has no end.
          tried(() => each.toJS() as unknown),
        );
  });
const jsYaml = createRequire(import.meta.url)("js-yaml") as {
  loadAll(text: string): unknown;
};

/** Rails fills a file in before it is read; what has a line for itself may become several, or none. */
const filledIn = (text: string): string =>
  withoutMark(text)
    .replace(/^[ \t]*<%[^\r\n]*?%>[ \t]*$/gm, "")
    .replace(/<%[^]*?%>/g, "1");

export const YAML_FORMAT: MutantFormat = {
  name: "yaml",
  files: YAML_FILES,
  token: /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#.*|\r?\n *|[\w./@?=%$-]+|[^]/g,
  changes: [
    ...[word, word, word, spelling, spelling, lines, lines, put(SIGNS), put(SIGNS)],
    putBefore(/^\r?\n *$/, [" # TiDB", "\n# a", "\n", " "]),
    drop(/^[^]$/),
    requote(['"', "'", ""]),
    // A line is moved out or in.
    exchange(/^\n *$/, (tokens, at) => [`${tokens[at] ?? ""}  `, (tokens[at] ?? "").slice(0, -2)]),
    all(/^\n/, (token) => `\r${token}`),
    all(/^\n +$/, (token) => token.replaceAll("  ", " ")),
  ],
  readers: [(text) => parse(filledIn(text)), (text) => tried(() => jsYaml.loadAll(filledIn(text)))],
  comments: (text) => (text.match(/^[ \t]*#/gm) ?? []).length,
};
