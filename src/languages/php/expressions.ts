import type { SyntaxNode } from "@lezer/common";
import { frozen, rawText } from "../../document/text.js";
import { isOf, other, partNamed, partsOf, spanOf, sumOf, threeOf } from "../programs/nodes.js";
import type { Comparison, Expression } from "../programs/tree.js";
import { matchCode } from "./branches.js";
import { array, call, created, intrinsic } from "./calls.js";
import { functionCode } from "./functions.js";
import { heredocAt } from "./heredocs.js";
import { nameCode } from "./names.js";
import { assignment, update } from "./settings.js";
import { stringCode } from "./strings.js";
import { codeOf, type Translator } from "./translator.js";

export function expression(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  switch (node.name) {
    case "String":
      return stringCode(node, all.heredocs.get(node.from + 1) ?? null, all);
    case "HeredocString": {
      const heredoc = heredocAt(at, all.source);
      return heredoc ? stringCode(node, heredoc, all) : other(at);
    }
    case "ShellExpression":
      return shell(node, all);
    case "Integer":
    case "Float":
      return { kind: "atom", at, value: numberOf(codeOf(node, all)) };
    case "Boolean":
      return { kind: "atom", at, value: /^true$/i.test(codeOf(node, all)) };
    case "null":
      return { kind: "atom", at, value: null };
    case "VariableName":
      return { kind: "name", at, name: codeOf(node, all) };
    case "Name":
    case "QualifiedName":
      return nameCode(node, all);
    case "MemberExpression":
    case "ScopedExpression":
      return member(node, all);
    case "SubscriptExpression":
      return index(node, all);
    case "CallExpression":
      return call(node, all);
    case "NewExpression":
      return created(node, all);
    case "ArrayExpression":
      return array(node, all);
    case "FunctionExpression":
    case "ArrowFunction":
      return functionCode(node, all);
    default:
      return operation(node, all);
  }
}

/** What is made of other values. */
function operation(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const parts = partsOf(node);
  switch (node.name) {
    case "ParenthesizedExpression":
      return parts[1] ? all.expression(parts[1]) : other(at);
    case "CastExpression":
      return cast(node, all);
    case "Interpolation":
      return interpolated(node, all);
    case "AssignmentExpression":
    case "UpdateExpression":
      return set(node, all);
    case "ConditionalExpression":
      return conditional(node, all);
    case "BinaryExpression":
      return binary(node, all);
    case "UnaryExpression":
      return unary(node, all);
    case "MatchExpression":
      return matchCode(node, all);
    case "PrintIntrinsic":
      return intrinsic(node, "print", parts.slice(1).map(all.expression));
    default:
      return other(
        at,
        parts.filter(({ firstChild, name }) => firstChild ?? isLeaf(name)).map(all.expression),
      );
  }
}

const isLeaf = (name: string): boolean =>
  /^(?:VariableName|Name|String|HeredocString|ShellExpression|Integer|Float|Boolean|null)$/.test(
    name,
  );

function numberOf(code: string): number | null {
  const plain = code.replaceAll("_", "").toLowerCase();
  const isOctal = /^0[0-7]+$/.test(plain);
  const value = Number(isOctal ? `0o${plain.slice(1)}` : plain);
  return Number.isNaN(value) ? null : value;
}

/** A command between backticks is run by a shell; one with values in it is not read. */
function shell(node: SyntaxNode, all: Translator): Expression {
  const { from, to } = node;
  const isPlain = !/[$\\]/.test(codeOf(node, all)) && to - from > 1;
  if (!isPlain) return other(spanOf(node));
  const text = rawText(all.source, [from + 1, to - 1]);
  return intrinsic(node, "shell_exec", [{ kind: "text", at: spanOf(node), text: frozen(text) }]);
}

/** `a->b`, `a?->b`, `A::b`, `A::$b`; what has its name from a variable is nothing that is known. */
function member(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const [of, , inner, ...others] = partsOf(node);
  if (!of || !inner) return other(at, of ? [all.expression(of)] : []);
  const isScoped = node.name === "ScopedExpression";
  const name = inner.name === "ClassMemberName" ? (inner.firstChild ?? inner) : inner;
  const isName = name.name === "Name" || (isScoped && name.name === "VariableName");
  if (!isName && !/^[a-z]+$/.test(name.name))
    return other(
      at,
      [of, inner, ...others].filter((part) => !isOf(part, "{", "}")).map(all.expression),
    );
  return { kind: "member", at, of: all.expression(of), name: codeOf(name, all) };
}

