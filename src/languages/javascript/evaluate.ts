import type { TSESTree } from "@typescript-eslint/utils";
import type { Clues, Edit, Span, Test } from "../../model/setting.js";
import { joined, type Text } from "../../document/text.js";
import { Environment, joinClues, NO_CLUES, opaque, type Atom, type Choice, type Scalar, type Value } from "../../document/value.js";
import { shorten, textScalar } from "../../notations/text-scalar.js";
import type { Bindings } from "./bindings.js";
import { cluesIn } from "./clues.js";
import { asPiece, stringText, templateText, type ReadVariable } from "./literal.js";
import { replaceNode } from "./object-edits.js";
import { objectMapping, type Place } from "./object.js";
import { sharing } from "./sharing.js";
import { spell } from "./spelling.js";
import { memberName, spanOf, unwrap, type Node, type SourceCode } from "./syntax.js";

/** Deeper nesting than this is generated code; it is not followed. */
const LIMIT = 40;
const COMPARISONS = new Set(["===", "!==", "==", "!=", "<", ">", "<=", ">=", "in", "instanceof"]);

/** What an expression could be, and nothing else. The only place that follows data. */
export type Evaluate = (node: Node, head: Span) => Value;

export function readValues(sourceCode: SourceCode, bindings: Bindings, readVariable: ReadVariable): Evaluate {
  const surroundings = { sourceCode, readVariable, evaluate };
  let depth = 0;

  function evaluate(node: Node, place: Place): Value {
    if (depth > LIMIT) return opaque(spanOf(node));
    depth++;
    try {
      return valueOf(unwrap(node), place);
    } finally {
      depth--;
    }
  }

  function valueOf(node: Node, place: Place): Value {
    switch (node.type) {
      case "Literal":
        return literal(node, place);
      case "TemplateLiteral":
        return fromText(
          templateText(node, sourceCode.text, readVariable, (part) => part_(part, place)),
          node,
          place,
        );
      case "ObjectExpression":
        return objectMapping(node, place, surroundings);
      case "Identifier":
        return identifier(node, place);
      case "MemberExpression":
        return member(node, place);
      case "ConditionalExpression":
        return conditional(node, place);
      case "LogicalExpression":
        return logical(node, place);
      case "UnaryExpression":
        return unary(node, place);
      case "BinaryExpression":
        if (node.operator === "+") return concatenation(node, place);
        return COMPARISONS.has(node.operator) ? undecided(node) : unknown(node);
      default:
        return unknown(node);
    }
  }

  const says = (node: Node): string => shorten(sourceCode.getText(node));
  const unknown = (node: Node): Value => opaque(spanOf(node), says(node), cluesIn(node, bindings));
  const testOf = (node: Node): Test => ({ says: says(node), at: spanOf(node), clues: cluesIn(node, bindings) });

  function scalar(node: Node, value: Atom, place: Place | null): Scalar {
    const replace: Scalar["replace"] = (by) => {
      const edit = place && replaceNode(node, spell(by, { quote: "'", quotedKeys: false, spaced: true }, readVariable), sourceCode);
      return edit && { edit, trust: by instanceof Environment ? "suggest" : (place?.trust ?? "suggest") };
    };
    return { kind: "scalar", value, at: spanOf(node), says: says(node), clues: place?.clues ?? NO_CLUES, text: null, replace };
  }

  function literal(node: TSESTree.Literal, place: Place): Value {
    if (typeof node.value === "string") return fromString(node as TSESTree.StringLiteral, place);
    const { value } = node;
    return value === null
      ? nullOrForeign(node, place)
      : typeof value === "number" || typeof value === "boolean"
        ? scalar(node, value, place)
        : unknown(node);
  }
  /** A regular expression or a big integer that this engine cannot make has the value null too. */
  const nullOrForeign = (node: TSESTree.Literal, place: Place): Value => (node.raw === "null" ? scalar(node, null, place) : unknown(node));

  /** Reading the characters costs; most strings are never looked into. */
  function fromString(node: TSESTree.StringLiteral, place: Place): Value {
    let text: Text | null = null;
    const whole = scalar(node, node.value, place);
    return {
      ...whole,
      get text() {
        text ??= stringText(node, sourceCode.text, readVariable);
        return text.value === node.value ? text : null;
      },
    };
  }

  function fromText(text: Text, node: Node, place: Place): Value {
    const value = textScalar(text, spanOf(node));
    if (value.kind === "opaque") return { ...value, clues: joinClues([value.clues, place.clues]) };
    return { ...scalar(node, value.value, place), clues: joinClues([value.clues, place.clues]), text };
  }

  /** A part of a template or concatenation: characters that are known, or what a hole is made of. */
  function part_(node: Node, place: Place): Text | Clues {
    const inner = unwrap(node);
    if (inner.type === "Identifier" || inner.type === "Literal" || inner.type === "TemplateLiteral") {
      const value = evaluate(inner, place);
      if (value.kind === "scalar" && value.text) return value.text;
    }
    return cluesIn(node, bindings);
  }

  function concatenation(node: TSESTree.BinaryExpression, place: Place): Value {
    const parts: Node[] = [];
    let rest: Node = node;
    while (rest.type === "BinaryExpression" && rest.operator === "+") {
      parts.unshift(rest.right);
      rest = unwrap(rest.left);
    }
    parts.unshift(rest);
    // Without a string in it, `+` may be an addition.
    const isText = parts.some((part) => (part.type === "Literal" && typeof part.value === "string") || part.type === "TemplateLiteral");
    return isText ? fromText(joined(parts.map((part) => asPiece(part_(part, place), part))), node, place) : unknown(node);
  }

  function identifier(node: TSESTree.Identifier, place: Place): Value {
    const variable = bindings.variable(node);
    if (!variable) return node.name === "undefined" ? scalar(node, null, place) : unknown(node);
    const value = bindings.onlyValue(variable);
    const name = variable.defs[0]?.name;
    if (!value || !name || name.parent.type !== "VariableDeclarator") return unknown(node);
    const { trust, written } = sharing(variable, node, bindings);
    const clues = joinClues([place.clues, { ...NO_CLUES, names: [node.name] }]);
    return evaluate(value, { head: spanOf(name), trust: trust === "fix" ? place.trust : trust, written, clues });
  }

  function member(node: TSESTree.MemberExpression, place: Place): Value {
    const key = memberName(node);
    const root = unwrap(node.object);
    const isConst = root.type === "Identifier" || root.type === "MemberExpression";
    const object = key !== null && isConst && bindings.variable(rootOf(root)) ? evaluate(root, place) : null;
    if (object?.kind !== "mapping" || key === null) return unknown(node);
    const value = object.get(key);
    return value.kind === "opaque" || value.kind === "missing" ? unknown(node) : value;
  }

  function choice(node: Node, of: readonly Value[], test: Test | null, branches: readonly (Node | string)[]): Choice {
    const keep = (index: number): Edit | null => {
      const branch = branches[index];
      if (branch === undefined) return null;
      const code = typeof branch === "string" ? branch : sourceCode.getText(branch);
      const lost =
        sourceCode.getCommentsInside(node).length - (typeof branch === "string" ? 0 : sourceCode.getCommentsInside(branch).length);
      return lost > 0 ? null : [{ at: spanOf(node), text: code }];
    };
    return { kind: "choice", at: spanOf(node), says: says(node), of, test, keep };
  }

  /** A comparison is true or false; which one, only the running program knows. */
  function undecided(node: Node): Value {
    return choice(node, [scalar(node, true, null), scalar(node, false, null)], testOf(node), ["true", "false"]);
  }

  function conditional(node: TSESTree.ConditionalExpression, place: Place): Value {
    const test = evaluate(node.test, place);
    if (test.kind === "scalar") return evaluate(test.value ? node.consequent : node.alternate, place);
    const branches = [node.consequent, node.alternate];
    return choice(
      node,
      branches.map((branch) => evaluate(branch, place)),
      testOf(node.test),
      branches,
    );
  }

  function logical(node: TSESTree.LogicalExpression, place: Place): Value {
    const left = evaluate(node.left, place);
    const right = (): Value => evaluate(node.right, place);
    if (node.operator === "&&") {
      if (left.kind === "scalar") return left.value ? right() : left;
      if (left.kind === "mapping") return right();
      const off = scalar(node.left, false, null);
      return choice(node, [right(), { ...off, says: says(node) }], testOf(node.left), [node.right, "undefined"]);
    }
    if (left.kind === "mapping") return left;
    if (left.kind === "scalar") return (node.operator === "??" ? left.value !== null : left.value) ? left : right();
    return choice(node, [left, right()], null, [node.left, node.right]);
  }

  function unary(node: TSESTree.UnaryExpression, place: Place): Value {
    if (node.operator === "void") return scalar(node, null, place);
    if (node.operator !== "!") return unknown(node);
    const inner = evaluate(node.argument, place);
    return inner.kind === "scalar" ? scalar(node, !inner.value, place) : undecided(node);
  }

  return (node, head) => evaluate(node, { head, trust: "fix", clues: NO_CLUES, written: new Set() });
}

function rootOf(node: Node): Node {
  const inner = unwrap(node);
  return inner.type === "MemberExpression" ? rootOf(inner.object) : inner;
}
