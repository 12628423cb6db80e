import { parseTree, visit, type Node, type ParseError } from "jsonc-parser";
import { all, exchange, move, put, putBefore, respell, unicode } from "./changes.js";
import { JSON_FILES } from "./files/json.js";
import { withoutMark, type MutantFormat } from "./format.js";
import { ATOMS, KEYS, TEXTS } from "./samples.js";

const NAMES = [...KEYS, "", "\uFFFC"].map((key) => JSON.stringify(key));
const VALUES = [
  ...ATOMS,
  ...TEXTS.map((text) => JSON.stringify(text)),
  ...["null", "[]", "{}", '""', "[1, {}]", '{ "rejectUnauthorized": false }'],
  ...['"\\u0022"', '"\\ud83d"', '"\uFFFC"', '"a\\"b"'],
];
const TRIVIA = ["// TiDB\n", "/* a */", "\n", "\r\n", "\t", " ", "\r", "\n\n  ", "// b\r\n"];

const isKey = (tokens: readonly string[], at: number): boolean =>
  tokens.slice(at + 1).find((token) => token.trim() !== "") === ":";
const word = exchange(/^["\w-]/, (tokens, at) => (isKey(tokens, at) ? NAMES : VALUES));
const spelling = respell(/^".+"$/, (one) => [
  ...[unicode(one), unicode(one), "'", '\\"', "&", ";", "$", "\\\\"],
]);
const between = move(/^,$/);
const trivia = put(TRIVIA);

/** JSON as the files of users are: with comments, and with commas at the end. */
function read(text: string): unknown {
  const errors: ParseError[] = [];
  const tree = parseTree(withoutMark(text), errors, { allowTrailingComma: true });
  return errors.length === 0 && tree ? dataOf(tree) : undefined;
}

/** With a member of its own for `__proto__`, which an assignment would not make. */
function dataOf({ type, value, children = [] }: Node): unknown {
  if (type === "array") return children.map(dataOf);
  if (type !== "object") return value;
  return Object.fromEntries(
    children.map(({ children: [key, of] = [] }) => [key?.value, of && dataOf(of)]),
  );
}

/** One at the end of a line goes with what stands on it. */
function comments(text: string): number {
  let number = 0;
  const onComment = (offset: number): void => {
    const before = text.slice(
      Math.max(...["\n", "\r"].map((end) => text.lastIndexOf(end, offset))) + 1,
      offset,
    );
    if (!/[,"}\]\w]\s*$/.test(before)) number++;
  };
  visit(text, { onComment });
  return number;
}

export const JSON_FORMAT: MutantFormat = {
  name: "json",
  files: JSON_FILES,
  token: /"(?:[^"\\\n]|\\.)*"|\/\/.*|\/\*[^]*?\*\/|[\w.+-]+|\s+|[^]/g,
  changes: [
    ...[word, word, word, spelling, spelling, spelling, between, between, trivia, trivia],
    ...[putBefore(/^[}\]]$/, [","]), all(/^\s+$/, () => "")],
  ],
  readers: [read],
  comments,
};
