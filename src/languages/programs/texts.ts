import { NO_CLUES } from "../../document/clues.js";
import {
  addressAt,
  separatorOf,
  withSeparators,
  type Separator,
} from "../../document/separators.js";
import { pay } from "../../document/steps.js";
import {
  constant,
  emptyText,
  joined,
  named,
  needsEnd,
  type Piece,
  type Text,
} from "../../document/text.js";
import type { Trust } from "../../model/connection.js";
import { cluesOf, type Value } from "../../document/value.js";
import { eachWay, followable } from "../../document/ways.js";
import { textScalar } from "../../notations/text-scalar.js";
import { beginningsKept } from "./beginnings.js";
import { cluesIn } from "./clues.js";
import { scalarAt, trusted, unknown, type Context, type Place } from "./context.js";
import { formatParts } from "./formats.js";
import { methodOf } from "./functions.js";
import type { Format } from "./language.js";
import { originsOf } from "./origin.js";
import type { Argument, Call, Expression, Joined } from "./tree.js";

/** Longer texts, and longer concatenations, are generated. */
const LONGEST = 20_000;
const MOST_PARTS = 2_000;
/** So many characters that are put together are one step. */
const CHARACTERS = 100;

export const literalText = (context: Context, text: Text, code: Expression, place: Place): Value =>
  text.value.length > LONGEST
    ? unknown(context, code)
    : scalarAt(context, code, text.value, trusted(text, place), place);

const isValue = (piece: Piece | Separator | Value): piece is Value => "kind" in piece;

/** A part of a longer text, which a condition may choose. */
export function pieceOf(context: Context, code: Expression, place: Place): Piece | Value {
  const value = context.valueOf(code, place);
  if (value.kind === "choice") return value;
  const text = textOf(context, value);
  if (!text) return { hole: cluesIn(code, context.bindings), at: code.at };
  return code.kind === "text" || code.kind === "joined" ? text : named(text);
}

/** The characters that are put into a text; null where they are not known. */
function textOf({ habits }: Context, value: Value): Text | null {
  if (value.kind !== "scalar") return null;
  const isSpelled = typeof value.value === "boolean" && habits.spellsBooleans;
  return typeof value.value === "number" || isSpelled
    ? constant(String(value.value), value.at)
    : value.text;
}

const holeOf = (value: Value): Piece => ({ hole: cluesOf(value), at: value.at });

/** `1 + 2 + text`: a sum is no text before a text is in it. */
function addsNumbers(context: Context, { parts, isLiteral, isBuilt }: Joined, place: Place) {
  if (isLiteral || isBuilt || !context.habits.addsNumbers) return false;
  return parts.slice(0, 2).every((part) => {
    const value = context.valueOf(part, place);
    return value.kind === "scalar" && typeof value.value === "number";
  });
}

export function joinedText(context: Context, code: Joined, place: Place): Value {
  const { parts } = code;
  if (parts.length > MOST_PARTS || addsNumbers(context, code, place)) return unknown(context, code);
  const pieces = parts.map((part) => pieceOf(context, part, place));
  return fromPieces(context, [...pieces, ...behind(context, pieces, code, place)], code, place);
}

/** What more may be put behind a sum that ends with a name. */
function behind(
  { language: { spelling }, quoteAt }: Context,
  pieces: readonly (Piece | Value)[],
  { at, isBuilt, parts }: Joined,
  { trust }: Place,
): readonly Text[] {
  const code = parts.at(-1);
  if (isBuilt || !code || !needsEnd(pieces)) return [];
  const spell = (text: string): string | null => {
    const word = spelling.word(text, quoteAt(code));
    return word === null ? null : ` ${spelling.plus} ${word}`;
  };
  return [emptyText(at[1], trust, spell)];
}

/** Where more ways than these lead through the parts of a text, the last of them are holes. */
const MOST_WAYS = 16;

/** One text, or one for each way through the conditions that choose parts of it. */
export function fromPieces(
  context: Context,
  pieces: readonly (Piece | Value)[],
  code: Expression,
  place: Place,
): Value {
  const first = addressAt(pieces);
  const parts = pieces.map((piece, index) =>
    isValue(piece) && index > first ? (separatorOf(piece) ?? piece) : piece,
  );
  const choices = parts.filter(isValue);
  const followed = followable(choices, MOST_WAYS);
  const ways = eachWay(choices.slice(0, followed), (ends) => {
    const rest = [...ends, ...choices.slice(followed)].map(
      (part) => textOf(context, part) ?? holeOf(part),
    );
    const all = parts.map((part) => (isValue(part) ? (rest.shift() ?? holeOf(part)) : part));
    return fromText(context, joined(withSeparators(all)), code, place);
  });
  return beginningsKept(ways);
}

