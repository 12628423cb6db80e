import { listOf } from "../document/lists.js";
import { fixedMapping } from "../document/mappings.js";
import { once } from "../document/memo.js";
import { offeredScalar } from "../document/offered.js";
import {
  decoded,
  joined,
  sliced,
  type Escaping,
  type Insert,
  type Piece,
  type Text,
} from "../document/text.js";
import type { Mapping, Value } from "../document/value.js";
import type { Span } from "../model/setting.js";
import type { Stretch } from "./anatomy.js";
import { variableClues } from "./interpolation.js";
import { isMoreThanText, nameSet, namesAddedTo } from "./powershell-sums.js";
import { withoutTold } from "./powershell-told.js";
import { withPlainSigns } from "./read-again.js";
import { namesReadAgain, namesTakenApart } from "./taken-apart.js";
import { textScalar } from "./text-scalar.js";

/** A variable of the environment that a script sets: `$env:NAME = "value"`. */
interface Variable extends Stretch {
  readonly name: string;
  /** Between double quotes other variables are filled in. */
  readonly isFilled: boolean;
  /** The text between its quotes. */
  readonly from: number;
  readonly to: number;
}

/** Commands that stand on one line, or go on after a back tick, and variables of the environment. */
export function readPowershell(text: Text, at: Span): Mapping {
  const addedTo = namesAddedTo(text.value);
  const goneOn = namesAddedTo(text.value, true);
  const guarded = guardOf(text.value);
  const lines = once(() => linesIn(text.value).map((line) => partsOf(text.value, line)));
  return fixedMapping(at, {
    env: () =>
      variablesOf(
        lines().flatMap(({ variables }) => variables.filter(({ name }) => !addedTo(name))),
        text,
        at,
      ),
    lines: () =>
      listOf(
        at,
        lines().flatMap(({ rest: { start, end } }) => {
          if (isMoreThanText(text.value.slice(start, end), (name) => addedTo(name) || goneOn(name)))
            return [];
          const place = text.locate(start, end) ?? at;
          const told = withoutTold(sliced(text, start, end), place);
          const line = textScalar(decoded(told, 0, told.value.length, AS_IN_A_SHELL), place);
          return [guarded(line, nameSet(text.value.slice(start, end)))];
        }),
      ),
  });
}

/** What is set to a variable that the script takes apart is left to a person. */
function guardOf(source: string): (line: Value, name: string | undefined) => Value {
  const apart = once(() => namesTakenApart(source));
  const again = once(() => namesReadAgain(source));
  return (line, name) => {
    if (name === undefined || line.kind !== "scalar") return line;
    const own = again().has(name) ? withPlainSigns(line) : line;
    return apart().has(name) ? offeredScalar(own) : own;
  };
}

function variablesOf(variables: readonly Variable[], text: Text, at: Span): Mapping {
  const placeOf = ({ start, end }: Stretch): Span => text.locate(start, end) ?? at;
  const values = variables.map((each): [string, () => Value] => [
    each.name,
    once(() => textScalar(textOf(text, each, placeOf(each)), placeOf(each))),
  ]);
  const places = new Map(variables.map((each) => [each.name, placeOf(each)]));
  return {
    ...fixedMapping(at, Object.fromEntries(values)),
    spell: (path, value) => `$env:${path.join(".")}${value === undefined ? "" : ` = ${value}`}`,
    place: (name) => places.get(name) ?? null,
  };
}

/**
 * A line of PowerShell as one of a shell, as far as commands are alike in both: what means something else in one of them
 * is not written.
 */
const AS_IN_A_SHELL: Escaping = {
  // What is splatted, `@options`, is as good as a variable.
  escape: /`(?:\r\n|[^])|\\|\$env:|(?<=[ \t])@(?=[A-Za-z_])|(?<=\|[ \t]?)&/gi,
  decode(escape) {
    if (escape === "\\") return "\\\\";
    if (escape === "&") return " ";
    if (/^[$@]/.test(escape)) return "$";
    return /[\r\n]$/.test(escape) ? " " : `\\${escape.slice(1)}`;
  },
  encode: (text) => (/[`\\$]/.test(text) ? null : text),
};

