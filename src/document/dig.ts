import type { Guard, Setting, Span } from "../model/setting.js";
import { guardsOf } from "./choices.js";
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
  /** What is answered on the way to it. */
  readonly answered: readonly Guard[];
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
  /** Where it has come to, and what was answered on the way. */
  interface Way {
    readonly depth: number;
    readonly parent: Mapping | null;
    readonly answered: readonly Guard[];
  }
  function descend(from: Value, way: Way): Setting<T> {
    let [value, depth, parent] = [from, way.depth, way.parent];
    const { answered } = way;
    while (value.kind === "mapping" && depth < path.length) {
      parent = value;
      value = value.get(path[depth] ?? "");
      depth++;
    }
    if (!pay() || ends >= MOST_ENDS) return { kind: "unknown", at: value.at };
    if (value.kind === "choice") {
      const choice = value;
      return {
        kind: "choice",
        of: choice.of.map((branch, index) =>
          descend(branch, { depth, parent, answered: [...answered, ...guardsOf(choice, index)] }),
        ),
        at: value.at,
        test: value.test,
        keep: value.keep,
      };
    }
    ends++;
    const place = parent && {
      parent,
      key: path[depth - 1] ?? "",
      path: path.slice(0, depth),
      answered,
    };
    if (depth === path.length)
      return place ? settle({ ...place, leaf: value }) : inapplicable(value.at);
    if (isFilledIn(value)) return { kind: "unknown", at: value.at };
    if ((value.kind === "scalar" || value.kind === "missing") && shorthand && place)
      return shorthand(value, place);
    return isUnread(value) ? { kind: "unknown", at: value.at } : inapplicable(value.at);
  }
  return descend(value, { depth: 0, parent: null, answered: [] });
}

export const inapplicable = (at: Span): Setting<never> => ({ kind: "inapplicable", at });
