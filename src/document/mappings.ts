import type { Span } from "../model/setting.js";
import { NO_CLUES } from "./clues.js";
import { missing, opaque, type Mapping, type Value } from "./value.js";

/** Something with keys of which nothing is known. */
export const partial = (at: Span, clues = NO_CLUES): Mapping => ({
  kind: "mapping",
  at,
  head: at,
  clues,
  get: () => opaque(at),
  rest: () => opaque(at),
  keys: () => [],
  spell: (path, value) => (value === undefined ? path.join(".") : `${path.join(".")}: ${value}`),
  word: (value) => JSON.stringify(value),
  put: () => null,
  remove: () => null,
  rename: () => null,
  place: () => null,
  code: () => null,
});

/** The key of an object that is known by how it is made, with the name of what makes it: `ssl.create_default_context`. */
export const MADE_BY = "()";

/** Something with keys, without one of them. */
export const emptyMapping = (at: Span, clues = NO_CLUES): Mapping => ({
  ...partial(at, clues),
  get: () => missing(at),
  rest: () => missing(at),
});

/** Keys of which each has a value that stands somewhere else: a value can be changed there, and no key added or taken out. */
export const fixedMapping = (
  at: Span,
  values: Readonly<Record<string, () => Value>>,
  clues = NO_CLUES,
): Mapping => {
  const get = (key: string): Value =>
    (Object.hasOwn(values, key) ? values[key] : undefined)?.() ?? missing(at);
  return {
    ...emptyMapping(at, clues),
    get,
    keys: () => Object.keys(values),
    put(key, plain) {
      const value = get(key);
      return value.kind === "scalar" ? value.replace(plain) : null;
    },
  };
};

/** What a value has of keys that are read, where somebody looks for keys in it. */
export const asMapping = (value: Value): Mapping => {
  if (value.kind === "mapping") return value;
  return partial(value.at, "clues" in value ? value.clues : NO_CLUES);
};

/** A mapping that has only the keys that pass. */
export const narrowed = (base: Mapping, has: (key: string) => boolean): Mapping => ({
  ...base,
  get: (key) => (has(key) ? base.get(key) : missing(base.head)),
  keys: () => base.keys().filter(has),
  put: (key, plain, after) => (has(key) ? base.put(key, plain, after) : null),
});
