import { MADE_BY } from "../../document/mappings.js";
import { mapBranches } from "../../document/choices.js";
import {
  constant,
  decoded,
  joined,
  type Escaping,
  type Piece,
  type Text,
} from "../../document/text.js";
import { cluesOf, type Choice, type Mapping, type Value } from "../../document/value.js";
import { textScalar } from "../../notations/text-scalar.js";
import { unknown, type Context, type Place } from "./context.js";
import { fromPieces } from "./texts.js";
import type { Call } from "./tree.js";

/** Objects with more parameters are generated. */
const MOST = 50;

/** `url.Values{...}.Encode()`: all parameters as one text, in the order of their names. */
export function queryValue(context: Context, code: Call, place: Place): Value {
  const { callee } = code;
  if (callee.kind !== "member" || code.given.length > 0) return unknown(context, code);
  const of = context.valueOf(callee.of, place);
  return mapBranches(of, (branch) => {
    const parameters = branch.kind === "mapping" ? parametersOf(branch) : null;
    return parameters ? fromPieces(context, parameters, code, place) : unknown(context, code);
  });
}

/** Null where others may be among them. */
function parametersOf(query: Mapping): readonly (Piece | Value)[] | null {
  const names = query.keys().toSorted();
  if (query.rest().kind !== "missing" || names.includes(MADE_BY) || names.length > MOST)
    return null;
  const all = names.flatMap((name) => {
    const value = query.get(name);
    const values = value.kind === "list" ? listed(value) : [value];
    return values?.map((each) => mapBranches(each, (branch) => parameter(name, branch))) ?? null;
  });
  return all.every((each) => each !== null) ? separated(all, query) : null;
}

/** Several values of one name; null where not all of them can be told. */
function listed(value: Value & { readonly kind: "list" }): readonly Value[] | null {
  const items = value.items();
  const isWhole = !value.isOpen && items.every(({ isSpread }) => !isSpread);
  return isWhole ? items.map((item) => item.value) : null;
}

const separated = (all: readonly Value[], { at }: Mapping): readonly (Piece | Value)[] => {
  const [first, ...others] = all.map(pieceIn);
  if (!first) return [constant("", at)];
  return [first, ...others.flatMap((other) => [constant("&", at), other])];
};

const pieceIn = (value: Value): Piece | Choice => {
  if (value.kind === "choice") return value;
  return value.kind === "scalar" && value.text
    ? value.text
    : { hole: cluesOf(value), at: value.at };
};

/** One parameter as a text; where it may be left out, without characters. */
function parameter(name: string, value: Exclude<Value, Choice>): Value {
  const { at } = value;
  if (value.kind === "missing") return textScalar(constant("", at), at);
  const text = value.kind === "scalar" && value.text ? encoded(value.text, at) : null;
  const head = constant(`${encodeURIComponent(name)}=`, at);
  if (text) return textScalar(assigned(head, text), at);
  return textScalar(joined([head, { hole: cluesOf(value), at }]), at);
}

/** A name, which the program puts there, and a value that may be changed: also where both are written anew. */
function assigned(head: Text, text: Text): Text {
  const whole = joined([head, text]);
  const { length } = head.value;
  const isInside = (end: number): boolean => end > length;
  const from = (start: number): number => Math.max(start - length, 0);
  return {
    ...whole,
    trust: (start, end) => text.trust(from(start), from(end)),
    locate: (start, end) =>
      isInside(end) ? text.locate(from(start), from(end)) : whole.locate(start, end),
    splice(start, end, insert) {
      const isAnew = start === 0 && typeof insert === "string" && insert.startsWith(head.value);
      return isAnew && isInside(end)
        ? text.splice(0, from(end), insert.slice(length))
        : whole.splice(start, end, insert);
    },
  };
}

/** Characters that an encoded text has as they are. Others would be escaped, and so end nothing. */
const PLAIN = /^[\w.~-]*$/;
const AS_THEY_ARE: Escaping = {
  escape: /(?!)/g,
  decode: (text) => text,
  encode: (text) => (PLAIN.test(text) ? text : null),
};

const encoded = (text: Text, at: Value["at"]): Text =>
  PLAIN.test(text.value)
    ? decoded(text, 0, text.value.length, AS_THEY_ARE)
    : constant(encodeURIComponent(text.value), at);
