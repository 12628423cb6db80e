import { chosen } from "../document/choices.js";
import { NO_CLUES } from "../document/clues.js";
import { sliced } from "../document/text.js";
import { opaque, type Value } from "../document/value.js";
import { isResolver } from "../model/reference.js";
import type { Clues } from "../model/setting.js";
import type { Stretch } from "./anatomy.js";
import { textScalar } from "./text-scalar.js";

/**
 * `${MODE:REQUIRED}`, `${MODE:-REQUIRED}`: whoever fills it in takes what follows the colon where
 * nothing else is given. `${env:MODE}` has no default, and neither has `${sm://mode}`.
 */
const DEFAULT = /^\$\{([\w.-]+):(?:-|(?![-?+:]|\/\/))(?!\})/;
function beforeDefault(text: string): RegExpExecArray | null {
  const found = DEFAULT.exec(text);
  return found && (found[0].endsWith("-") || !isResolver(found[1] ?? "")) ? found : null;
}

export function inPlaceholder(text: string, whole: Stretch): Stretch {
  const written = text.slice(whole.start, whole.end);
  const start =
    written.indexOf("}") === written.length - 1 ? beforeDefault(written)?.[0].length : undefined;
  return start === undefined ? whole : { start: whole.start + start, end: whole.end - 1 };
}

/** What a variable brings, which is not known. */
export const variableClues = (name: string): Clues => ({
  ...NO_CLUES,
  names: [name],
  variables: [name],
});

/** A text that is nothing but a variable with a default is one or the other. */
export function withDefault(value: Value): Value {
  if (value.kind !== "scalar" || !value.text) return value;
  const { at, says, text } = value;
  const whole = { start: 0, end: text.value.length };
  const own = inPlaceholder(text.value, whole);
  if (own === whole) return value;
  const [, name = ""] = beforeDefault(text.value) ?? [];
  const given = opaque(at, "", variableClues(name));
  const otherwise = textScalar(sliced(text, own.start, own.end), at);
  const of = [given, { ...otherwise, at }];
  return chosen({ kind: "choice", at, says, of, test: null, keep: () => null });
}

/** What of a value may be replaced: all of it, or its default; null where something else fills in a part. */
export function replaceable(
  source: string,
  { from, to }: { readonly from: number; readonly to: number },
  filled: RegExp,
): { readonly from: number; readonly to: number } | null {
  const whole = { start: from, end: to };
  const own = inPlaceholder(source, whole);
  const isFilled = own === whole && filled.test(source.slice(from, to));
  return isFilled ? null : { from: own.start, to: own.end };
}
