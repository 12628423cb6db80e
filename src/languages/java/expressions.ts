import type { SyntaxNode } from "@lezer/common";
import { isResolver } from "../../model/reference.js";
import { sliced } from "../../document/text.js";
import {
  acrossOf,
  argument,
  between,
  insideOf,
  isOf,
  other,
  partNamed,
  partsOf,
  partsWithout,
  spanOf,
} from "../programs/nodes.js";
import type {
  Argument,
  Call,
  Comparison,
  Expression,
  FunctionCode,
  Name,
  Statement,
} from "../programs/tree.js";
import { begun, continued } from "./builders.js";
import { collected } from "./collections.js";
import { numberOf } from "./numbers.js";
import { binary, ternary, unary } from "./operators.js";
import { parametersOf } from "./parameters.js";
import { stringCode } from "./strings.js";
import { codeOf, isCode, isTypeName, valuesIn, type Translator } from "./translator.js";

export function expressionCode(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  switch (node.name) {
    case "Identifier":
    case "Definition":
    case "this":
    case "super":
    case "TypeName":
    case "ScopedTypeName":
    case "GenericType":
      return typeCode(node, all);
    case "ParenthesizedExpression":
    case "CastExpression":
      return within(node, all);
    case "FieldAccess":
    case "ScopedIdentifier":
    case "MethodReference":
      return member(node, all);
    case "ArrayAccess":
      return index(node, all);
    case "MethodInvocation":
      return call(node, all);
    case "ObjectCreationExpression":
      return creation(node, all);
    case "ArrayInitializer":
    case "ElementValueArrayInitializer":
      return { kind: "items", at, items: itemsOf(node, all), inside: insideOf(node) };
    case "ArrayCreationExpression":
      return arrayCode(node, all);
    case "TernaryExpression":
      return ternary(node, all);
    case "BinaryExpression":
      return binary(node, all);
    case "UnaryExpression":
      return unary(node, all);
    case "InstanceofExpression":
      return { kind: "comparison", at, how: null, of: valuesIn(node, all) };
    case "LambdaExpression":
      return lambda(node, all);
    case "Annotation":
    case "MarkerAnnotation":
      return annotation(node, all);
    default:
      return literal(node, all);
  }
}

function literal(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  switch (node.name) {
    case "StringLiteral":
    case "TextBlock":
    case "CharacterLiteral":
      return stringCode(node, all.source);
    case "IntegerLiteral":
    case "FloatingPointLiteral":
      return { kind: "atom", at, value: numberOf(codeOf(node, all)) };
    case "BooleanLiteral":
      return { kind: "atom", at, value: codeOf(node, all) === "true" };
    case "null":
      return { kind: "atom", at, value: null };
    default:
      return other(
        at,
        partsOf(node)
          .filter(isCode)
          .flatMap((part) => anything(part, all)),
      );
  }
}

const STATEMENT = /(?:Statement|Declaration|Block|Body|Initializer|Invocation)$/;
const NO_STATEMENT = /TextBlock|ArrayInitializer|ElementValueArrayInitializer|MethodInvocation/;

/** Whether a node is something that is done, and not a value. */
export const isStatement = (node: SyntaxNode): boolean =>
  isOf(node, "AssignmentExpression", "UpdateExpression") ||
  (STATEMENT.test(node.name) && !NO_STATEMENT.test(node.name));

/** What stands where something is not understood. */
const anything = (node: SyntaxNode, all: Translator): readonly (Expression | Statement)[] =>
  isStatement(node) ? all.statement(node) : [all.expression(node)];

const nameOf = (node: SyntaxNode, all: Translator): Name => ({
  kind: "name",
  at: spanOf(node),
  name: codeOf(node, all),
});

/** `a`, and `a.b.C<D>`, which names what `a.b.C` names. */
function typeCode(node: SyntaxNode, all: Translator): Expression {
  const parts = partsOf(node).filter(isTypeName);
  const [first, second] = parts;
  if (!first) return nameOf(node, all);
  const of = all.expression(first);
  return second
    ? { kind: "member", at: [node.from, second.to], of, name: codeOf(second, all) }
    : of;
}

/** `(value)`, `(Type) value`. */
function within(node: SyntaxNode, all: Translator): Expression {
  const value = partsOf(node).findLast(({ name }) => name !== ")");
  return value && value.name !== "(" ? all.expression(value) : other(spanOf(node));
}

/** `a.b`, `a::b`, `A.class`. */
function member(node: SyntaxNode, all: Translator): Expression {
  const parts = partsWithout(node, ".", "TypeArguments");
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || first === last) return first ? all.expression(first) : other(spanOf(node));
  return { kind: "member", at: spanOf(node), of: all.expression(first), name: codeOf(last, all) };
}

function index(node: SyntaxNode, all: Translator): Expression {
  const [of, key] = partsWithout(node, "[", "]");
  return of && key
    ? { kind: "index", at: spanOf(node), of: all.expression(of), key: all.expression(key) }
    : other(spanOf(node), of ? [all.expression(of)] : []);
}

