import { pay } from "../../document/steps.js";
import { callersIn } from "./callers.js";
import type { Naming } from "./functions.js";
import { functionAround, type Bindings } from "./scopes.js";
import type { Call, Code, Expression } from "./tree.js";

/** Names are followed to their uses, and functions to their calls, no further than this. */
const DEEPEST = 4;

/**
 * Whether the file itself makes something else of an object: takes its entries, asks for one of them, lays others over it.
 * What comes of that is judged where it goes; the object alone is only a part of it.
 */
export function isPart(code: Expression, naming: Naming, depth = 0): boolean {
  const { bindings } = naming;
  const parent = bindings.parentOf(code);
  switch (parent?.kind) {
    case "entries":
      return parent.entries.some(({ key, value }) => key === null && value === code);
    case "member":
    case "index":
      return parent.of === code && !isSet(parent, bindings);
    case "call":
      return parent.callee !== code && isGivenAsPart(parent, naming);
    case "either":
      return isPart(parent, naming, depth);
    case "setting":
      return parent.value === code && areParts(usesOf(parent.target, naming), naming, depth);
    case "leaving":
      return areParts(callsOf(parent, naming), naming, depth);
    default:
      return false;
  }
}

const areParts = (uses: readonly Expression[], naming: Naming, depth: number): boolean =>
  depth < DEEPEST && pay(uses.length) && uses.some((use) => isPart(use, naming, depth + 1));

/** Together with something else, or to make something of it that is handed on. */
function isGivenAsPart(call: Call, { bindings }: Naming): boolean {
  const around = bindings.parentOf(call);
  return call.given.length > 1 || (around?.kind === "call" && around.callee !== call);
}

/** `object["key"] = value`: the value of the object has it. */
function isSet(code: Expression, bindings: Bindings): boolean {
  const parent = bindings.parentOf(code);
  const isDeeper = (parent?.kind === "member" || parent?.kind === "index") && parent.of === code;
  if (isDeeper) return isSet(parent, bindings);
  return parent?.kind === "setting" && parent.target === code;
}

function usesOf(target: Expression, { bindings }: Naming): readonly Expression[] {
  if (target.kind === "member") return bindings.members(target.name);
  if (target.kind !== "name") return [];
  return bindings.usesOf(target.name, bindings.scopeNaming(target)).filter((use) => use !== target);
}

/** The calls of the function that returns something. */
function callsOf(leaving: Code, naming: Naming): readonly Call[] {
  const fn = functionAround(naming.bindings.scopeOf(leaving));
  return fn ? callersIn(naming)(fn).calls : [];
}
