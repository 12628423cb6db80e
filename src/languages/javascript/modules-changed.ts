import { isRequire, specifierOf } from "./specifiers.js";
import { isWritten, memberName, unwrap, walk, type Node, type SourceCode } from "./syntax.js";

/**
 * Modules that a file loads so many times, and of which it changes something by one of these names: a module is one object
 * under all of them.
 */
export function modulesChanged(
  { ast, visitorKeys, scopeManager }: SourceCode,
  least = 2,
): readonly string[] {
  const loads = new Map<string, Node[]>();
  const add = (specifier: string | null, node: Node): void => {
    if (specifier !== null) loads.set(specifier, [...(loads.get(specifier) ?? []), node]);
  };
  walk(ast, visitorKeys, (node) => {
    if (node.type === "ImportDeclaration") add(node.source.value, node);
    if (node.type === "ImportExpression") add(specifierOf(node.source), node);
    const [source] = node.type === "CallExpression" ? node.arguments : [];
    if (node.type === "CallExpression" && isRequire(node.callee) && source)
      add(specifierOf(source), node);
  });
  const isChanged = (node: Node): boolean =>
    isChangedBelow(node) ||
    (scopeManager?.getDeclaredVariables(declarationOf(node)) ?? []).some(({ references }) =>
      references.some(({ identifier }) => isChangedBelow(identifier)),
    );
  return [...loads].flatMap(([specifier, nodes]) =>
    nodes.length >= least && nodes.some(isChanged) ? [specifier] : [],
  );
}

/** What declares the names that a module is loaded under. */
function declarationOf(load: Node): Node {
  let node = load;
  while (
    node.parent &&
    node.type !== "VariableDeclarator" &&
    !/^Import.*Declaration$|Statement$/.test(node.type)
  )
    node = node.parent;
  return node;
}

/** `config.db.ssl = x`, `delete config.ssl`, `Object.assign(config, x)`. */
export const isChangedBelow = (node: Node): boolean => changedBelow(node) !== null;

/** What is changed of an object: `config.db.ssl`. */
export function changedBelow(node: Node): Node | null {
  let member = node;
  while (member.parent && (isMemberOf(member, member.parent) || unwrap(member.parent) === member))
    member = member.parent;
  return (member !== node && isWritten(member)) || isAssigned(member) ? member : null;
}

const isMemberOf = (node: Node, parent: Node): boolean =>
  parent.type === "MemberExpression" && parent.object === node;

const isAssigned = ({ parent, ...node }: Node): boolean =>
  parent?.type === "CallExpression" &&
  parent.arguments[0]?.range[0] === node.range[0] &&
  /^(?:assign|defineProperty)$/.test(memberName(parent.callee) ?? "");

/** Modules that a file loads for what they do, not for what they export. */
export const modulesRun = ({ ast }: SourceCode): readonly string[] =>
  ast.body.flatMap((statement) => {
    if (statement.type === "ImportDeclaration")
      return statement.specifiers.length === 0 ? [statement.source.value] : [];
    const call = statement.type === "ExpressionStatement" ? statement.expression : null;
    const [source] =
      call?.type === "CallExpression" && isRequire(call.callee) ? call.arguments : [];
    return (source && specifierOf(source)) ?? [];
  });
