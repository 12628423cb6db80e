import { combined } from "../document/combine.js";
import { opaque, type Mapping, type Value } from "../document/value.js";

/**
 * What an address says of itself stays there when it is changed: the upper mapping may serve other
 * addresses too.
 */
const OWN = new Set(["host", "port", "user", "password", "database"]);

/**
 * One mapping over another: a key whose value is truthy in the upper one wins, else the lower one
 * decides. mysql2's `{ uri, ...options }`: FACTS-js.md 2.3.
 */
export const overlay = (upper: Mapping, lower: Mapping): Mapping =>
  combined(upper, lower, {
    counts: isSet,
    takesNew: (key) => (OWN.has(key) ? "lower" : "upper"),
    is: "upper",
  });

/** Truthy, as far as the file tells. */
const isSet = (value: Value): boolean =>
  value.kind !== "missing" && !(value.kind === "scalar" && !value.value);

/** A mapping that exists and cannot be read: every key may be in it. */
export const unreadable = (mapping: Mapping): Mapping => ({
  ...mapping,
  keys: () => [],
  get: () => opaque(mapping.head),
  rest: () => opaque(mapping.head),
  put: () => null,
});
