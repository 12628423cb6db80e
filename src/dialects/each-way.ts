import { guardsOf } from "../document/choices.js";
import { followable, optionsAlong } from "../document/ways.js";
import type { Mapping, Value } from "../document/value.js";
import type { Setting } from "../model/setting.js";

/** Where more ways than these lead through the conditions that choose some keys, the last of them are read as they are. */
const MOST_WAYS = 16;

/** A setting that several keys decide together, read on each way through the conditions that choose them. */
export function onEachWay<T>(
  keys: readonly string[],
  options: Value,
  read: (options: Value) => Setting<T>,
): Setting<T> {
  if (options.kind !== "mapping") return read(options);
  const chosen = keys.filter((key) => options.get(key).kind === "choice");
  const values = chosen.map((key) => options.get(key));
  const followed = chosen.slice(0, followable(values, MOST_WAYS));
  function from(index: number, own: Mapping): Setting<T> {
    const key = followed[index];
    return key === undefined ? read(own) : through(key, own.get(key), own);
  }
  function through(key: string, value: Value, own: Mapping): Setting<T> {
    if (value.kind !== "choice") return from(followed.indexOf(key) + 1, withOne(own, key, value));
    const of = value.of.map((branch, index) =>
      through(key, branch, optionsAlong(own, guardsOf(value, index))),
    );
    const { at, test, keep } = value;
    return { kind: "choice", of, at, test, keep };
  }
  return from(0, options);
}

const withOne = (options: Mapping, key: string, value: Value): Mapping => ({
  ...options,
  get: (asked) => (asked === key ? value : options.get(asked)),
});
