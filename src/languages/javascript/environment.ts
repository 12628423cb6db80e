import type { Bindings } from "./bindings.js";
import { dottedName, unwrap, type Node } from "./syntax.js";

/**
 * Where a file reads a variable of its environment: `process.env.X`, or the `X` of `const { X } =
 * process.env`.
 */
export function readsOfEnvironment(key: string, bindings: Bindings): readonly Node[] {
  const [members = []] = bindings.membersCalled(key);
  return members.flatMap((member): readonly Node[] => {
    if (member.type === "MemberExpression")
      return dottedName(member.object) === "process.env" && !isWritten(member) ? [member] : [];
    const { parent } = member.parent;
    const isTakenOut =
      parent.type === "VariableDeclarator" &&
      parent.init &&
      dottedName(parent.init) === "process.env";
    return isTakenOut ? [member.value] : [];
  });
}

const isWritten = (member: Node): boolean =>
  member.parent?.type === "AssignmentExpression" && member.parent.left === member;

/** `process.env.X`, `import.meta.env.X`, `Bun.env.X`. */
const MEMBER = /^(?:process|import\.meta|Bun)\.env\.(\w+)$/;

/** The variable of the environment that an expression is, as it stands there: nothing in the file sets it. */
export function environmentRead(node: Node, bindings: Bindings): string | undefined {
  const name = variableRead(unwrap(node), bindings);
  const isSet = name !== undefined && bindings.membersCalled(name)[0]?.some(isWritten) === true;
  return isSet ? undefined : name;
}

function variableRead(node: Node, bindings: Bindings): string | undefined {
  if (node.type === "MemberExpression") return MEMBER.exec(dottedName(node) ?? "")?.[1];
  if (node.type !== "CallExpression" || !readsVariable(node.callee, bindings)) return undefined;
  const [name] = node.arguments;
  return name?.type === "Literal" ? String(name.value) : undefined;
}

/** `Deno.env.get("X")`, and `env("X")` in the configuration of Prisma 7. */
function readsVariable(callee: Node, bindings: Bindings): boolean {
  if (dottedName(callee) === "Deno.env.get") return true;
  const [definition] = callee.type === "Identifier" ? (bindings.variable(callee)?.defs ?? []) : [];
  return (
    definition?.type === "ImportBinding" &&
    definition.parent.type === "ImportDeclaration" &&
    definition.parent.source.value === "prisma/config"
  );
}
