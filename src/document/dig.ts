import type { Setting, Span } from "../model/setting.js";
import { pay } from "./steps.js";
import {
  isFilledIn,
  isUnread,
  type Mapping,
  type Missing,
  type Scalar,
  type Value,
} from "./value.js";

export type Leaf = Exclude<Value, { readonly kind: "choice" }>;

/** What stands at the end of a path, and what it stands in. */
export interface Found {
  readonly leaf: Leaf;
  readonly parent: Mapping;
  readonly key: string;
  readonly path: readonly string[];
}

/** What it means that a scalar, or nothing, stands where keys are looked for: `ssl: true`. */
export type Shorthand<T> = (leaf: Scalar | Missing, found: Omit<Found, "leaf">) => Setting<T>;

/** A choice that lies on a way to a choice multiplies it: past more ends than these, nothing is known. */
const MOST_ENDS = 256;

/**
 * Follows a path of keys through mappings and choices and settles what is found at its end.
 * A path that ends early, at something without keys, is inapplicable unless the client takes a scalar there as a shorthand.
 */
export function dig<T>(
  value: Value,
  path: readonly string[],
  settle: (found: Found) => Setting<T>,
  shorthand?: Shorthand<T>,
): Setting<T> {
  let ends = 0;
  function descend(from: Value, start: number, above: Mapping | null): Setting<T> {
    let [value, depth, parent] = [from, start, above];
    while (value.kind === "mapping" && depth < path.length) {
      parent = value;
      value = value.get(path[depth] ?? "");
      depth++;
    }
    if (!pay() || ends >= MOST_ENDS) return { kind: "unknown", at: value.at };
    if (value.kind === "choice") {
      return {
        kind: "choice",
        of: value.of.map((branch) => descend(branch, depth, parent)),
        at: value.at,
        test: value.test,
        keep: value.keep,
      };
    }
    ends++;
    const place = parent && { parent, key: path[depth - 1] ?? "", path: path.slice(0, depth) };
    if (depth === path.length)
      return place ? settle({ ...place, leaf: value }) : inapplicable(value.at);
    if (isFilledIn(value)) return { kind: "unknown", at: value.at };
    if ((value.kind === "scalar" || value.kind === "missing") && shorthand && place)
      return shorthand(value, place);
    return isUnread(value) ? { kind: "unknown", at: value.at } : inapplicable(value.at);
  }
  return descend(value, 0, null);
}

export const inapplicable = (at: Span): Setting<never> => ({ kind: "inapplicable", at });
