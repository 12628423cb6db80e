import type { TSESTree } from "@typescript-eslint/utils";
import { namesWords } from "../naming.js";
import type { Bindings } from "./bindings.js";
import {
  dottedName,
  functionOf,
  homeOf,
  isFunction,
  isOf,
  memberName,
  propertyName,
  rootOf,
  unwrap,
  type Node,
} from "./syntax.js";

/** The name that a text has from its place: of a variable, or of a key. */
export function holderOf({ parent }: Node): string | null {
  if (parent?.type === "VariableDeclarator")
    return parent.id.type === "Identifier" ? parent.id.name : null;
  if (parent?.type === "AssignmentExpression") return targetName(parent);
  return parent?.type === "Property" ? propertyName(parent) : null;
}

export function targetName({ left }: TSESTree.AssignmentExpression): string | null {
  if (left.type === "Identifier") return left.name;
  return memberName(left);
}

const SHOWING =
  /^(?:console|log|logger|it|test|describe|t)(?:\.|$)|\.(?:log|debug|info|warn|error|describe|description|usage|example|epilog(?:ue)?|addHelpText|summary|note)$|\bstd(?:out|err)\.write$/;
/** What only changes the look of a text: `chalk.green`, `pc.bold`, `kleur.cyan().bold`. */
const STYLING =
  /(?:^|\.)(?:(?:bg)?(?:red|green|yellow|blue|magenta|cyan|white|gray|grey|black)(?:Bright)?|bold|dim|italic|underline|inverse)$/i;
/** Functions and methods that ask whether something is equal to any of their arguments. */
const EQUATING =
  /^Object\.is$|^assert\w*$|(?:^|\.)(?:(?:not)?(?:deep|strict|deepStrict)?equals?|is(?:Deep(?:Strict)?)?Equal)$/i;
const MATCHING = /\.to[A-Z]\w*$|^(?:Object\.hasOwn|Reflect\.(?:get|has))$/;
/** Those that look for their first argument: in a text, a list, or among the keys of something. */
const SEEKING =
  /^RegExp$|\.(?:includes|(?:last)?indexOf|(?:starts|ends)With|match(?:All)?|search|split|replace(?:All)?|localeCompare|test|has(?:OwnProperty|Item)?|(?:get|remove)(?:Item)?|delete)$/i;
/** What stands in these at any depth is a test's own. */
const TESTING = /^(?:expect|assert)(?:[.(]|$)|^t\.|^(?:it|test|describe)\.each$/;
/** What stands in these at any depth is looked for in a database. */
const QUERYING =
  /(?:^|\.)(?:(?:and|or)?where(?:Not|In)?|find(?:One|Many|First|Unique|All)(?:OrFail|OrThrow)?|(?:update|delete|replace)(?:One|Many)|eq|ne|hget)$/i;
/** A test's name for what must come out. */
const WANTED = /^expected/i;

/** The name of what a node calls, if it calls something; `expect().toBe` stands for any call on what a call gives. */
function calleeOf(node: Node): string {
  if (node.type !== "CallExpression" && node.type !== "NewExpression") return "";
  const { callee } = node;
  const name = dottedName(callee);
  if (name !== null || callee.type !== "MemberExpression") return name ?? "";
  return `${dottedName(rootOf(callee)) ?? ""}().${memberName(callee) ?? ""}`;
}

/** What is wrapped deeper than this is generated. */
const DEEPEST = 30;

/** What a page shows, or the compiler reads: JSX, types, the name of a module. */
export const isOnPage = ({ parent }: Node): boolean =>
  /^(?:JSX|TS(?:Literal|Enum)|Import|Export)/.test(parent?.type ?? "");

/** Log lines and errors. */
export function isMessage(node: Node, depth = 0): boolean {
  if (namesWords(holderOf(node) ?? "")) return true;
  const { parent } = node;
  if (!parent || depth > DEEPEST) return false;
  const callee = calleeOf(parent);
  if (SHOWING.test(callee)) return true;
  if (parent.type === "NewExpression") return (dottedName(parent.callee) ?? "").endsWith("Error");
  return (
    (STYLING.test(callee) ||
      isOf(parent, "ArrayExpression", "ConditionalExpression", "LogicalExpression")) &&
    isMessage(parent, depth + 1)
  );
}

export function isCompared(node: Node): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (parent.type === "BinaryExpression" && parent.operator !== "+") return true;
  if (WANTED.test(holderOf(node) ?? "")) return true;
  return (
    /^(?:TSLiteralType|SwitchCase|Import)/.test(parent.type) ||
    isKey(node, parent) ||
    isSought(node, parent) ||
    isTested(node)
  );
}

