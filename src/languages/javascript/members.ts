import type { TSESTree } from "@typescript-eslint/utils";
import { mapBranches, touched } from "../../document/derived.js";
import type { Value } from "../../document/value.js";
import { functionValue } from "./calls.js";
import { classOf, memberOf } from "./classes.js";
import { isChangedAsMember, isSetFromOutside } from "./escapes.js";
import { asRead, unknown, type Evaluator, type Place } from "./evaluator.js";
import { memberName, rootOf, unwrap, type Node } from "./syntax.js";
import { urlText } from "./url.js";

/** Objects whose members may be known. */
const FOLLOWED = /^(?:Identifier|MemberExpression|CallExpression|ObjectExpression|ThisExpression)$/;

/** `config.ssl`, `CONFIG.db.ssl`, `options().ssl`, `this.ssl`. */
export function memberValue(evaluator: Evaluator, node: TSESTree.MemberExpression, place: Place): Value {
  const key = memberName(node);
  const object = unwrap(node.object);
  if (key === null || !FOLLOWED.test(object.type)) return unknown(evaluator, node);
  if (object.type === "ThisExpression") return ofThis(evaluator, node, key, place) ?? unknown(evaluator, node);
  const root = rootOf(object);
  if (root.type === "Identifier" && !evaluator.bindings.variable(root)) return unknown(evaluator, node);
  if (key === "href") {
    const address = urlText(evaluator, object, place);
    if (address) return address;
  }
  return mapBranches(evaluator.evaluate(object, place), (branch) => {
    const value = branch.kind === "mapping" ? branch.get(key) : branch;
    if (branch.kind !== "mapping" || value.kind === "opaque") return unknown(evaluator, node);
    return asRead(evaluator, node, value);
  });
}

/** What the class of `this` says of a member. Other code may use it too. */
export function ofThis(evaluator: Evaluator, node: Node, key: string, place: Place, isCalled = false): Value | null {
  const owner = classOf(node);
  const member = owner && memberOf(owner, key, evaluator.sourceCode.visitorKeys);
  if (!member || isExtended(evaluator, owner) || isSetFromOutside(key, evaluator.bindings) || (member.kind === "method") !== isCalled)
    return null;
  const shared: Place = { ...place, trust: "suggest", until: Infinity };
  return evaluator.once(
    member.node,
    () => {
      if (member.kind !== "value") return functionValue(evaluator, member.node, node, shared);
      const value = evaluator.evaluate(member.node, shared);
      return isChangedAsMember(key, evaluator.bindings) ? touched(value, []) : value;
    },
    () => unknown(evaluator, node),
  );
}

/** A class that is derived from it may say something else. */
function isExtended({ bindings }: Evaluator, { id }: { readonly id: Node | null }): boolean {
  const variable = id && bindings.variable(id);
  return !!variable && bindings.reads(variable).some(({ identifier: { parent } }) => !!parent && "superClass" in parent);
}
