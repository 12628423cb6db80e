import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Span } from "../../model/setting.js";

export type Node = TSESTree.Node;
export type SourceCode = TSESLint.SourceCode;
type Definition = TSESLint.Scope.Definition;
/** A variable that the file defines. */
export type Variable = TSESLint.Scope.Variable & {
  readonly defs: readonly [Definition, ...(readonly Definition[])];
};
export type Reference = TSESLint.Scope.Reference;

/** Whether a node is of one of these kinds. */
export const isOf = (
  node: Node | null | undefined,
  ...kinds: readonly `${Node["type"]}`[]
): boolean => kinds.some((kind) => kind === node?.type);

/** A copy: the tree's own ranges must not leave this layer. */
export const spanOf = (node: { readonly range: readonly [number, number] }): Span => [
  node.range[0],
  node.range[1],
];
export const isInside = (inner: Span, outer: Span): boolean =>
  outer[0] <= inner[0] && inner[1] <= outer[1];

/**
 * What is left when everything is taken off that does not change the value: casts, `await`, `?.`.
 */
export function unwrap(node: Node): Node {
  let inner = node;
  for (;;) {
    switch (inner.type) {
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
      case "TSTypeAssertion":
      case "TSInstantiationExpression":
      case "ChainExpression":
        inner = inner.expression;
        break;
      case "AwaitExpression":
        inner = inner.argument;
        break;
      default:
        return inner;
    }
  }
}

/** The string that a literal is; null for everything else. */
export const stringIn = (node: Node | null | undefined): string | null =>
  node?.type === "Literal" && typeof node.value === "string" ? node.value : null;

/** `a.b` and `a["b"]` name `b`; `a.#b` names `#b`; `a[b]` and what is no member name nothing. */
export function memberName(node: Node | null | undefined): string | null {
  if (node?.type !== "MemberExpression") return null;
  if (!node.computed)
    return node.property.type === "PrivateIdentifier"
      ? `#${node.property.name}`
      : node.property.name;
  return stringIn(unwrap(node.property));
}

/** The key of a property, where the file tells it. */
export function propertyName(node: {
  readonly key: Node;
  readonly computed: boolean;
}): string | null {
  const { key } = node;
  if (!node.computed && key.type === "Identifier") return key.name;
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  return key.type === "Literal" ? String(key.value) : null;
}

/**
 * `process.env.DB_HOST`, `import.meta.env.X`: the whole way as written, or null where a step is not
 * an identifier.
 */
export function dottedName(node: Node): string | null {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type === "MetaProperty") return "import.meta";
  if (inner.type !== "MemberExpression") return null;
  const object = dottedName(inner.object);
  const name = memberName(inner);
  return object === null || name === null ? null : `${object}.${name}`;
}

/** What a chain of members and calls begins with. */
export function rootOf(node: Node): Node {
  const inner = unwrap(node);
  if (inner.type === "MemberExpression") return rootOf(inner.object);
  return inner.type === "CallExpression" ? rootOf(inner.callee) : inner;
}

/**
 * Every node below one, in the order of the file; `skip` tells which are not entered.
 * A stack, since generated code nests deeper than the call stack.
 */
export function walk(
  root: Node,
  keys: SourceCode["visitorKeys"],
  visit: (node: Node) => void,
  skip?: (node: Node) => boolean,
): void {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(node);
    if (skip?.(node)) continue;
    // The parser's own keys say what its nodes hold; TypeScript cannot follow a key that is data.
    const names = keys[node.type] ?? [];
    for (let index = names.length - 1; index >= 0; index--) {
      const held = (node as unknown as Record<string, unknown>)[names[index] ?? ""];
      const children: readonly unknown[] = Array.isArray(held) ? held : [held];
      for (let place = children.length - 1; place >= 0; place--) {
        const child = children[place];
        if (typeof child === "object" && child !== null && "type" in child)
          stack.push(child as Node);
      }
    }
  }
}

export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;
export const isFunction = (node: Node | null | undefined): node is FunctionNode =>
  node?.type === "FunctionDeclaration" ||
  node?.type === "FunctionExpression" ||
  node?.type === "ArrowFunctionExpression";

export const isLoop = (node: Node): boolean =>
  isOf(node, "ForStatement", "ForInStatement", "ForOfStatement") ||
  isOf(node, "WhileStatement", "DoWhileStatement");

/** The function of the file that a name stands for, if it stands for nothing else. */
export function functionOf(
  variable: Variable,
  { onlyValue }: { onlyValue(variable: Variable): Node | null },
): FunctionNode | null {
  const [definition] = variable.defs;
  if (
    definition.type === "FunctionName" &&
    variable.references.every((reference) => !reference.isWrite())
  ) {
    return isFunction(definition.node) ? definition.node : null;
  }
  const value = onlyValue(variable);
  return isFunction(value) ? value : null;
}

/** What a function is declared or assigned as. */
function identifierOf(fn: FunctionNode): Node | null {
  if (fn.type === "FunctionDeclaration") return fn.id;
  const { parent } = fn;
  return parent.type === "VariableDeclarator" && parent.init === fn ? parent.id : null;
}

/** The variable that stands for a function and for nothing else. */
export function nameOf(
  fn: FunctionNode,
  bindings: {
    variable(identifier: Node | null): Variable | null;
    onlyValue(variable: Variable): Node | null;
  },
): Variable | null {
  const name = identifierOf(fn);
  const variable = bindings.variable(name);
  return variable && functionOf(variable, bindings) === fn ? variable : null;
}

/** The function, or the whole file, that a node belongs to. */
export function homeOf(node: Node): Node {
  let home = node.parent ?? node;
  while (
    home.parent &&
    !isFunction(home) &&
    home.type !== "StaticBlock" &&
    home.type !== "PropertyDefinition"
  )
    home = home.parent;
  return home;
}

/**
 * `o.a = 1`, `o.a++`, `delete o.a`, `[o.a] = list`, `({ key: o.a } = other)`, `for (o.a of list)`.
 */
export function isWritten(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === "AssignmentExpression") return parent.left === node;
  if (parent?.type === "UpdateExpression") return true;
  if (parent?.type === "UnaryExpression") return parent.operator === "delete";
  return isPatternTarget(node);
}

export function isPatternTarget(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === "Property")
    return parent.value === node && parent.parent.type === "ObjectPattern";
  if (parent?.type === "AssignmentPattern") return parent.left === node;
  if (parent?.type === "ForInStatement" || parent?.type === "ForOfStatement")
    return parent.left === node;
  return parent?.type === "ArrayPattern" || parent?.type === "RestElement";
}
