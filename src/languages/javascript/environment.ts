import type { Bindings } from "./bindings.js";
import { dottedName, type Node } from "./syntax.js";

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
