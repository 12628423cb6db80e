import type { Bindings } from "./bindings.js";
import { isClass, saidOf, type ClassNode, type Owner } from "./classes.js";
import { isOf, type Node } from "./syntax.js";

/** Classes are followed so far down. */
const DEEPEST = 5;

/** Whether a class of the file that is derived from one says something else of a member. */
export const isSaidAnew = (
  owner: Owner,
  name: string,
  bindings: Bindings,
  depth = DEEPEST,
): boolean =>
  depth === 0 ||
  derivedFrom(owner.node, bindings).some((node) => {
    const derived = { ...owner, node };
    return (
      saidOf(derived, name, bindings.visitorKeys).length > 0 ||
      isSaidAnew(derived, name, bindings, depth - 1)
    );
  });

function derivedFrom(node: ClassNode, bindings: Bindings): readonly ClassNode[] {
  const { id, parent } = node;
  const name = id ?? (parent.type === "VariableDeclarator" ? parent.id : null);
  const variable = bindings.variable(name);
  return variable
    ? bindings.reads(variable).flatMap(({ identifier }) => derivedAt(identifier))
    : [];
}

/** `class B extends A`, `class B extends withMore(A)`. */
function derivedAt(name: Node): readonly ClassNode[] {
  let base = name;
  for (let { parent } = base; parent; { parent } = base) {
    if (isClass(parent)) return parent.superClass === base ? [parent] : [];
    if (!isOf(parent, "CallExpression", "MemberExpression")) break;
    base = parent;
  }
  return [];
}