function call(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const list = partNamed(node, "ArgumentList");
  const method = partNamed(node, "MethodName");
  const [of] = partsOf(node);
  if (!list || !method || !of) return other(at, valuesIn(node, all));
  const name = codeOf(method, all);
  const callee: Expression =
    of.name === "MethodName"
      ? { kind: "name", at: spanOf(method), name }
      : { kind: "member", at: [of.from, method.to], of: all.expression(of), name };
  const given = itemsOf(list, all);
  return (
    compared(callee, given, at) ??
    continued(callee, given, at) ??
    collected({ kind: "call", at, callee, isNew: false, given, inside: insideOf(list) }, all.source)
  );
}

/** `a.equals(b)`, `Objects.equals(a, b)`. */
function compared(
  callee: Expression,
  given: readonly Argument[],
  at: Comparison["at"],
): Comparison | null {
  if (callee.kind !== "member" || !/^equals(?:IgnoreCase)?$/.test(callee.name)) return null;
  const values = given.map(({ value }) => value);
  const of = values.length === 1 ? [callee.of, ...values] : values;
  const how = callee.name === "equals" && of.length === 2 ? "equals" : null;
  return { kind: "comparison", at, how, of };
}

/** `new A(x)`, `a.new B(x)`, and with a class body. */
function creation(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const list = partNamed(node, "ArgumentList");
  const parts = partsOf(node);
  const type = parts[parts.findIndex(({ name }) => name === "new") + 1];
  if (!list || !type || !partNamed(node, "new")) return other(at, valuesIn(node, all));
  const [given, inside] = [itemsOf(list, all), insideOf(list)];
  const callee = all.expression(type);
  const body = partNamed(node, "ClassBody");
  const made: Call = {
    kind: "call",
    at: [node.from, list.to],
    callee,
    isNew: true,
    given,
    inside,
  };
  if (!body) return begun(made, all.source) ?? made;
  const [bases, code] = [[all.expression(type)], all.statements(body)];
  // What the body does to the object is not known.
  return other(at, [
    made,
    { kind: "class", at: spanOf(body), name: "", bases, body: code, marks: [] },
  ]);
}

function arrayCode(node: SyntaxNode, all: Translator): Expression {
  const list = partNamed(node, "ArrayInitializer");
  return list ? { ...all.expression(list), at: spanOf(node) } : other(spanOf(node));
}

/** What stands between commas. */
export const itemsOf = (list: SyntaxNode, all: Translator): readonly Argument[] =>
  between(partsWithout(list, "(", ")", "{", "}"), ",").map((group): Argument => {
    const [first] = group;
    if (first?.name === "ElementValuePair") return named(first, all);
    const value =
      first && group.length === 1 && !isStatement(first)
        ? all.expression(first)
        : other(
            acrossOf(group),
            group.flatMap((part) => anything(part, all)),
          );
    return argument(value);
  });

/** `name = value` in an annotation. */
function named(node: SyntaxNode, all: Translator): Argument {
  const [name, , value] = partsOf(node);
  const at = spanOf(node);
  return {
    at,
    name: name ? codeOf(name, all) : null,
    value: value ? all.expression(value) : other(at),
    isSpread: false,
  };
}

/** `${spring.datasource.url:otherwise}`: what Spring takes where the property is not set. */
const PLACEHOLDER = /^\$\{([^:{}]*):(?=[^{}]*\}$)/;

function withoutPlaceholder(given: Argument): Argument {
  const { value } = given;
  if (value.kind !== "text") return given;
  const { value: characters } = value.text;
  const [before, setting] = PLACEHOLDER.exec(characters) ?? [];
  if (before === undefined || setting === undefined || isResolver(setting)) return given;
  const text = sliced(value.text, before.length, characters.length - 1);
  return { ...given, value: { ...value, text, setting } };
}

function annotation(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const name = partNamed(node, "Identifier", "ScopedIdentifier");
  if (!name) return other(at);
  const callee = all.expression(name);
  const list = partNamed(node, "AnnotationArgumentList");
  if (!list) return callee;
  const [given, inside] = [itemsOf(list, all), insideOf(list)];
  return { kind: "call", at, callee, isNew: false, given: given.map(withoutPlaceholder), inside };
}

function lambda(node: SyntaxNode, all: Translator): FunctionCode {
  const at = spanOf(node);
  const parts = partsOf(node);
  const [head, body] = [parts[0], parts.at(-1)];
  return {
    kind: "function",
    at,
    name: null,
    parameters: head && head !== body ? parametersOf(head, all) : [],
    body: body ? lambdaBody(body, all) : [],
    marks: [],
  };
}
const lambdaBody = (body: SyntaxNode, all: Translator): FunctionCode["body"] => {
  if (body.name === "Block") return all.statements(body);
  if (isStatement(body)) return all.statement(body);
  return [{ kind: "leaving", at: spanOf(body), how: "returns", value: all.expression(body) }];
};
