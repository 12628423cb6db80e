import type { Mapping, Value } from "../document/value.js";

/**
 * A way from a call's arguments to its options: `0` is the first argument, `-1` the last, `named`
 * what is given by name, `connections` a key, `*` every key or element, `()` what a function gives.
 * `0.connections.*`, `0.useFactory()`, `named.connections`.
 */
export type OptionPath = string;

/** What stands at the next step. A choice stays one, so that what decides it is not forgotten. */
function step(value: Value, name: string): readonly Value[] {
  if (value.kind === "choice") {
    const found = value.of.map((branch) => step(branch, name));
    return found.every(({ length }) => length === 1)
      ? [{ ...value, of: found.flat() }]
      : found.flat();
  }
  if (name === "()") return value.kind === "producer" ? present(value.result()) : [];
  if (name === "*" && value.kind === "list")
    return value.items().flatMap((item) => (item.isSpread ? [] : present(item.value)));
  if (value.kind !== "mapping") return [];
  return name === "*"
    ? value.keys().flatMap((key) => present(value.get(key)))
    : present(value.get(name));
}
const present = (value: Value): readonly Value[] => (value.kind === "missing" ? [] : [value]);

const PLACE = /^-?\d+$/;

/** Everything that stands at the end of a way. */
export function select(
  values: readonly Value[],
  optionPath: OptionPath,
  named?: Mapping,
): readonly Value[] {
  const [first = "0", ...names] = optionPath.replaceAll("()", ".()").split(".");
  const place = PLACE.test(first) ? Number(first) : NaN;
  const start = first === "named" ? named : values[place < 0 ? values.length + place : place];
  return start
    ? names.reduce<readonly Value[]>(
        (found, name) => found.flatMap((value) => step(value, name)),
        present(start),
      )
    : [];
}