function fromText(context: Context, text: Text, code: Expression, place: Place): Value {
  if (text.value.length > LONGEST || !pay(Math.ceil(text.value.length / CHARACTERS)))
    return unknown(context, code);
  const value = textScalar(trusted(text, place), code.at);
  if (value.kind === "opaque") return { ...value, clues: cluesIn(code, context.bindings) };
  return { ...value, at: code.at };
}

/** How a call fills in a format; null where it does not. */
export function formatOf(
  call: Call,
  { bindings, language }: Pick<Context, "bindings" | "language">,
) {
  const { formats } = language.habits;
  const origin = originsOf(call.callee, bindings).find((name) => Object.hasOwn(formats, name));
  const name = origin ?? methodOf(call);
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  return format ? { format, isMethod: origin === undefined } : null;
}

/** Whether what a format gives begins with a value, and so goes on from it: `Sprintf("%s?tls=true", value)`. */
export function isBeginning(
  value: Expression,
  call: Call,
  around: Pick<Context, "bindings" | "language">,
): boolean {
  const { format, isMethod } = formatOf(call, around) ?? {};
  const [given, ...others] = call.given;
  const template = isMethod && call.callee.kind === "member" ? call.callee.of : given?.value;
  if (!format || template?.kind !== "text") return false;
  const [first] = formatParts(template.text, format).filter(
    (part) => !("value" in part && !part.value),
  );
  if (!first || "value" in first) return false;
  const { list, named } = valuesGiven(isMethod ? call.given : others);
  const { argument } = first;
  return value === (typeof argument === "number" ? list[argument] : named.get(argument));
}

/** `format % values`, `format.format(values)`, `Sprintf(format, values)`. */
export function formatted(
  context: Context,
  code: Call,
  { format, isMethod }: { readonly format: Format; readonly isMethod: boolean },
  place: Place,
): Value {
  const [first, ...rest] = code.given;
  const template = isMethod && code.callee.kind === "member" ? code.callee.of : first?.value;
  const value = template ? context.valueOf(template, place) : null;
  if (value?.kind !== "scalar" || !value.text) return unknown(context, code);
  const values = valuesGiven(isMethod ? code.given : rest);
  const parts = formatParts(value.text, format);
  // Java's `%<s` is the argument before once more.
  const isAlone = (argument: number | string): boolean =>
    !value.text?.value.includes("%<") &&
    parts.filter((part) => "argument" in part && part.argument === argument).length < 2;
  const pieces = parts.map((part) => {
    if ("value" in part) return part;
    const { argument, isWhole, isBoolean } = part;
    const one = typeof argument === "number" ? values.list[argument] : values.named.get(argument);
    const isAny = !isBoolean || (one && isTrueOrFalse(context.valueOf(one, place)));
    if (one && isWhole && isAny)
      return filled(pieceOf(context, one, place), isAlone(argument) ? place.trust : "suggest");
    return { hole: one ? cluesIn(one, context.bindings) : NO_CLUES, at: one?.at ?? code.at };
  });
  return fromPieces(context, pieces, code, place);
}

/** What fills in a format stands behind it, also where it is a literal. */
const filled = (piece: Piece | Value, trust: Trust): Piece | Value =>
  "splice" in piece ? named(trusted(piece, { trust })) : piece;

const isTrueOrFalse = (value: Value): boolean =>
  value.kind === "scalar" && typeof value.value === "boolean";

/** What a format is given: one after the other, in a tuple, or by names. */
function valuesGiven(given: readonly Argument[]) {
  const [only, another] = given;
  const alone = another ? undefined : only?.value;
  const list = alone?.kind === "items" ? alone.items : given;
  const entries = alone?.kind === "entries" ? alone.entries : [];
  const named = new Map<string | null, Expression>(given.map(({ name, value }) => [name, value]));
  for (const { key, value } of entries) if (key?.kind === "text") named.set(key.text.value, value);
  return { list: list.filter(({ name }) => name === null).map(({ value }) => value), named };
}
