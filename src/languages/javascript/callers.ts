import type { TSESTree } from "@typescript-eslint/utils";
import { doubted } from "../../document/abroad.js";
import { itemsOf } from "../../document/lists.js";
import type { Value } from "../../document/value.js";
import { VISITING } from "./handing.js";
import { originOfType } from "./declared.js";
import { readOrigins } from "./origin.js";
import { choice, nothing, openEnded, unknown, type Evaluator, type Place } from "./evaluator.js";
import { memberName, spanOf, unwrap, type FunctionNode, type Node } from "./syntax.js";
import { usesOf } from "./uses.js";

/** A function with more callers is not followed. */
const MOST_CALLERS = 20;
/** Steps that each of them counts for. */
const CALLER = 100;

/** What the callers of a function give; null where the file shows none of them. */
export function argumentValue(
  evaluator: Evaluator,
  fn: FunctionNode,
  index: number,
  place: Place,
): Value | null {
  const abroad = evaluator.given.get(fn);
  if (abroad)
    return givenAbroad(evaluator, fn.params[index], abroad[index] ?? nothing(evaluator, fn));
  const { nodes, isOpen } = usesOf(fn, evaluator.bindings);
  if (nodes.length > MOST_CALLERS) return null;
  // Where callers are called in turn, their number multiplies, and what is asked of each of them.
  place.fuel.left -= CALLER * nodes.length;
  const given = nodes.map((use) => givenBy(evaluator, use, index, place));
  const known = given.flatMap((values) => values ?? []);
  if (known.length === 0 || known.length > MOST_CALLERS) return null;
  const others =
    isOpen || given.includes(null) ? [openEnded(unknown(evaluator, fn.params[index] ?? fn))] : [];
  const [only, ...more] = [...known, ...others];
  return only && more.length === 0 ? only : choice(evaluator, fn, [...known, ...others], null);
}

const ANYTHING = /^TS(?:Any|Object|Unknown)Keyword$/;

/** What a caller of another file gives. Its compiler knows the type of the parameter. */
function givenAbroad(evaluator: Evaluator, parameter: Node | undefined, value: Value): Value {
  const type = parameter && typeOf(parameter);
  const from = type && originOfType(type, readOrigins(evaluator.bindings));
  const takesAll =
    !type || ANYTHING.test(type.type) || (from && evaluator.bindings.readers.has(from.module));
  return takesAll ? value : doubted(value, evaluator.home, "its type may not accept it");
}

function typeOf(parameter: Node): TSESTree.TypeNode | null {
  if (parameter.type === "TSParameterProperty") return typeOf(parameter.parameter);
  if (parameter.type === "AssignmentPattern") return typeOf(parameter.left);
  return "typeAnnotation" in parameter && parameter.typeAnnotation?.type === "TSTypeAnnotation"
    ? parameter.typeAnnotation.typeAnnotation
    : null;
}

/** What one use gives to a function: an argument of its call, or each element of a list. */
function givenBy(
  evaluator: Evaluator,
  use: Node,
  index: number,
  place: Place,
): readonly Value[] | null {
  const call = use.parent;
  if (call?.type !== "CallExpression" && call?.type !== "NewExpression") return null;
  const away: Place = { ...place, head: spanOf(call.callee), until: Infinity };
  if (call.callee === use) {
    if (call.arguments.some(({ type }) => type === "SpreadElement"))
      return [unknown(evaluator, call)];
    const argument = call.arguments[index];
    return [argument ? evaluator.evaluate(argument, away) : nothing(evaluator, call)];
  }
  const callee = unwrap(call.callee);
  const isVisited =
    call.arguments[0] === use &&
    callee.type === "MemberExpression" &&
    VISITING.test(memberName(callee) ?? "");
  return isVisited && index === 0 ? itemsOf(evaluator.evaluate(callee.object, away)) : null;
}
