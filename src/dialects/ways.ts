import { HOLE } from "../model/hole.js";
import { endsOf } from "../document/choices.js";
import type { Text } from "../document/text.js";
import type { Value } from "../document/value.js";

/**
 * A way from a call's arguments to its options: `0` is the first argument, `-1` the last, `connections` a key, `*` every
 * key or element, `()` what a function gives. `0.connections.*`, `0.useFactory()`.
 */
export type Way = string;

/** What stands at the next step. A choice stays one, so that what decides it is not forgotten. */
function step(value: Value, name: string): readonly Value[] {
  if (value.kind === "choice") {
    const found = value.of.map((branch) => step(branch, name));
    return found.every(({ length }) => length === 1) ? [{ ...value, of: found.flat() }] : found.flat();
  }
  if (name === "()") return value.kind === "opaque" && value.result ? present(value.result()) : [];
  if (name === "*" && value.kind === "opaque") return value.elements?.().flatMap(present) ?? [];
  if (value.kind !== "mapping") return [];
  return name === "*" ? value.keys().flatMap((key) => present(value.get(key))) : present(value.get(name));
}
const present = (value: Value): readonly Value[] => (value.kind === "missing" ? [] : [value]);

/** Everything that stands at the end of a way. */
export function select(values: readonly Value[], way: Way): readonly Value[] {
  const [first = "0", ...names] = way.replaceAll("()", ".()").split(".");
  const start = values.at(Number(first));
  return start ? names.reduce<readonly Value[]>((found, name) => found.flatMap((value) => step(value, name)), present(start)) : [];
}

/**
 * `if (isCloud) url += "?ssl=..."`: of two texts one is the beginning of the other. They are one address in two states, and
 * what is left out of the first may be said in the second.
 */
export function withoutBeginnings(value: Value): Value {
  if (value.kind !== "choice") return value;
  const texts = endsOf(value).flatMap((branch) => (branch.kind === "scalar" ? (branch.text ?? []) : []));
  return texts.length < 2 ? value : (without(value, texts) ?? value);
}

function without(value: Value, texts: readonly Text[]): Value | null {
  if (value.kind !== "choice") return texts.some((text) => isBeginning(value, text)) ? null : value;
  const of = value.of.flatMap((branch) => without(branch, texts) ?? []);
  if (of.length === value.of.length) return { ...value, of };
  const [only, another] = of;
  return only && another ? { ...value, of, test: null, keep: () => null } : (only ?? null);
}

/** Whether another text holds the same characters of the file, and then says more of TLS. */
function isBeginning(value: Value, longer: Text): boolean {
  const text = value.kind === "scalar" ? value.text : null;
  const end = text?.value.length ?? 0;
  if (!text || end === 0 || !longer.value.startsWith(text.value)) return false;
  const isSame = [0, end - 1].every((index) => String(text.locate(index, index + 1)) === String(longer.locate(index, index + 1)));
  const more = longer.value.slice(end);
  return isSame && (more.includes(HOLE) || /ssl|tls/i.test(more));
}
