import type { Trust } from "../../model/connection.js";
import type { Span } from "../../model/setting.js";
import { pay } from "../../document/steps.js";
import { NO_CLUES } from "../../document/clues.js";
import { opaque, type Value } from "../../document/value.js";
import { readAccepted } from "./accepted.js";
import { arrayElement, arrayValue } from "./arrays.js";
import { functionItself } from "./functions.js";
import { callValue } from "./calls.js";
import type { ClassNode } from "./classes.js";
import { conditional, logical, undecided, unary } from "./conditions.js";
import { unknown, type Before, type Evaluator, type Given, type Place } from "./evaluator.js";
import { importedInstance, moduleValue, overAbroad } from "./imports.js";
import { membersOf, memberValue } from "./members.js";
import { objectMapping } from "./object.js";
import { functionOf, spanOf, unwrap, type FunctionNode, type Node } from "./syntax.js";
import { concatenation, literal, template } from "./texts.js";
import { identifierValue } from "./variables.js";

/** Deeper nesting than this is generated code; it is not followed. */
const LIMIT = 40;
/**
 * Steps for one value, so that it leaves some of the file's to others. Real options take some
 * hundred.
 */
const FUEL = 5000;
const COMPARISONS = new Set(["===", "!==", "==", "!=", "<", ">", "<=", ">=", "in", "instanceof"]);

interface How {
  readonly trust?: Trust;
  readonly isOneText?: true;
  /** By default the end of what the expression stands in. */
  readonly until?: number;
}

/** What an expression could be, and nothing else. */
export type Evaluate = (node: Node, head: Span, how?: How) => Value;

type File = Pick<
  Evaluator,
  "home" | "sourceCode" | "bindings" | "readVariable" | "isTyped" | "imports"
>;

/** The values of a file. */
export interface Values {
  readonly evaluate: Evaluate;
  /** What a class, an enum or an instance says of its members. */
  membersOf(node: Node): Value;
  /** What the object that a class makes says of its members. */
  instanceOf(node: ClassNode): Value;
  /** The same values, where a function is given this. */
  giving(fn: FunctionNode, values: readonly Value[]): Values;
}

/**
 * The only place that follows data. Whatever is not understood is opaque and keeps the names in it.
 */
export const readValues = (file: File): Values =>
  valuesOf(evaluatorOf(file, begin(file), new Map()));

const valuesOf = (evaluator: Evaluator): Values => ({
  evaluate: (node, head, how = {}) => evaluator.evaluate(node, placeOf(node, head, how)),
  membersOf: (node) => membersOf(evaluator, node, placeOf(node, spanOf(node), { until: Infinity })),
  instanceOf: (node) =>
    membersOf(evaluator, node, placeOf(node, spanOf(node), { until: Infinity }), {
      node,
      isStatic: false,
    }),
  giving: (fn, values) => valuesOf(evaluator.giving(fn, values)),
});

const placeOf = (node: Node, head: Span, how: How): Place => ({
  head,
  trust: "fix",
  clues: NO_CLUES,
  fuel: { left: FUEL },
  until: (node.parent ?? node).range[1],
  ...how,
});

/** How far the evaluation of a file has come. */
interface Progress {
  depth: number;
  readonly active: Set<object>;
  readonly accepted: Evaluator["accepted"];
}

const begin = ({ sourceCode, bindings, isTyped }: File): Progress => ({
  depth: 0,
  active: new Set(),
  accepted: readAccepted(sourceCode, bindings, isTyped),
});

function evaluatorOf(
  file: File,
  progress: Progress,
  given: Given,
  before: Before = new Map(),
): Evaluator {
  const { active, accepted } = progress;
  const evaluator: Evaluator = {
    ...file,
    accepted,
    given,
    giving: (fn, values) => evaluatorOf(file, progress, new Map([...given, [fn, values]]), before),
    before,
    holding: (variable, at, value, guards) =>
      evaluatorOf(file, progress, given, new Map([...before, [variable, { at, value, guards }]])),
    evaluate: (node, place) =>
      !pay() || --place.fuel.left < 0
        ? opaque(spanOf(node))
        : evaluator.deeper<Value>(
            () => valueOf(evaluator, unwrap(node), place),
            () => opaque(spanOf(node)),
          ),
    deeper(follow, otherwise) {
      if (progress.depth > LIMIT) return otherwise();
      progress.depth++;
      try {
        return follow();
      } finally {
        progress.depth--;
      }
    },
    once(key, follow, otherwise) {
      if (active.has(key)) return otherwise();
      active.add(key);
      try {
        return follow();
      } finally {
        active.delete(key);
      }
    },
  };
  return evaluator;
}

function valueOf(evaluator: Evaluator, node: Node, place: Place): Value {
  const { bindings } = evaluator;
  switch (node.type) {
    case "Literal":
      return literal(evaluator, node, place);
    case "TemplateLiteral":
      return template(evaluator, node, place);
    case "ObjectExpression":
      return overAbroad(evaluator, node, objectMapping(evaluator, node, place), place);
    case "ArrayExpression":
      return arrayValue(evaluator, node, place);
    case "FunctionDeclaration":
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return functionItself(evaluator, node, node, place);
    case "Identifier": {
      const variable = bindings.variable(node);
      const fn = variable && functionOf(variable, bindings);
      if (fn) return functionItself(evaluator, fn, node, place);
      return variable?.defs[0].type === "ClassName"
        ? membersOf(evaluator, node, place)
        : identifierValue(evaluator, node, place);
    }
    case "MemberExpression":
      return arrayElement(evaluator, node, place) ?? memberValue(evaluator, node, place);
    case "CallExpression":
      return callValue(evaluator, node, place);
    case "NewExpression":
      return importedInstance(evaluator, node, place) ?? unknown(evaluator, node);
    case "ConditionalExpression":
      return conditional(evaluator, node, place);
    case "LogicalExpression":
      return logical(evaluator, node, place);
    case "ImportExpression":
      return moduleValue(evaluator, node.source, node) ?? unknown(evaluator, node);
    case "UnaryExpression":
      return unary(evaluator, node, place);
    case "BinaryExpression":
      if (node.operator === "+") return concatenation(evaluator, node, place);
      return COMPARISONS.has(node.operator) ? undecided(evaluator, node) : unknown(evaluator, node);
    default:
      return unknown(evaluator, node);
  }
}