const VARIABLE =
  /\s*(?<set>\$env:(?<name>\w+)[ \t]*=[ \t]*(?:"(?<double>(?:`.|""|[^"`\r\n])*)"|'(?<single>(?:''|[^'\r\n])*)'))[ \t]*(?:;|(?=#)|$)/iy;

/** What takes what a program prints, and what runs the program that a text names. */
const CALL =
  /[ \t]*(?:(?:\[[\w.[\]]+\][ \t]*)?\$(?!env:)(?:\w+:)?\w+[ \t]*\+?=(?=[ \t]*[A-Za-z&(])|return(?=[ \t]))?[ \t]*(?:&(?=[ \t]*["'$\w.]))?/iy;

/** Variables that a line sets before all else in it, and the rest. */
interface Line {
  readonly variables: readonly Variable[];
  readonly rest: Stretch;
}

function partsOf(source: string, { start, end }: Stretch): Line {
  const variables: Variable[] = [];
  const line = source.slice(0, end);
  let rest = start;
  VARIABLE.lastIndex = start;
  for (let match = VARIABLE.exec(line); match; match = VARIABLE.exec(line)) {
    const { set = "", name = "", double, single = "" } = match.groups ?? {};
    const from = match.index + match[0].indexOf(set);
    const to = from + set.length;
    const value = to - 1 - (double ?? single).length;
    variables.push({
      name,
      isFilled: double !== undefined,
      start: from,
      end: to,
      from: value,
      to: to - 1,
    });
    rest = VARIABLE.lastIndex;
  }
  CALL.lastIndex = rest;
  return { variables, rest: { start: CALL.test(line) ? CALL.lastIndex : rest, end } };
}

/** What is filled in between double quotes: `$name`, `$env:NAME`, `${name}`, `$(...)`. A question mark is part of a name. */
const FILLED = /`[^]|(?<code>\$(?:\((?:[^()]|\([^()]*\))*\)|\{[^{}]*\}|(?:\w+:)?[\w?]+))/g;
const DOUBLE: Escaping = {
  escape: /`[^]|""/g,
  decode: (escape) => MEANT[escape] ?? escape.slice(1),
  encode: (text) => (/[\r\n]/.test(text) ? null : text.replace(/[`"$]/g, "`$&")),
};
const SINGLE: Escaping = {
  escape: /''/g,
  decode: () => "'",
  encode: (text) => (/[\r\n]/.test(text) ? null : text.replaceAll("'", "''")),
};
const MEANT: Readonly<Record<string, string>> = { "`n": "\n", "`r": "\r", "`t": "\t", "`0": "\0" };

function textOf(text: Text, { from, to, isFilled }: Variable, at: Span): Text {
  if (!isFilled) return decoded(text, from, to, SINGLE);
  const pieces: Piece[] = [];
  let start = from;
  for (const { index, groups } of text.value.slice(from, to).matchAll(FILLED)) {
    const code = groups?.code;
    if (code === undefined) continue;
    const [own, end] = [from + index, from + index + code.length];
    pieces.push(behind(text.value, start, decoded(text, start, own, DOUBLE)));
    pieces.push({
      hole: variableClues(code.match(/\w+/g)?.at(-1) ?? ""),
      at: text.locate(own, end) ?? at,
    });
    start = end;
  }
  return joined([...pieces, behind(text.value, start, decoded(text, start, to, DOUBLE))]);
}

/** Whatever could be part of a name is not written right behind one: `"$db?sslMode=..."`. */
function behind(source: string, start: number, piece: Text): Text {
  const isNamed = /[\w?]/.test(source.charAt(start - 1));
  const joins = (insert: Insert): boolean =>
    isNamed && typeof insert === "string" && /^[\w?:]/.test(insert);
  return {
    ...piece,
    splice: (from, to, insert) =>
      from === 0 && joins(insert) ? null : piece.splice(from, to, insert),
  };
}

/** What the end of a line may stand in, where it ends nothing, and comments; or the end of a line. */
const PIECE =
  /(?<skipped>@(["'])[ \t]*\r?\n(?:[^]*?\n\2@|[^]*$)|<#(?:[^]*?#>|[^]*$))|(?<![^\s;|&(){}])#[^\r\n]*|`(?:\r\n|[^])|"(?:`[^]|[^"`])*(?:"|$)|'[^']*(?:'|$)|(?<end>\r\n|[\r\n])/g;

/** Lines, with those that they go on in. What holds a comment or a text over several lines is left out. */
function linesIn(source: string): readonly Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  let isRead = true;
  const finish = (end: number): void => {
    if (isRead && !/^\s*(?:#|$)/.test(source.slice(start, end))) lines.push({ start, end });
  };
  for (const { 0: piece, index, groups } of source.matchAll(PIECE)) {
    if (groups?.skipped !== undefined) isRead = false;
    if (groups?.end === undefined) continue;
    finish(index);
    start = index + piece.length;
    isRead = true;
  }
  finish(source.length);
  return lines;
}