/** `a[b]`; in quotes, a name or a number there is a key. */
function index(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const [of, , key] = partsOf(node);
  if (!of) return other(at);
  const code = all.expression(of);
  if (!key || key.name === "]") return { kind: "index", at, of: code, key: other([at[1], at[1]]) };
  const isQuoted = node.matchContext(["String"]) && key.name === "Name";
  if (!isQuoted) return { kind: "index", at, of: code, key: all.expression(key) };
  const text = frozen(rawText(all.source, spanOf(key)));
  return { kind: "index", at, of: code, key: { kind: "text", at: spanOf(key), text } };
}

/** `{$value}` and `${name}` in quotes. */
function interpolated(node: SyntaxNode, all: Translator): Expression {
  const [sign, value] = partsOf(node);
  if (!value) return other(spanOf(node));
  const code = all.expression(value);
  if (sign?.name !== "${") return code;
  const named = (of: Expression): Expression =>
    of.kind === "name" ? { ...of, name: `$${of.name}` } : other(of.at);
  return code.kind === "index" ? { ...code, of: named(code.of) } : named(code);
}

/** What is made another type stays what it is, but for a text that becomes true. */
function cast(node: SyntaxNode, all: Translator): Expression {
  const value = partsOf(node).at(-1);
  if (!value) return other(spanOf(node));
  const code = all.expression(value);
  const type = partNamed(node, "NamedType");
  const isTruth = type !== null && /bool/i.test(codeOf(type, all)) && code.kind === "text";
  return isTruth ? other(spanOf(node), [code]) : code;
}

/** What sets something within an expression does it before; then it is what has been set. */
function set(node: SyntaxNode, all: Translator): Expression {
  const settings = node.name === "UpdateExpression" ? [update(node, all)] : assignment(node, all);
  for (const setting of settings) all.before(setting);
  const target = partsOf(node).find(({ name }) => !name.endsWith("Op"));
  const isOne = settings.length === 1 && settings.every(({ kind }) => kind === "setting");
  return isOne && target ? all.expression(target) : other(spanOf(node));
}

/** `test ? a : b`, `a ?: b`. */
function conditional(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const parts = partsOf(node);
  const [first, , then] = parts;
  const last = parts.at(-1);
  if (!first || !then || !last || parts.length < 4 || last.name === ":")
    return other(at, parts.filter(({ firstChild }) => firstChild).map(all.expression));
  const isShort = then.name === ":";
  if (isShort)
    return { kind: "either", at, test: null, of: [all.expression(first), all.perhaps(last)] };
  const test = all.expression(first);
  return { kind: "either", at, test, of: [all.perhaps(then), all.perhaps(last)] };
}

const COMPARED: Readonly<Record<string, Comparison["how"]>> = {
  ...{ "==": "equals", "===": "equals", "!=": "differs", "!==": "differs", "<>": "differs" },
  ...{ "<": null, ">": null, "<=": null, ">=": null, "&&": null, "||": null },
  ...{ and: null, or: null, xor: null, instanceof: null },
};

function binary(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const three = threeOf(node);
  if (!three) return other(at, partsOf(node).slice(0, 1).map(all.expression));
  const [left, sign, right] = three;
  const operator = codeOf(sign, all).toLowerCase();
  if (operator === ".") {
    const added = sumOf(node, (each) => codeOf(each, all) === ".");
    return { kind: "joined", at, parts: added.map(all.expression), isLiteral: false };
  }
  const isLazy = /^(?:&&|\|\||and|or|\?\?)$/.test(operator);
  const of = [all.expression(left), isLazy ? all.perhaps(right) : all.expression(right)] as const;
  if (operator === "??") return { kind: "either", at, test: null, of };
  if (Object.hasOwn(COMPARED, operator))
    return { kind: "comparison", at, how: COMPARED[operator] ?? null, of };
  return operator === "|" ? intrinsic(node, "|", of) : other(at, of);
}

/** `@a`, `!a`, `-a`. */
function unary(node: SyntaxNode, all: Translator): Expression {
  const at = spanOf(node);
  const [sign, value] = partsOf(node);
  if (!sign || !value) return other(at);
  const code = all.expression(value);
  const operator = codeOf(sign, all);
  if (operator === "@") return code;
  if (operator === "!") return { kind: "comparison", at, how: "not", of: [code] };
  if (operator === "-" && code.kind === "atom" && typeof code.value === "number")
    return { kind: "atom", at, value: -code.value };
  return other(at, [code]);
}
