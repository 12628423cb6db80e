import { childrenOf } from "./children.js";
import type { Bindings, Scope } from "./scopes.js";
import type { Code, Expression, Name } from "./tree.js";

/** The function in which a name is a variable; null of parameters, and of what other functions or files may use. */
function scopeOfLocal(name: Name, bindings: Bindings): Scope | null {
  const scope = bindings.scopeNaming(name);
  const isLocal = scope.home?.kind === "function" && scope.settings.has(name.name);
  return isLocal && !scope.parameters.has(name.name) ? scope : null;
}

/**
 * The literal in a variable of a function that only this place reads. An edit of it leaves nothing over, and what the variable
 * is called still tells what it holds.
 */
export function ownConstant(code: Expression, bindings: Bindings): Expression | null {
  const scope = code.kind === "name" ? scopeOfLocal(code, bindings) : null;
  if (code.kind !== "name" || !scope) return null;
  const [setting, another] = scope.settings.get(code.name) ?? [];
  const value = setting && !another && !setting.isAdded ? setting.value : null;
  const isOnlyUse = bindings.usesOf(code.name, scope).length === 2;
  return isOnlyUse && (value?.kind === "text" || value?.kind === "atom") ? value : null;
}

/** Whether a piece of code reads variables of a function: without it, they may be used nowhere. */
export function readsVariables(code: Expression, bindings: Bindings): boolean {
  const inside: Code[] = [code];
  for (const each of inside) {
    if (each.kind === "name" && scopeOfLocal(each, bindings)) return true;
    inside.push(...childrenOf(each));
  }
  return false;
}