/** `{ "mysql://...": 1 }`, `pools["mysql://..."]`. */
const isKey = (node: Node, parent: Node): boolean =>
  ("key" in parent && parent.key === node) ||
  (parent.type === "MemberExpression" && parent.computed && parent.property === node);

function isSought(node: Node, parent: Node): boolean {
  const callee = calleeOf(parent);
  if (MATCHING.test(callee)) return true;
  if (!("arguments" in parent) || parent.arguments[0] !== node) return false;
  return SEEKING.test(callee) || (callee.endsWith(".set") && parent.arguments.length > 1);
}

/** Whether it is handed to a test or a query, in whatever it is wrapped: `expect(mask({ url }))`. */
function isTested(node: Node): boolean {
  let { parent } = node;
  for (
    let depth = 0;
    parent && depth < DEEPEST && !isFunction(parent) && !OUTSIDE.test(parent.type);
    depth++
  ) {
    const callee = calleeOf(parent);
    if (TESTING.test(callee) || EQUATING.test(callee) || QUERYING.test(callee)) return true;
    ({ parent } = parent);
  }
  return false;
}

export const hasKey = (entry: TSESTree.ObjectLiteralElement, name: RegExp): boolean =>
  entry.type === "Property" && name.test(propertyName(entry) ?? "");

/**
 * Where a reader would point for something that is not in an object: its name, where it has one.
 */
export function headOf(node: TSESTree.ObjectExpression): Node {
  const { parent } = node;
  if (parent.type === "VariableDeclarator") return parent.id;
  return parent.type === "Property" ? parent.key : node;
}

/** The function that an object is handed to as it stands. */
export function takerOf({ parent }: Node): string | null {
  return parent?.type === "CallExpression" || parent?.type === "NewExpression"
    ? (dottedName(parent.callee) ?? "")
    : null;
}
const OUTSIDE = /Statement$|Declaration$|^MemberExpression$/;

/**
 * Whether an object is made for code of another file alone: what a callback returns to it, or what
 * a statement hands over. Whoever gets it, nobody in this file uses it any more.
 */
export function isGivenAway(node: Node, bindings: Bindings): boolean {
  const parent = node.parent && wrapping(node.parent);
  if (parent?.type === "Property" && parent.parent.type === "ObjectExpression")
    return isGivenAway(parent.parent, bindings);
  if (parent?.type === "CallExpression")
    return parent.parent.type === "ExpressionStatement" && isForeign(parent.callee, bindings);
  if (parent?.type !== "ArrowFunctionExpression" && parent?.type !== "ReturnStatement")
    return false;
  const fn = homeOf(node);
  return fn.parent?.type === "CallExpression" && fn.parent.callee.type === "Identifier";
}

/** A function by its name, which the file does not show. */
function isForeign(callee: Node, bindings: Bindings): boolean {
  const variable = bindings.variable(callee);
  return callee.type === "Identifier" && (!variable || !functionOf(variable, bindings));
}

/** The first node around that is more than a cast. */
const wrapping = (node: Node): Node =>
  node.parent && unwrap(node) !== node ? wrapping(node.parent) : node;
