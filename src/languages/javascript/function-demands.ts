import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { callsOf } from "./uses.js";
import {
  allOf,
  asked,
  ofInferred,
  ofKey,
  ofUses,
  written,
  type Demander,
  type Demands,
} from "./demand.js";
import { readOrigins } from "./origin.js";
import { ofGiven, ofSetLater, parameterOf } from "./set-later.js";
import { functionOf, isFunction, memberName, type FunctionNode, type Node } from "./syntax.js";

/** What is asked of what a function gives. */
export function ofResult(demander: Demander, fn: FunctionNode, depth: number): Demands {
  if (fn.returnType) return asked(written(fn.returnType));
  const comment = demander.docs?.result(fn);
  if (comment !== undefined) return asked(comment);
  // What the type of the whole function asks, no key of a literal is checked against.
  const typed = ofFunctionType(demander, fn, depth, (type) =>
    asked(written(type.returnType), true),
  );
  return allOf([typed, ofUses(demander, callsOf(fn, demander.bindings), depth)]);
}

/** What is asked of an argument by the functions of the file that may take it. */
export function ofArgument(
  demander: Demander,
  { callee, arguments: given }: TSESTree.CallExpression | TSESTree.NewExpression,
  node: Node,
  depth: number,
): Demands {
  const arguments_: readonly Node[] = given;
  const index = arguments_.indexOf(node);
  return allOf(
    calledBy(callee, demander.bindings).map((fn) => {
      const parameter = fn.params[index];
      return parameter ? ofParameter(demander, parameter, depth) : [];
    }),
  );
}

function ofParameter(demander: Demander, parameter: Node, depth: number): Demands {
  const typed = ofTypedParameter(demander, parameter, depth);
  if (typed !== undefined) return typed;
  const whole = unwrapped(parameter);
  // What has no default takes anything, but for a pattern.
  return whole.type === "Identifier" ? [] : ofInferred(demander, whole);
}

/** What is asked of the default of a parameter, or of one in a pattern. */
export function ofDefault(
  demander: Demander,
  pattern: TSESTree.AssignmentPattern,
  depth: number,
): Demands {
  const place = parameterOf(pattern);
  if (!place) return ofSetLater(demander, pattern.left);
  const typed = ofTypedParameter(demander, place.parameter, depth);
  if (typed !== undefined)
    return place.path.reduce((outer, key) => ofKey(demander, outer, key), typed);
  return allOf([ofGiven(demander, place), ofSetLater(demander, pattern.left)]);
}

const unwrapped = (parameter: Node): Node =>
  parameter.type === "TSParameterProperty" ? parameter.parameter : parameter;

/** What a type asks that is written for a parameter; undefined where none is. */
function ofTypedParameter(demander: Demander, parameter: Node, depth: number): Demands | undefined {
  const whole = unwrapped(parameter);
  const pattern = whole.type === "AssignmentPattern" ? whole.left : whole;
  if ("typeAnnotation" in pattern && pattern.typeAnnotation?.type === "TSTypeAnnotation")
    return asked(written(pattern.typeAnnotation));
  const comment = demander.docs?.parameter(parameter);
  if (comment !== undefined) return asked(comment);
  const fn = parameter.parent;
  if (!isFunction(fn)) return undefined;
  const parameters: readonly Node[] = fn.params;
  const index = parameters.indexOf(parameter);
  const ofType = ofFunctionType(demander, fn, depth, ({ params }) => {
    const typed = params[index];
    return typed && "typeAnnotation" in typed ? asked(written(typed.typeAnnotation)) : null;
  });
  return ofType?.length === 0 ? undefined : ofType;
}

/** What the type of a whole function asks in a part of it. */
function ofFunctionType(
  { types, demandsAt }: Demander,
  fn: FunctionNode,
  depth: number,
  part: (type: TSESTree.TSFunctionType) => Demands,
): Demands {
  const found = demandsAt(fn, depth + 1)?.map(({ type }) => types.functionOf(type));
  if (!found || found.includes(null)) return null;
  return allOf(found.map((type) => (type && type !== "foreign" ? part(type) : [])));
}

/**
 * The functions of the file that a call may mean: that of its name, or every one that a member of
 * the name may be.
 */
function calledBy(callee: Node, bindings: Bindings): readonly FunctionNode[] {
  if (callee.type === "MemberExpression") {
    const isForeign = readOrigins(bindings)(callee) !== null;
    return isForeign ? [] : bindings.methodsCalled(memberName(callee) ?? "");
  }
  const variable = bindings.variable(callee);
  const fn = variable && functionOf(variable, bindings);
  if (fn) return [fn];
  const made = variable?.defs[0].node;
  return made?.type === "ClassDeclaration" ? constructorOf(made) : [];
}

const constructorOf = ({ body }: TSESTree.ClassDeclaration): readonly FunctionNode[] =>
  body.body.flatMap((each) =>
    each.type === "MethodDefinition" && each.kind === "constructor" && isFunction(each.value)
      ? [each.value]
      : [],
  );
