import markdown from "@eslint/markdown";
import { all, drop, exchange, move, put, putBefore, respell } from "./changes.js";
import { MARKDOWN_FILES } from "./files/markdown.js";
import { withoutMark, type MutantFormat } from "./format.js";
import { TEXTS } from "./samples.js";

/** Pages, of which the blocks are read that languages have. */

const SIGNS = [
  ...[
    "```",
    "~~~",
    "`",
    "```sh\n",
    "\n```\n",
    "\n```yaml\n",
    "\n~~~\n",
    "> ",
    "- ",
    "1. ",
    "  ",
    "    ",
  ],
  ...[
    "\t",
    "\n",
    "\r\n",
    "\n\n",
    "\r",
    "<!--",
    "-->",
    "<div>",
    "# ",
    "|",
    "*",
    "\\",
    "\n---\n",
    "{",
    '"',
  ],
];
const INFOS = [
  ...["sh", "bash", "console", "env", "yaml", "json", "toml", "ini", "cnf", "prisma", "tf", "text"],
  ...["powershell", "dockerfile", "makefile", "properties", "java-properties", "js", "Shell"],
];

/** Each node of a page with what it says, wherever that stands. */
function nodesOf(text: string): readonly string[] {
  const nodes: string[] = [];
  const visit = (node: Readonly<Record<string, unknown>>): void => {
    const { children, position: _, ...own } = node;
    nodes.push(JSON.stringify(own));
    if (Array.isArray(children)) children.forEach(visit);
  };
  const page = {
    body: withoutMark(text).replaceAll("\r\n", "\n"),
    path: "a.md",
    physicalPath: "a.md",
    bom: false,
  };
  const result = markdown.languages.gfm.parse(page, { languageOptions: {} });
  if (result.ok) visit({ ...result.ast });
  return nodes;
}

export const MARKDOWN_FORMAT: MutantFormat = {
  name: "markdown",
  files: MARKDOWN_FILES,
  token: /`{3,}|~{3,}|\r?\n|^[ >\t]+|[\w./@?&%:=-]+|[^]/gm,
  changes: [
    exchange(/^\w/, (tokens, at) => (/^[`~]/.test(tokens[at - 1] ?? "") ? INFOS : TEXTS)),
    exchange(/^\w/, (tokens, at) => (/^[`~]/.test(tokens[at - 1] ?? "") ? INFOS : TEXTS)),
    ...[move(/^\r?\n$/), move(/^\r?\n$/), put(SIGNS), put(SIGNS), drop(/^[^]$/), drop(/^[ >\t]+$/)],
    ...[putBefore(/^\n/, [" # a", "\n", " ", "\n\n"]), all(/^\n/, () => "\r\n")],
    respell(/^\w.+/, () => ["\n", "\n ", "\n   ", "`", '"', "'", "#", "&", "\\", "\t", "|"]),
  ],
  readers: [nodesOf],
  comments: (text) => (text.match(/<!--|^[ >\t]*#/gm) ?? []).length,
  // A block.
  mostChanged: 1,
};
