import { memberName, propertyName, stringIn, unwrap, type Node } from "./syntax.js";

/** The last part of a name: of what is called, read, or asked for. */
export function lastName(node: Node): string {
  const inner = unwrap(node);
  if (inner.type === "Identifier") return inner.name;
  if (inner.type === "MemberExpression") return memberName(inner) ?? "";
  return inner.type === "CallExpression"
    ? (nameGiven(inner.arguments[0]) ?? lastName(inner.callee))
    : "";
}

/** A name that is given as a text: `env("DATABASE_URL", ...)`. */
export const nameGiven = (node: Node | undefined): string | null =>
  /^[\w.-]+$/.exec(stringIn(node) ?? "")?.[0] ?? null;

/** The name that holds an object: `env: { ... }`, `scripts = { ... }`. */
export function nameOfObject({ parent }: Node): string {
  if (parent?.type === "Property") return propertyName(parent) ?? "";
  if (parent?.type === "VariableDeclarator") return lastName(parent.id);
  return parent?.type === "AssignmentExpression" ? lastName(parent.left) : "";
}
