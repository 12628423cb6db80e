import type { Setting, Span } from "../model/setting.js";
import type { Mapping, Missing, Opaque, Scalar, Value } from "./value.js";

export type Leaf = Scalar | Mapping | Missing | Opaque;

/** What stands at the end of a path, and what it stands in. */
export interface Found {
  readonly leaf: Leaf;
  readonly parent: Mapping;
  readonly key: string;
  readonly path: readonly string[];
}

/**
 * Follows a path of keys through mappings and choices and settles what is found at its end.
 * A path that ends early, at something without keys, is moot: there is nothing the client could read.
 */
export function dig<T>(value: Value, path: readonly string[], settle: (found: Found) => Setting<T>): Setting<T> {
  return descend(value, path, 0, null, settle);
}

function descend<T>(
  value: Value,
  path: readonly string[],
  depth: number,
  parent: Mapping | null,
  settle: (found: Found) => Setting<T>,
): Setting<T> {
  if (value.kind === "choice") {
    const of = value.of.map((branch) => descend(branch, path, depth, parent, settle));
    return { kind: "choice", of, at: value.at, test: value.test, keep: value.keep };
  }
  const key = path[depth];
  if (key === undefined) return parent === null ? moot(value.at) : settle({ leaf: value, parent, key: path[depth - 1] ?? "", path });
  if (value.kind === "mapping") return descend(value.get(key), path, depth + 1, value, settle);
  return value.kind === "opaque" ? { kind: "unknown", at: value.at } : moot(value.at);
}

const moot = (at: Span): Setting<never> => ({ kind: "moot", at });
