import { chosen } from "../document/choices.js";
import { NO_CLUES } from "../document/clues.js";
import { decoded, type Escaping, type Text } from "../document/text.js";
import { opaque, type Value } from "../document/value.js";
import type { Span } from "../model/setting.js";
import type { Stretch } from "./anatomy.js";
import { variableClues } from "./interpolation.js";
import { unknownVariable, withDefault, type Filling, type Variables } from "./shell-variables.js";
import { textScalar } from "./text-scalar.js";

/** Where `${...}`, `$(...)` or a command in back ticks ends; past the text where it does not. */
export function endOfHole(value: string, start: number): number | null {
  if (value.startsWith("${", start)) return closing(value, "}", start);
  if (value.startsWith("$(", start)) return closingParenthesis(value, start + 1);
  return value[start] === "`" ? closing(value, "`", start + 1) : null;
}

function closing(text: string, sign: string, from: number): number {
  const end = text.indexOf(sign, from);
  return end < 0 ? text.length + 1 : end + 1;
}

function closingParenthesis(text: string, from: number): number {
  let depth = 0;
  for (let index = from; index < text.length; index++) {
    if (text[index] === "(") depth++;
    if (text[index] === ")" && --depth === 0) return index + 1;
  }
  return text.length + 1;
}

/** What stands for `$NAME`, `${NAME}`, `${NAME:-default}` and anything else that a shell puts in. */
export function fillingOf(written: string, variables: Variables): Filling {
  const [whole = "", name = "", otherwise] =
    /^\$(?:(\w+)$|\{(\w+)(?::?-([^${}`"']*))?\}$)/.exec(written)?.filter(Boolean) ?? [];
  if (whole === "") return unnamed(/^\$\{(\w+)/.exec(written)?.[1]);
  const filling = variables(name);
  const isOpen = "hole" in filling && otherwise !== undefined;
  return isOpen ? withDefault(name, otherwise) : filling;
}

const unnamed = (name: string | undefined): Filling =>
  name === undefined ? { hole: NO_CLUES } : unknownVariable(name);

/** A word that is nothing but a variable or what stands in for it: `"${DB_PORT:-3306}"`, `${JDBC:-jdbc:...}`. */
export function withStandIn(
  whole: Text,
  { start, end }: Stretch,
  place: { readonly at: Span; readonly plain: RegExp },
): Value | null {
  const [before = "", name = "", otherwise = ""] =
    STANDS_IN.exec(whole.value.slice(start, end))?.slice(1) ?? [];
  if (!place.plain.test(otherwise)) return null;
  const { at } = place;
  const from = start + before.length;
  const own = textScalar(decoded(whole, from, from + otherwise.length, STANDING_IN), at);
  const of = [opaque(at, "", variableClues(name)), { ...own, at }];
  return chosen({ kind: "choice", at, says: own.says, of, test: null, keep: () => null });
}
const STANDS_IN = /^("?\$\{(\w+):?-)([^\s"'`\\{}]+)\}"?$/;
/** In braces only these mean something. */
const STANDING_IN: Escaping = {
  escape: /(?!)/g,
  decode: String,
  encode: (text) => (/[\s"'`\\{}$]/.test(text) ? null : text),
};
