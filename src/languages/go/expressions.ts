import type { SyntaxNode } from "@lezer/common";
import { argument, other, spanOf } from "../programs/nodes.js";
import type { Expression } from "../programs/tree.js";
import { called, converted } from "./calls.js";
import { typedLiteral, typeName } from "./literals.js";
import { isOperation, operation } from "./operators.js";
import { stringCode } from "./strings.js";
import { codeOf, innerOf, meantIn, unknown, type Translator } from "./translator.js";

const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, nil: null };

export function expression(node: SyntaxNode, all: Translator): Expression {
  if (isOperation(node)) return operation(node, all);
  switch (node.name) {
    case "String":
      return stringCode(node, all.source);
    case "Number":
      return number(node, all);
    case "Bool":
    case "Nil":
    case "VariableName":
    case "DefName":
    case "make":
    case "new":
      return name(node, all);
    case "TypeName":
    case "QualifiedType":
    case "ParameterizedType":
      return typeName(node, all) ?? unknown(node, all);
    case "ParenthesizedExpr":
      return onlyOf(node, all);
    case "Conversion":
      return conversion(node, all);
    case "TypedLiteral":
      return typedLiteral(node, all);
    case "FunctionLiteral":
      return all.functionCode(node);
    default:
      return unknown(node, all);
  }
}

/** A name with an error in it is none. */
function name(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const code = codeOf(node, all);
  if (node.firstChild) return unknown(node, all);
  if (Object.hasOwn(WORDS, code)) return { kind: "atom", at, value: WORDS[code] ?? null };
  return code === "iota" ? other(at) : { kind: "name", at, name: code };
}

function number(node: SyntaxNode, all: Translator): Expression {
  const code = codeOf(node, all).replaceAll("_", "");
  const value = /^0[0-7]+$/.test(code) ? Number.parseInt(code, 8) : Number(code);
  return Number.isNaN(value) ? other(spanOf(node)) : { kind: "atom", at: spanOf(node), value };
}

const onlyOf = (node: SyntaxNode, all: Translator): Expression => {
  const [only] = innerOf(node);
  return only ? all.expression(only) : unknown(node, all);
};

/** `[]byte(text)`. Now and then the parser takes a call for one: `a.b("c", "d")`. */
function conversion(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const [type, ...others] = meantIn(node);
  const callee = type ? typeName(type, all) : null;
  if (callee) {
    const start = node.getChild("(")?.to ?? node.to;
    const given = others.map((each) => argument(all.expression(each)));
    return called(callee, given, { at, inside: [start, node.getChild(")")?.from ?? node.to] });
  }
  const value = others.at(-1);
  return value ? converted(all.expression(value), at) : unknown(node, all);
}
