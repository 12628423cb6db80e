import { afterLine, isOpen, NOTHING } from "./brackets.js";
import { readAs, slicePlaced, type Placed } from "./placed.js";

/** A cell: what of it is Python, and the scripts in it that a shell runs. */
export interface Cell {
  readonly python: Placed | null;
  readonly scripts: readonly Placed[];
}

/** A name that no program has: nobody knows what it is. */
const UNKNOWN = "\u01C3";

/** Magics of a whole cell whose lines are Python. */
const OF_PYTHON =
  /^%%(?:time|timeit|capture|prun|memit|mprun|lprun|skip|debug|python3?|pyspark|snippet|local)\b/;
const OF_SHELL = /^%%(?:bash|sh|zsh|shell|!)(?=\s|$)|^%sh\s*$|^!!/;
/** Databricks has one sign for both, and nothing behind it. */
const OF_OTHERS = /^%%|^%(?:sql|scala|r)\s*$|^%(?:md|md-sandbox|fs|run)\b/;

/** What a shell is given where a notebook's own variables may stand. */
const IS_FILLED_IN = /[{$]/;

export function cellAs(placed: Placed): Cell {
  const { text } = placed;
  const first = /\S/.exec(text)?.index ?? text.length;
  const head = text.slice(first).split("\n", 1)[0] ?? "";
  if (OF_SHELL.test(head)) {
    const script = slicePlaced(placed, first + head.length);
    // `%%bash -s {name}` gives the script more than it shows.
    return { python: null, scripts: IS_FILLED_IN.test(head) ? [] : [script] };
  }
  if (OF_OTHERS.test(head) && !OF_PYTHON.test(head)) return { python: null, scripts: [] };
  return linesOf(placed);
}

function linesOf(placed: Placed): Cell {
  let open = NOTHING;
  const scripts: Placed[] = [];
  const lines: string[] = [];
  let offset = 0;
  let goesOn = false;
  for (const line of placed.text.split("\n")) {
    const read: string = goesOn || !isOpen(open) ? masked(line, goesOn) : line;
    const isMagic: boolean = goesOn || read !== line;
    const script = isMagic && !goesOn ? scriptIn(line) : null;
    if (!isMagic) open = afterLine(open, line);
    if (script !== null) scripts.push(slicePlaced(placed, offset + script, offset + line.length));
    goesOn = isMagic && /\\\r?$/.test(line);
    lines.push(read);
    offset += line.length + 1;
  }
  const isWhole = !isOpen(open) && !isIndented(lines);
  return { python: isWhole ? readAs(placed, lines.join("\n")) : null, scripts };
}

/** What begins further right, as what is not closed, would become a part of other cells. */
const isIndented = (lines: readonly string[]): boolean =>
  /^\s/.test(lines.find((line) => /^\s*[^\s#]/.test(line)) ?? "");

/** A line as Python reads it, as long as it was. */
function masked(line: string, goesOn: boolean): string {
  if (goesOn) return line.replace(/\S/, "#");
  const [, before] = MAGIC.exec(line) ?? [];
  if (before !== undefined) return commentAfter(line, before);
  return /^\s*[%!]?[\w.]+\?{1,2}\s*$/.test(line) ? line.replace("?", "#") : line;
}

const MAGIC = /^(\s*(?:[A-Za-z_(][\w, .[\]'"()]*=\s*)?)(?:%%?[A-Za-z]|!\S|\?{1,2}\w)/;

/** The rest is a comment, after a name that is a whole statement or value. */
const commentAfter = (line: string, before: string): string =>
  `${before}${UNKNOWN}#${line.slice(before.length + 2)}`;

/** Where a command for the shell begins that is whole on its line, and in which nothing is filled in. */
function scriptIn(line: string): number | null {
  const [sign] = /^\s*!{1,2}(?=\S)/.exec(line) ?? [];
  return sign === undefined || IS_FILLED_IN.test(line) || /\\\r?$/.test(line) ? null : sign.length;
}
