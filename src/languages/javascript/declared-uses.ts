import type { TSESTree } from "@typescript-eslint/utils";
import { pay } from "../../document/steps.js";
import type { Bindings } from "./bindings.js";
import { isPart, isTakenApart, outermost, usesOf } from "./declared.js";
import { constructorOf, isExports } from "./handing.js";
import { isReader, isReading } from "./readers.js";
import {
  dottedName,
  functionOf,
  homeOf,
  isFunction,
  isOf,
  memberName,
  unwrap,
  type FunctionNode,
  type Node,
} from "./syntax.js";

/**
 * Who else gets a value that is declared as options: nobody, somebody who may rely on it as it is, or somebody who may
 * complete it.
 */
export type Audience = "nobody" | "others" | "completer";

/** What becomes of a value at one place. */
type End = "nothing" | "connected" | "exported" | "handed" | "completed";

/** Who goes to more places than these is not followed. */
const MOST_PLACES = 300;

export function audienceOf(value: Node, bindings: Bindings): Audience {
  if (isPart(value, bindings)) return "completer";
  const places = placesOf(value, bindings);
  if (!places) return "completer";
  const isAround = (place: Node): boolean =>
    place !== value && isOf(place, "ObjectExpression", "ArrayExpression");
  const ends = places
    .map((place) => endOf(place, isAround(place), bindings))
    .filter((end) => end !== "nothing");
  // Whoever is given it, and is not the only one, may be there to change it.
  const isGiven = ends.includes("handed") && ends.length > 1;
  if (ends.includes("completed") || isGiven) return "completer";
  const isUsed = ends.some((end) => end === "handed" || end === "exported");
  return isAllOfModule(value) || (isOwn(value) && !isUsed) ? "nobody" : "others";
}

/** `export default { ... } satisfies Config`: whoever imports the file wants nothing else of it. */
function isAllOfModule(value: Node): boolean {
  const { parent } = outermost(value);
  if (parent?.type === "Property") return isAllOfModule(parent.parent);
  return isOf(parent, "ExportDefaultDeclaration", "TSExportAssignment", "AssignmentExpression");
}

/** A variable's, and of no other file. */
function isOwn(value: Node): boolean {
  const { parent } = outermost(value);
  if (parent?.type === "Property") return isOwn(parent.parent);
  if (parent?.type === "ArrayExpression") return isOwn(parent);
  return parent?.type === "VariableDeclarator" && exportOf(parent) === "nothing";
}

/** The value under each of its names; null where there are too many. */
function placesOf(value: Node, bindings: Bindings): readonly Node[] | null {
  const found = new Set([value]);
  for (const place of found) {
    if (found.size > MOST_PLACES || !pay()) return null;
    for (const next of nextOf(place, bindings)) found.add(next);
  }
  return [...found];
}

/** Where else a value stands that stands here. */
function nextOf(node: Node, bindings: Bindings): readonly Node[] {
  if (isFunction(node)) return usesOf(node, bindings).map((use) => calledOr(use));
  const whole = outermost(node);
  const { parent } = whole;
  switch (parent?.type) {
    case "VariableDeclarator":
    case "PropertyDefinition":
      return usesOf(whole, bindings);
    case "AssignmentPattern":
    case "AssignmentExpression":
      return parent.right === whole ? readsOf(parent.left, bindings) : [];
    case "ArrowFunctionExpression":
    case "ReturnStatement":
      return [homeOf(whole)];
    case "Property":
      return [parent.parent];
    case "ArrayExpression":
    case "AwaitExpression":
    case "LogicalExpression":
      return [parent];
    case "ConditionalExpression":
      return parent.test === whole ? [] : [parent];
    case "CallExpression":
    case "NewExpression":
      return parent.callee === whole
        ? []
        : parametersFor(whole, parent, bindings).flatMap((each) => readsOf(each, bindings));
    default:
      return [];
  }
}

/** What a function gives where it is called. */
const calledOr = (use: Node): Node => {
  const { parent } = outermost(use);
  return parent?.type === "CallExpression" && unwrap(parent.callee) === use ? parent : use;
};

function readsOf(target: Node | undefined, bindings: Bindings): readonly Node[] {
  switch (target?.type) {
    case "AssignmentPattern":
      return readsOf(target.left, bindings);
    case "TSParameterProperty":
      return readsOf(target.parameter, bindings);
    default: {
      const variable = bindings.variable(target);
      return variable ? bindings.reads(variable).map(({ identifier }) => identifier) : [];
    }
  }
}

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** The functions of the file that a call runs. */
function calledFunctions({ callee }: Call, bindings: Bindings): readonly FunctionNode[] {
  if (isFunction(callee)) return [callee];
  const variable = bindings.variable(callee);
  if (!variable) return bindings.methodsCalled(memberName(callee) ?? "");
  const fn = functionOf(variable, bindings) ?? constructorOf(variable);
  return fn ? [fn] : [];
}

/** The parameters that take an argument, of the functions of the file that a call runs. */
const parametersFor = (argument: Node, call: Call, bindings: Bindings): readonly Node[] =>
  calledFunctions(call, bindings).flatMap(
    ({ params }) => params[(call.arguments as readonly Node[]).indexOf(argument)] ?? [],
  );

/** `({ host, user }) => ...`: what is taken apart goes on as something else. */
const isPattern = (parameter: Node): boolean =>
  parameter.type === "AssignmentPattern"
    ? isPattern(parameter.left)
    : isOf(parameter, "ObjectPattern", "ArrayPattern", "RestElement");

/** A function that is called so completes what it is given. */
const COMPLETING = /tls|ssl|secur|cert/i;
/** These give something else of an object. */
const REMAKING = /^Object\.(?!keys$|freeze$|seal$|is|has|getOwn)/;

function endOf(node: Node, isContainer: boolean, bindings: Bindings): End {
  const whole = outermost(node);
  const { parent } = whole;
  switch (parent?.type) {
    case "SpreadElement":
      return "completed";
    case "MemberExpression":
      return parent.object === whole ? "completed" : "nothing";
    case "ForOfStatement":
      return parent.right === whole ? "completed" : "nothing";
    case "VariableDeclarator":
      return isTakenApart(parent) && !isContainer ? "completed" : exportOf(parent);
    case "PropertyDefinition":
    case "MethodDefinition":
      return parent.decorators.length > 0 ? "completed" : "nothing";
    case "AssignmentExpression":
      if (parent.right !== whole || parent.left.type === "Identifier") return "nothing";
      return isExports(parent.left) ? "exported" : "completed";
    case "ExportDefaultDeclaration":
    case "ExportSpecifier":
    case "TSExportAssignment":
      return "exported";
    case "CallExpression":
    case "NewExpression":
      return parent.callee === whole ? "nothing" : endInCall(whole, parent, bindings);
    default:
      return "nothing";
  }
}

const exportOf = ({ parent }: TSESTree.VariableDeclarator): End =>
  parent.parent.type === "ExportNamedDeclaration" ? "exported" : "nothing";

function endInCall(argument: Node, call: Call, bindings: Bindings): End {
  const name = dottedName(call.callee) ?? memberName(call.callee) ?? "";
  if (REMAKING.test(name) || COMPLETING.test(name)) return "completed";
  if (parametersFor(argument, call, bindings).some(isPattern)) return "completed";
  if (isReading(name) || calledFunctions(call, bindings).length > 0) return "nothing";
  if (isReader(call.callee, bindings)) return "connected";
  return isOf(outermost(call).parent, "MemberExpression", "CallExpression")
    ? "completed"
    : "handed";
}
