import type { Argument, Call, Expression, Joined, Setting } from "../programs/tree.js";

const BUILDER = /^(?:java\.lang\.)?String(?:Builder|Buffer)$/;

/** `new StringBuilder(text)` is the text that it begins with. Null for all other objects. */
export function begun({ callee, given, at }: Call, source: string): Joined | null {
  const [first, another] = given;
  if (!BUILDER.test(source.slice(...callee.at)) || another) return null;
  // A number says how much room there is.
  const parts = first && first.value.kind !== "atom" ? [first.value] : [];
  return { kind: "joined", at, parts, isLiteral: false, isBuilt: true };
}

/** `new StringBuilder().append(text)`. Null for all other calls. */
export function continued(
  callee: Expression,
  given: readonly Argument[],
  at: Joined["at"],
): Joined | null {
  const [only, another] = given;
  if (callee.kind !== "member" || callee.name !== "append" || !only || another) return null;
  const { of } = callee;
  return of.kind === "joined" && of.isBuilt
    ? { ...of, at, parts: [...of.parts, only.value] }
    : null;
}

/** A statement `builder.append(a).append(b);` puts more behind what the variable holds. */
export function grown(code: Expression): Setting | null {
  const parts: Expression[] = [];
  let of = code;
  while (of.kind === "call" && of.callee.kind === "member" && of.callee.name === "append") {
    const [only, another] = of.given;
    if (!only || another) return null;
    parts.unshift(only.value);
    of = of.callee.of;
  }
  const { at } = code;
  const value: Joined = { kind: "joined", at, parts, isLiteral: false, isBuilt: true };
  const isOne = of.kind === "name" && parts.length > 0;
  return isOne ? { kind: "setting", at, target: of, value, isAdded: true } : null;
}
