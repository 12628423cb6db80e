import type { Trust } from "../../model/connection.js";
import type { Span } from "../../model/setting.js";
import { pay } from "../../document/steps.js";
import { NO_CLUES } from "../../document/clues.js";
import { opaque, type Value } from "../../document/value.js";
import { readAccepted } from "./accepted.js";
import { arrayElement, arrayValue } from "./arrays.js";
import { functionItself } from "./functions.js";
import { callValue } from "./calls.js";
import { conditional, logical, undecided, unary } from "./conditions.js";
import { unknown, type Evaluator, type Place } from "./evaluator.js";
import { memberValue } from "./members.js";
import { objectMapping } from "./object.js";
import { functionOf, spanOf, unwrap, type Node } from "./syntax.js";
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

/** What an expression could be, and nothing else. */
export type Evaluate = (
  node: Node,
  head: Span,
  how?: { readonly trust?: Trust; readonly isOneText?: true },
) => Value;

type File = Pick<Evaluator, "sourceCode" | "bindings" | "readVariable" | "isTyped">;

/**
 * The only place that follows data. Whatever is not understood is opaque and keeps the names in it.
 */
export function readValues({ sourceCode, bindings, readVariable, isTyped }: File): Evaluate {
  let depth = 0;
  const active = new Set<object>();
  const evaluator: Evaluator = {
    sourceCode,
    bindings,
    readVariable,
    isTyped,
    accepted: readAccepted(sourceCode, bindings, isTyped),
    evaluate: (node, place) =>
      !pay() || --place.fuel.left < 0
        ? opaque(spanOf(node))
        : evaluator.deeper<Value>(
            () => valueOf(evaluator, unwrap(node), place),
            () => opaque(spanOf(node)),
          ),
    deeper(follow, otherwise) {
      if (depth > LIMIT) return otherwise();
      depth++;
      try {
        return follow();
      } finally {
        depth--;
      }
    },
    before: new Map(),
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
  return (node, head, how = {}) => {
    const until = (node.parent ?? node).range[1];
    const fuel = { left: FUEL };
    return evaluator.evaluate(node, { head, trust: "fix", clues: NO_CLUES, fuel, until, ...how });
  };
}

function valueOf(evaluator: Evaluator, node: Node, place: Place): Value {
  const { bindings } = evaluator;
  switch (node.type) {
    case "Literal":
      return literal(evaluator, node, place);
    case "TemplateLiteral":
      return template(evaluator, node, place);
    case "ObjectExpression":
      return objectMapping(evaluator, node, place);
    case "ArrayExpression":
      return arrayValue(evaluator, node, place);
    case "FunctionDeclaration":
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return functionItself(evaluator, node, node, place);
    case "Identifier": {
      const variable = bindings.variable(node);
      const fn = variable && functionOf(variable, bindings);
      return fn
        ? functionItself(evaluator, fn, node, place)
        : identifierValue(evaluator, node, place);
    }
    case "MemberExpression":
      return arrayElement(evaluator, node, place) ?? memberValue(evaluator, node, place);
    case "CallExpression":
      return callValue(evaluator, node, place);
    case "ConditionalExpression":
      return conditional(evaluator, node, place);
    case "LogicalExpression":
      return logical(evaluator, node, place);
    case "UnaryExpression":
      return unary(evaluator, node, place);
    case "BinaryExpression":
      if (node.operator === "+") return concatenation(evaluator, node, place);
      return COMPARISONS.has(node.operator) ? undecided(evaluator, node) : unknown(evaluator, node);
    default:
      return unknown(evaluator, node);
  }
}
