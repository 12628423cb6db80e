import { opaque, type Value } from "../../document/value.js";
import { unknown, type Evaluator } from "./evaluator.js";
import type { Call } from "./known-calls.js";
import { readOrigins } from "./origin.js";
import { textOf } from "./specifiers.js";
import { memberName, spanOf } from "./syntax.js";

/** The package that reads `config/default.json`. */
export const NODE_CONFIG = "config";

/** `config.get("db.host")`, and `config.get("db")`. */
export function nodeConfigValue(evaluator: Evaluator, node: Call): Value | null {
  const { callee } = node;
  const [first] = node.arguments;
  const asked = first ? textOf(first) : null;
  if (asked === null || callee.type !== "MemberExpression" || memberName(callee) !== "get")
    return null;
  const from = readOrigins(evaluator.bindings)(callee.object);
  if (from?.module !== NODE_CONFIG || from.path !== "") return null;
  // Once it is asked for something, it can no longer be changed.
  const whole = evaluator.imports.valueOf(NODE_CONFIG, "default", spanOf(node));
  const value = asked
    .split(".")
    .reduce<Value | null>((at, key) => (at?.kind === "mapping" ? at.get(key) : null), whole);
  return value && value.kind !== "missing" ? value : unknown(evaluator, node);
}

/** What is so by default, without what another file may say in its place. */
export function withoutSaid(value: Value, other: Value): Value {
  if (value.kind !== "mapping" || other.kind !== "mapping") return opaque(value.at);
  const get = (key: string): Value => {
    const said = other.get(key);
    return said.kind === "missing" ? value.get(key) : withoutSaid(value.get(key), said);
  };
  return { ...value, get };
}
