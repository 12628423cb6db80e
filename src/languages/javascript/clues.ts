import type { TSESTree } from "@typescript-eslint/utils";
import type { Clues } from "../../model/setting.js";
import { pay } from "../../document/steps.js";
import type { Bindings } from "./bindings.js";
import { makesNames } from "./names-made.js";
import { functionOf, memberName, stringIn, unwrap, type Node, type Variable } from "./syntax.js";

/**
 * Names of the environment's variables look like this, in whatever wrapper: `env.DB_HOST`,
 * `required("DB_HOST")`.
 */
const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
/** What such names begin with: `env["TIDB_" + name]`. */
const BEGINNING = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_$/;
/** Keys of a configuration look like this: `config.get("tidb.host")`. */
const PATH = /^[a-z]\w*(?:\.\w+)*\.(?:host(?:name)?|ur[il]|user(?:name)?|password)$/i;
/** Expressions longer than this are generated. */
const LIMIT = 200;

/** What is found on the way through an expression. */
interface Found {
  readonly names: string[];
  readonly variables: string[];
  readonly texts: string[];
  /** What is looked at next. */
  readonly queue: (Node | null | undefined)[];
}

/**
 * The names and texts in an expression whose value is not known. Constants are followed, functions
 * are not entered.
 */
export function cluesIn(root: Node, bindings: Bindings): Clues {
  const found: Found = { names: [], variables: [], texts: [], queue: [root] };
  const { queue, names, variables, texts } = found;
  const seen = new Set<Node>();
  while (queue.length > 0 && seen.size < LIMIT && pay()) {
    const next = queue.shift();
    if (!next || seen.has(next)) continue;
    seen.add(next);
    const node = unwrap(next);
    const made = builtText(node, bindings);
    if (made !== null && VARIABLE.test(made)) addName(found, made, true);
    look(node, found, bindings);
  }
  return { names, variables, texts };
}

function addName({ names, variables }: Found, name: string, isFree: boolean): void {
  names.push(name);
  if (isFree && VARIABLE.test(name)) variables.push(name);
}

function look(node: Node, found: Found, bindings: Bindings): void {
  if (node.type === "Identifier") lookAtName(node, found, bindings);
  else if (node.type === "MemberExpression") lookAtMember(node, found);
  else if (node.type === "Literal") lookAtLiteral(node, found);
  else if (node.type === "TemplateLiteral") lookAtTemplate(node, found);
  else if (isNameMaker(node, bindings)) found.queue.push(node.callee);
  else found.queue.push(...partsOf(node));
}

/** What such a function is handed is not what it asks for. */
function isNameMaker(node: Node, bindings: Bindings): node is TSESTree.CallExpression {
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : null;
  const variable = bindings.variable(callee);
  const fn = variable && functionOf(variable, bindings);
  return !!fn && makesNames(fn, bindings);
}

function lookAtName(node: TSESTree.Identifier, found: Found, bindings: Bindings): void {
  const variable = bindings.variable(node);
  const value = variable && bindings.onlyValue(variable);
  addName(found, node.name, !value);
  found.texts.push(...moduleOf(variable));
  found.queue.push(value ?? (variable && defaultOf(variable)));
}

/** What a name stands for where nothing is taken out for it: `const { HOST = "localhost" } = process.env`. */
function defaultOf({ defs: [{ type, name }] }: Variable): Node | null {
  const { parent } = name;
  const isDefault = parent.type === "AssignmentPattern" && parent.left === name;
  return type === "Variable" && isDefault ? parent.right : null;
}

function lookAtMember(node: TSESTree.MemberExpression, found: Found): void {
  const name = memberName(node);
  if (name !== null) addName(found, name, true);
  found.queue.push(node.object);
  if (name === null) found.queue.push(node.property);
}

function lookAtLiteral(node: TSESTree.Literal, found: Found): void {
  const { value } = node;
  if ("regex" in node) found.texts.push(node.regex.pattern.replaceAll("\\", ""));
  if (typeof value !== "string") return;
  if (VARIABLE.test(value)) addName(found, value, true);
  else found.texts.push(value);
  if (PATH.test(value) || BEGINNING.test(value)) addName(found, value, false);
}

function lookAtTemplate({ quasis, expressions }: TSESTree.TemplateLiteral, found: Found): void {
  const first = quasis[0]?.value.cooked ?? "";
  if (expressions.length === 0 && VARIABLE.test(first)) addName(found, first, true);
  found.texts.push(...quasis.map(({ value }) => value.cooked ?? ""));
  if (BEGINNING.test(first)) addName(found, first, false);
  found.queue.push(...expressions);
}

/** What else an expression is made of. */
function partsOf(node: Node): readonly (Node | null)[] {
  switch (node.type) {
    case "CallExpression":
    case "NewExpression":
      return [node.callee, ...node.arguments];
    case "ConditionalExpression":
      return [node.test, node.consequent, node.alternate];
    case "LogicalExpression":
    case "BinaryExpression":
      return [node.left, node.right];
    case "UnaryExpression":
    case "SpreadElement":
      return [node.argument];
    case "ArrayExpression":
      return node.elements;
    default:
      return [];
  }
}

/**
 * The package that a name is imported from, as `require` would name it. What a program's own files
 * hold is not known by their names.
 */
function moduleOf(variable: Variable | null): readonly string[] {
  const [definition] = variable?.defs ?? [];
  const isImport =
    definition?.type === "ImportBinding" && definition.parent.type === "ImportDeclaration";
  const from = isImport ? definition.parent.source.value : "";
  return /^[@a-z]/.test(from) ? [from] : [];
}

/** A text that is put together of constants: `${PREFIX}_HOST`, `PREFIX + "HOST"`. */
function builtText(node: Node, bindings: Bindings): string | null {
  if (node.type === "BinaryExpression") {
    return node.operator === "+"
      ? joinedText([constantText(node.left, bindings), constantText(node.right, bindings)])
      : null;
  }
  if (node.type !== "TemplateLiteral" || node.expressions.length === 0) return null;
  const { quasis, expressions } = node;
  return joinedText(
    quasis.flatMap(({ value }, index) => {
      const next = expressions[index];
      return [value.cooked, ...(next ? [constantText(next, bindings)] : [])];
    }),
  );
}

const joinedText = (parts: readonly (string | null)[]): string | null =>
  parts.includes(null) ? null : parts.join("");

function constantText(node: Node, bindings: Bindings): string | null {
  const inner = unwrap(node);
  if (inner.type === "Literal") return stringIn(inner);
  const variable = bindings.variable(inner);
  const value = variable && bindings.onlyValue(variable);
  return value && stringIn(unwrap(value));
}
