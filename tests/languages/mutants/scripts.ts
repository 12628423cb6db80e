import { forEachChild, parse, type SyntaxNode } from "unbash";
import { all, drop, exchange, move, put, putBefore, requote, respell } from "./changes.js";
import { DOCKER_FILES } from "./files/dockerfile.js";
import { MAKE_FILES } from "./files/makefile.js";
import { SHELL_FILES } from "./files/shell.js";
import { withoutMark, type MutantFormat } from "./format.js";
import { ATOMS, TEXTS } from "./samples.js";

/** Formats that hand texts to a shell. */

const WORDS = [
  ...[...ATOMS, ...TEXTS, ...TEXTS.map((text) => `"${text}"`), ...TEXTS.map((text) => `'${text}'`)],
  ...["mysql", "mariadb", "mycli", "-h", "-P", "--ssl-mode=VERIFY_CA", "--ssl-ca=/own.pem", "-p"],
  ...["export", "local", "$DB_HOST", '"$@"', "if", "then", "fi", "done", "eval", "source", "\\"],
];
const SIGNS = [
  ...[" ", "\n", "\r\n", "\t", "\\\n", ";", "&&", "||", "|", "&", "(", ")", "{", "}", "$(", "`"],
  ...[
    '"',
    "'",
    "$'",
    "#",
    " # it's",
    "<",
    ">",
    "<<EOF\n",
    "\nEOF\n",
    "<<-'A'\n",
    "=",
    "+=",
    "$",
    "$$",
  ],
  ...["${", "$(DB_HOST)", "<host>", "{{ x y }}", "\uFFFC", "\nRUN ", "\nENV A=b ", "ONBUILD ", "@"],
];
const word = exchange(/^["'\w]/, () => WORDS);
const spelling = respell(/^["'\w].+/, () => [
  ...["'", '"', "`", "\\", "$", "${X}", "$(x)", "#", " #", "\n", "\\\n", "&", "=", ";", " ", "$$"],
]);
const lines = move(/^\r?\n$/);
const common = {
  token: /"(?:[^"\\]|\\[^])*"|'[^']*'|#.*|\r?\n|[\w./@?&%:=-]+|[^]/g,
  changes: [
    ...[word, word, word, spelling, spelling, spelling, lines, lines],
    ...[put(SIGNS), put(SIGNS), putBefore(/^\n/, [" # a", "\n# TiDB", " ", " \\"])],
    ...[drop(/^[^]$/), requote(['"', "'", ""]), all(/^\n/, () => "\r\n")],
  ],
  comments: (text: string) => (text.match(/^[ \t]*#/gm) ?? []).length,
};

/** The words of each command; undefined of a script that no shell would run. */
function commandsIn(text: string): readonly (readonly string[])[] | undefined {
  const commands: string[][] = [];
  const errors: unknown[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === "Script") errors.push(...(node.errors ?? []));
    if (node.type === "Command")
      commands.push([node.name?.value ?? "", ...node.args.map(({ text: each }) => each)]);
    if (node.type === "Assignment" || node.type === "HereDocBody") commands.push([node.text]);
    // `<host> a` is one to a shell, and a place to fill in for a person.
    if (node.type === "Redirect") commands.push([node.target?.text ?? ""]);
    forEachChild(node, visit);
  };
  visit(parse(withoutMark(text).replaceAll("\r\n", "\n")));
  return errors.length > 0 ? undefined : commands;
}

const unixLines = (text: string): string => withoutMark(text).replaceAll("\r\n", "\n");
const filled = (lines: string): readonly string[] =>
  lines.split("\n").filter((line) => line.trim() !== "");

/** Comments go first: one may stand between lines that go on, and does not go on itself. */
function dockerLines(text: string): readonly string[] {
  const lines = unixLines(text);
  const goesOn = lines.startsWith("# escape=`") ? /`[ \t]*\n/g : /\\[ \t]*\n/g;
  return filled(lines.replace(/^[ \t]*(?:#.*)?\n/gm, "").replace(goesOn, ""));
}

/** A comment goes on after a backslash, too; one in a recipe is the shell's. */
const makeLines = (text: string): readonly string[] =>
  filled(unixLines(text).replace(/\\\n/g, "")).filter((line) => !/^ *#/.test(line));

export const SHELL_FORMAT: MutantFormat = {
  ...common,
  name: "shell",
  files: SHELL_FILES,
  reportsBroken: true,
  readers: [commandsIn],
};
export const DOCKER_FORMAT: MutantFormat = {
  ...common,
  name: "dockerfile",
  files: DOCKER_FILES,
  readers: [dockerLines],
};
export const MAKE_FORMAT: MutantFormat = {
  ...common,
  name: "makefile",
  files: MAKE_FILES,
  readers: [makeLines],
};
