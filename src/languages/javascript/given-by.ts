import type { Clues } from "../../model/setting.js";
import type { Bindings } from "./bindings.js";
import { readOrigins } from "./origin.js";
import { unwrap, type Node } from "./syntax.js";

/** What a platform gives is its environment. */
const PLATFORM = /^(?:node:)?process$|^bun$/;
/** `config.client`, `config.get("db.client")`; not `clients.Postgres`, `makeClient()`. */
const TEXT = /(?:^|\.)(?:get\(\)|[a-z]\w*|[A-Z][A-Z\d_]*)$/;

/** The module that an expression is, or that gives a class or an object, and no text of a configuration. */
export function moduleGiving(
  node: Node,
  { variables }: Clues,
  bindings: Bindings,
): string | undefined {
  const from = readOrigins(bindings)(node);
  if (!from || PLATFORM.test(from.module) || variables.length > 0) return undefined;
  const isImported = bindings.variable(unwrap(node))?.defs[0].type === "ImportBinding";
  return !isImported && TEXT.test(from.path) ? undefined : from.module;
}
