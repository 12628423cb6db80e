import { lineEnd, nextLine } from "./lines.js";

/** A stretch of a string: characters, or what a template puts there. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isTemplate: boolean;
}

export interface HclString {
  /** What its value is for: its key, or the name that stands beside a `value`. */
  readonly name: string;
  /** With the quotes. */
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly Piece[];
  /** Between the lines of a heredoc. */
  readonly isOnLines: boolean;
  /** A function makes one text of it and of others: `join("", ["...", var.options])`. */
  readonly isJoined: boolean;
}

interface Comment {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const COMMENT = /(?:#|\/\/)([^\r\n]*)|\/\*([^]*?)(?:\*\/|$)/y;
const HEREDOC = /<<-?([A-Za-z_]\w*)[^\S\r\n]*\r?\n/y;
const WORD = /[A-Za-z_][\w-]*/y;

/** What makes one text of several; of `format` the first is what the others are put into. */
const JOINING = /^(?:join|replace|format)$/;

/** A block or an object that is open, and what names it. */
interface Scope {
  readonly label: string;
  /** The last `name = "..."` in it. */
  name: string;
}

/** The strings and comments of a file of HCL; it need not be whole. */
export function stringsIn(source: string): {
  readonly strings: readonly HclString[];
  readonly comments: readonly Comment[];
} {
  const strings: HclString[] = [];
  const comments: Comment[] = [];
  const scopes: Scope[] = [{ label: "", name: "" }];
  const scope = (): Scope => scopes.at(-1) ?? { label: "", name: "" };
  // The last word or string, which may turn out to be a key or the label of a block.
  let word = "";
  let key = "";
  // The functions that are called around a place.
  const calls: { readonly name: string; isFirst: boolean }[] = [];
  const isJoined = (text: string): boolean =>
    calls.some(
      ({ name, isFirst }) =>
        JOINING.test(name) && !(name === "format" && isFirst && !/[^/]%[a-z]$/.test(text)),
    );
  const add = (from: number, to: number, pieces: readonly Piece[], isOnLines: boolean): void => {
    const [first] = pieces;
    const text = source.slice(first?.start, pieces.at(-1)?.end);
    if (key === "name") scope().name = text;
    const name = nameOf(key, scope());
    strings.push({ name, from, to, pieces, isOnLines, isJoined: isJoined(text) });
    word = text;
  };
  for (let at = 0; at < source.length;) {
    const sign = source.charAt(at);
    const comment = matchAt(COMMENT, source, at);
    const heredoc = sign === "<" ? matchAt(HEREDOC, source, at) : null;
    const name = matchAt(WORD, source, at);
    const start = at;
    if (comment) {
      at += comment[0].length;
      comments.push({ start, end: at, value: comment[1] ?? comment[2] ?? "" });
    } else if (sign === '"') {
      const { pieces, end } = quotedAt(source, at + 1);
      at = end;
      add(start, end, pieces, false);
    } else if (heredoc) {
      const body = heredocAt(source, at + heredoc[0].length, heredoc[1] ?? "");
      at = body.end;
      add(start + heredoc[0].length, body.last, body.pieces, true);
    } else if (name) {
      word = name[0];
      at += word.length;
    } else {
      if (sign === "=" || sign === ":") key = word;
      if (sign === "{") scopes.push({ label: key || word, name: "" });
      if (sign === "(")
        calls.push({ name: source.charAt(at - 1) === word.at(-1) ? word : "", isFirst: true });
      if (sign === ")") calls.pop();
      const call = calls.at(-1);
      if (sign === "," && call) call.isFirst = false;
      if (/[\n,{]/.test(sign)) key = "";
      if (sign === "}" && scopes.length > 1) scopes.pop();
      at++;
    }
  }
  return { strings, comments };
}

/** `set { name = "database.url", value = "..." }`, `variable "database_url" { default = "..." }`. */
const nameOf = (key: string, { name, label }: Scope): string =>
  /^(?:value|default)$/.test(key) ? name || label || key : key;

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** A string from its first character to what is after its closing quote, or the end of its line. */
function quotedAt(
  source: string,
  from: number,
): { readonly pieces: readonly Piece[]; readonly end: number } {
  const { end, isClosed } = closeOf(source, from, '"');
  return { pieces: piecesIn(source, from, isClosed ? end - 1 : end), end };
}

function heredocAt(
  source: string,
  from: number,
  mark: string,
): { readonly pieces: readonly Piece[]; readonly last: number; readonly end: number } {
  let line = from;
  while (line < source.length && source.slice(line, lineEnd(source, line)).trim() !== mark)
    line = nextLine(source, line);
  return { pieces: piecesIn(source, from, line), last: line, end: lineEnd(source, line) };
}

/** `${` and `%{` begin a template, unless the sign stands there twice. */
const isTemplateAt = (source: string, at: number): boolean =>
  /[$%]/.test(source.charAt(at)) &&
  source.charAt(at + 1) === "{" &&
  source.charAt(at - 1) !== source.charAt(at);

/** After what closes a string or a template; each of them may hold the other. */
function closeOf(
  source: string,
  from: number,
  first: '"' | "}",
): { readonly end: number; readonly isClosed: boolean } {
  const open = [first];
  let at = from;
  while (at < source.length && open.length > 0) {
    const sign = source.charAt(at);
    const inString = open.at(-1) === '"';
    if (inString && /[\r\n]/.test(sign)) break;
    // A sign that is escaped, and the brace of a template, mean nothing more.
    const isPair = inString && (sign === "\\" || isTemplateAt(source, at));
    if (isPair && sign !== "\\") open.push("}");
    else if (sign === open.at(-1)) open.pop();
    else if (!inString && sign === '"') open.push('"');
    else if (!inString && sign === "{") open.push("}");
    at += isPair ? 2 : 1;
  }
  return { end: Math.min(at, source.length), isClosed: open.length === 0 };
}

function piecesIn(source: string, from: number, end: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  for (let at = from; at < end;) {
    if (!isTemplateAt(source, at)) {
      at++;
      continue;
    }
    if (at > start) pieces.push({ start, end: at, isTemplate: false });
    const after = Math.min(closeOf(source, at + 2, "}").end, end);
    pieces.push({ start: at, end: after, isTemplate: true });
    at = after;
    start = after;
  }
  if (start < end || pieces.length === 0) pieces.push({ start, end, isTemplate: false });
  return pieces;
}
