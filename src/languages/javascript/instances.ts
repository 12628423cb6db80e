import type { Bindings } from "./bindings.js";
import { isClass, type Owner } from "./classes.js";
import { historyOf } from "./events.js";
import { type Node, unwrap } from "./syntax.js";

/** The class that a name stands for, or that a name's object is made of. */
export function classBehind(object: Node, bindings: Bindings): Owner | null {
  if (isClass(object)) return { node: object, isStatic: true };
  if (object.type === "NewExpression") {
    const made = classBehind(unwrap(object.callee), bindings);
    return made?.isStatic ? { ...made, isStatic: false } : null;
  }
  const variable = bindings.variable(object);
  if (!variable) return null;
  const [definition] = variable.defs;
  if (definition.type === "ClassName") {
    const isPlain = variable.references.every((reference) => !reference.isWrite());
    return isPlain ? { node: definition.node, isStatic: true } : null;
  }
  const value = bindings.onlyValue(variable);
  if (!value || unwrap(value).type !== "NewExpression") return null;
  // Members that are set or given away one by one are asked for by their names.
  const { events, touches } = historyOf(variable, object, bindings);
  return [...events, ...touches].every(({ path }) => path.length > 0)
    ? classBehind(unwrap(value), bindings)
    : null;
}
