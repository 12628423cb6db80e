import type { Span } from "../../model/setting.js";
import type { Bindings } from "./bindings.js";
import { dottedName, isInside, isWritten, rootOf, spanOf, unwrap, type Node } from "./syntax.js";

/**
 * Whether the program itself asks for a key of the object in which a value stands, as in `if (options.tls)`. A read of
 * another object of the file, or of one that is imported, asks for none of this one.
 */
export const askedForIn =
  (bindings: Bindings) =>
  (key: string, at: Span): boolean => {
    const [members = []] = bindings.membersCalled(key);
    return members.some((member) => {
      // What an option is made of is not asked of it: `checkServerIdentity: tls.checkServerIdentity`.
      if (isInside(spanOf(member), at)) return false;
      const object = member.type === "MemberExpression" ? member.object : sourceOf(member);
      return object !== null && !isWritten(member) && mayBeAround(object, at, bindings);
    });
  };

/** What a pattern is taken from: `const { tls } = options`. */
function sourceOf({ parent: pattern }: Node): Node | null {
  const declaration = pattern?.parent;
  return declaration?.type === "VariableDeclarator" && declaration.id === pattern
    ? declaration.init
    : (pattern ?? null);
}

function mayBeAround(object: Node, at: Span, bindings: Bindings): boolean {
  const root = rootOf(object);
  if (dottedName(root) === "process") return false;
  const variable = bindings.variable(root);
  if (variable?.defs[0].type === "ImportBinding") return false;
  const value = variable && bindings.onlyValue(variable);
  const held = value && unwrap(value);
  return held?.type !== "ObjectExpression" || isInside(at, spanOf(held));
}
