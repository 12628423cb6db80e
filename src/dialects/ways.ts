import type { Value } from "../document/value.js";

/**
 * A way from a call's arguments to its options: `0` is the first argument, `-1` the last, `connections` a key, `*` every
 * key or element, `()` what a function gives. `0.connections.*`, `0.useFactory()`.
 */
export type Way = string;

const step = (value: Value, name: string): readonly Value[] => {
  if (value.kind === "choice") return value.of.flatMap((branch) => step(branch, name));
  if (name === "()") return value.kind === "opaque" && value.result ? flat(value.result()) : [];
  if (name === "*" && value.kind === "opaque") return value.elements?.().flatMap(flat) ?? [];
  if (value.kind !== "mapping") return [];
  return name === "*" ? value.keys().flatMap((key) => flat(value.get(key))) : flat(value.get(name));
};
const flat = (value: Value): readonly Value[] =>
  value.kind === "choice" ? value.of.flatMap(flat) : value.kind === "missing" ? [] : [value];

/** Everything that stands at the end of a way. */
export function select(values: readonly Value[], way: Way): readonly Value[] {
  const [first = "0", ...names] = way.replaceAll("()", ".()").split(".");
  const start = values.at(Number(first));
  return start ? names.reduce<readonly Value[]>((found, name) => found.flatMap((value) => step(value, name)), flat(start)) : [];
}
