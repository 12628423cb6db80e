import { listOf } from "../document/lists.js";
import { fixedMapping } from "../document/mappings.js";
import { once } from "../document/memo.js";
import { decoded, sliced, type Escaping, type Text } from "../document/text.js";
import type { Mapping, Value } from "../document/value.js";
import type { Span } from "../model/setting.js";
import type { Stretch } from "./anatomy.js";
import { lineEnd, nextLine } from "./lines.js";
import { textScalar } from "./text-scalar.js";

/** A variable of the environment that a script sets: `$env:NAME = "value"`. */
interface Variable extends Stretch {
  readonly name: string;
  /** The text between its quotes. */
  readonly from: number;
  readonly to: number;
}

/** Commands that stand on one line, or go on after a back tick, and variables of the environment. */
export function readPowershell(text: Text, at: Span): Mapping {
  const lines = once(() =>
    linesIn(text.value).map((line) => ({ ...line, variable: variableIn(text.value, line) })),
  );
  const variables = once(() => lines().flatMap(({ variable }) => variable ?? []));
  return fixedMapping(at, {
    env: () => variablesOf(variables(), text, at),
    lines: () =>
      listOf(
        at,
        // What sets a variable is no command.
        lines()
          .filter(({ variable }) => variable === null)
          .map(({ start, end }) => {
            const line = decoded(text, start, end, AS_IN_A_SHELL);
            return textScalar(line, text.locate(start, end) ?? at);
          }),
      ),
  });
}

function variablesOf(variables: readonly Variable[], text: Text, at: Span): Mapping {
  const placeOf = ({ start, end }: Stretch): Span => text.locate(start, end) ?? at;
  const values = variables.map((each): [string, () => Value] => [
    each.name,
    once(() => textScalar(sliced(text, each.from, each.to), placeOf(each))),
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
  escape: /`[ \t]*\r?\n|\\|\$env:/gi,
  decode(escape) {
    if (escape === "\\") return "\\\\";
    return escape.startsWith("$") ? "$" : " ";
  },
  encode: (text) => (/[`\\$]/.test(text) ? null : text),
};

const VARIABLE = /[ \t]*\$env:(\w+)[ \t]*=[ \t]*(?:"([^"`$\r\n]*)"|'([^'\r\n]*)')[ \t;]*$/iy;

function variableIn(source: string, { start, end }: Stretch): Variable | null {
  VARIABLE.lastIndex = start;
  const [whole = "", name = "", double, single = ""] = VARIABLE.exec(source.slice(0, end)) ?? [];
  const value = double ?? single;
  const from = start + whole.lastIndexOf(value);
  return name === "" ? null : { name, start, end, from, to: from + value.length };
}

const HERE = /@(["'])[ \t]*$/;

/** Lines that are no comments and no texts over several lines. */
function linesIn(source: string): readonly Stretch[] {
  const lines: Stretch[] = [];
  for (let start = 0; start < source.length;) {
    let end = lineEnd(source, start);
    while (source[end - 1] === "`" && end < source.length)
      end = lineEnd(source, nextLine(source, end));
    const line = source.slice(start, end);
    const quote = HERE.exec(line)?.[1];
    if (line.trimStart().startsWith("<#")) end = after(source, "#>", end);
    else if (quote !== undefined) end = after(source, `\n${quote}@`, end);
    else if (!/^\s*(?:#|$)/.test(line)) lines.push({ start, end });
    start = nextLine(source, end);
  }
  return lines;
}

/** The end of the line in which something ends; of the file where it does not. */
function after(source: string, sign: string, from: number): number {
  const found = source.indexOf(sign, from - sign.length);
  return found < 0 ? source.length : lineEnd(source, found + sign.length);
}
