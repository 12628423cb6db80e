import { chosen } from "../document/choices.js";
import { NO_CLUES } from "../document/clues.js";
import { fixedMapping } from "../document/mappings.js";
import { listOf } from "../document/lists.js";
import { groupedBy } from "../document/grouped.js";
import { once } from "../document/memo.js";
import { decoded, joined, type Escaping, type Piece, type Text } from "../document/text.js";
import { opaque, type Mapping, type Value } from "../document/value.js";
import type { Span } from "../model/setting.js";
import { variableClues } from "./interpolation.js";
import { makeLinesIn, type MakeLines, type MakeVariable, type Stretch } from "./makefile-lines.js";
import { readAgainIn, readOnceMore, withParts } from "./shell-again.js";
import { scriptVariables, type Filling, type Writing } from "./shell-variables.js";
import { textScalar } from "./text-scalar.js";

/** A Makefile: what its recipes hand to a shell, and its variables. */
export function readMakefile(text: Text, at: Span): Mapping {
  const lines = once(() => makeLinesIn(text.value));
  const reading = once(() => readerOf(text, at, lines()));
  return fixedMapping(at, {
    env: () => variablesOf(lines().variables, at, text, (variable) => reading().variable(variable)),
    recipes: () =>
      listOf(
        at,
        lines().recipes.map((recipe) =>
          textScalar(reading().recipe(recipe), text.locate(recipe.from, recipe.to) ?? at),
        ),
      ),
  });
}

function variablesOf(
  variables: readonly MakeVariable[],
  at: Span,
  text: Text,
  read: (variable: MakeVariable) => Text,
): Mapping {
  const placeOf = ({ start, to }: MakeVariable): Span => text.locate(start, to) ?? at;
  const values = variables.map((each): [string, () => Value] => [
    each.name,
    once(() => valueOf(each, placeOf(each), read)),
  ]);
  const places = new Map(variables.map((each) => [each.name, placeOf(each)]));
  return {
    ...fixedMapping(at, Object.fromEntries(values)),
    spell: (path, value) => path.join(".") + (value === undefined ? "" : ` = ${value}`),
    place: (name) => places.get(name) ?? null,
  };
}

function valueOf(variable: MakeVariable, at: Span, read: (variable: MakeVariable) => Text): Value {
  if (variable.isSet === "open") return opaque(at);
  const own = textScalar(read(variable), at);
  if (variable.isSet === "surely" || own.kind !== "scalar") return own;
  const of = [opaque(at, "", variableClues(variable.name)), { ...own, at }];
  return chosen({ kind: "choice", at, says: own.says, of, test: null, keep: () => null });
}

/** What a shell gets where `make` reads `$$` and `#`. */
const DOLLARS: Escaping = {
  escape: /\$\$/g,
  decode: () => "$",
  encode: (text) => (/[#\r\n]/.test(text) ? null : text.replaceAll("$", "$$$$")),
};
/** What `make` puts in: `$(NAME)`, `$@`, `$(shell ...)`. */
const PUT =
  /\$\$|\$(?:\(([\w.-]+)\)|\{([\w.-]+)\}|\([^()]*(?:\([^()]*\)[^()]*)*\)|\{[^{}]*\}|[^$\s])/g;

/** Reads stretches with what `make` puts into them. A variable is what it is where it is set once, in what follows. */
function readerOf(
  text: Text,
  around: Span,
  lines: MakeLines,
): { variable: (variable: MakeVariable) => Text; recipe: (stretch: Stretch) => Text } {
  const { value: source } = text;
  const { variables } = lines;
  const again = once(() => readAgain(source, lines));
  const all = scriptVariables(
    source,
    variables.map((variable): Writing => {
      const { name, start, to, isSet } = variable;
      const values = once(() => (isSet === "surely" ? [variableOf(variable)] : []));
      return { name, values, isArray: false, at: [start, to], until: source.length + 1 };
    }),
    [],
  );

  function read({ from, to }: Stretch): Text {
    const pieces: Piece[] = [];
    let copied = from;
    for (const { 0: put, 1: round, 2: curly, index } of source.slice(from, to).matchAll(PUT)) {
      if (put === "$$") continue;
      const start = from + index;
      if (start > copied) pieces.push(decoded(text, copied, start, DOLLARS));
      const filling = fillingOf(round ?? curly, to);
      const at = text.locate(start, start + put.length) ?? around;
      pieces.push("hole" in filling ? { ...filling, at } : filling);
      copied = start + put.length;
    }
    pieces.push(decoded(text, copied, to, DOLLARS));
    return joined(pieces);
  }

  const fillingOf = (name: string | undefined, place: number): Filling =>
    name === undefined ? { hole: NO_CLUES } : all.at(place)(name);

  const variableOf = (variable: MakeVariable): Text =>
    again().has(variable.name) ? readOnceMore(read(variable)) : read(variable);

  return { variable: variableOf, recipe: read };
}

const PART = /\$[({][\w.-]{1,100}[)}]|\\\r?\n|[^()\n]/.source;
/** What else `make` has a shell run: `$(shell ...)`, and what stands behind `!=`. */
const RUN = new RegExp(
  String.raw`\$[({]shell[ \t]((?:${PART}|\((?:${PART}){0,200}\)){0,500})|!=((?:\\\r?\n|[^\n]){0,500})`,
  "g",
);

/** The variables that a shell reads outside of quotes: `make` puts them into recipes as they are. */
function readAgain(source: string, { recipes, variables }: MakeLines): ReadonlySet<string> {
  // What begins with two is a variable of the shell.
  const namesIn = ({ from, to }: Stretch): readonly string[] =>
    readAgainIn(source.slice(from, to).replaceAll("$$", ""));
  const run = Array.from(source.matchAll(RUN)).flatMap(([, script, result]) =>
    readAgainIn(script ?? result ?? ""),
  );
  const named = groupedBy(variables, ({ name }) => name);
  return withParts([...recipes.flatMap(namesIn), ...run], (name) =>
    (named.get(name) ?? []).flatMap(namesIn),
  );
}
