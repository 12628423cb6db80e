import type { Clues } from "../../model/setting.js";
import { pay } from "../../document/steps.js";
import type { Bindings } from "./bindings.js";
import { memberName, unwrap, type Node, type Variable } from "./syntax.js";

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

/**
 * The names and texts in an expression whose value is not known. Constants are followed, functions
 * are not entered.
 */
export function cluesIn(root: Node, bindings: Bindings): Clues {
  const names: string[] = [];
  const variables: string[] = [];
  const texts: string[] = [];
  const seen = new Set<Node>();
  const queue: (Node | null | undefined)[] = [root];
  const named = (name: string, isFree: boolean): void => {
    names.push(name);
    if (isFree && VARIABLE.test(name)) variables.push(name);
  };
  for (
    let next = queue.shift();
    next !== undefined && seen.size < LIMIT && pay();
    next = queue.shift()
  ) {
    if (next === null || seen.has(next)) continue;
    seen.add(next);
    const node = unwrap(next);
    const made = builtText(node, bindings);
    if (made !== null && VARIABLE.test(made)) named(made, true);
    switch (node.type) {
      case "Identifier": {
        const variable = bindings.variable(node);
        const value = variable && bindings.onlyValue(variable);
        named(node.name, !value);
        texts.push(...moduleOf(variable));
        queue.push(value);
        break;
      }
      case "MemberExpression": {
        const name = memberName(node);
        if (name !== null) named(name, true);
        queue.push(node.object, node.computed && name === null ? node.property : null);
        break;
      }
      case "Literal":
        if ("regex" in node) texts.push(node.regex.pattern.replaceAll("\\", ""));
        if (typeof node.value !== "string") break;
        if (VARIABLE.test(node.value)) named(node.value, true);
        else texts.push(node.value);
        if (PATH.test(node.value) || BEGINNING.test(node.value)) named(node.value, false);
        break;
      case "TemplateLiteral":
        if (node.expressions.length === 0 && VARIABLE.test(node.quasis[0]?.value.cooked ?? ""))
          named(node.quasis[0]?.value.cooked ?? "", true);
        texts.push(...node.quasis.map(({ value }) => value.cooked ?? ""));
        if (BEGINNING.test(node.quasis[0]?.value.cooked ?? ""))
          named(node.quasis[0]?.value.cooked ?? "", false);
        queue.push(...node.expressions);
        break;
      case "CallExpression":
      case "NewExpression":
        queue.push(node.callee, ...node.arguments);
        break;
      case "ConditionalExpression":
        queue.push(node.test, node.consequent, node.alternate);
        break;
      case "LogicalExpression":
      case "BinaryExpression":
        queue.push(node.left, node.right);
        break;
      case "UnaryExpression":
      case "SpreadElement":
        queue.push(node.argument);
        break;
      case "ArrayExpression":
        queue.push(...node.elements);
        break;
      default:
    }
    if (queue.length === 0) break;
  }
  return { names, variables, texts };
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
  if (inner.type === "Literal") return typeof inner.value === "string" ? inner.value : null;
  const variable = inner.type === "Identifier" ? bindings.variable(inner) : null;
  const value = variable && bindings.onlyValue(variable);
  const constant = value && unwrap(value);
  return constant?.type === "Literal" && typeof constant.value === "string" ? constant.value : null;
}
