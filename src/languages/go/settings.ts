import type { SyntaxNode } from "@lezer/common";
import { between, isOf, other, partsOf, spanOf } from "../programs/nodes.js";
import type { Atom } from "../../document/plain.js";
import type { Expression, Setting, Statement } from "../programs/tree.js";
import { made } from "./calls.js";
import { typeName } from "./literals.js";
import { codeOf, type Translator } from "./translator.js";

/** `a, b := c, d`, `a = b`, `a += b`, `var a, b T = c, d`: all targets before the sign, all values behind it. */
export function settings(node: SyntaxNode, all: Translator): readonly Statement[] {
  const parts = partsOf(node);
  const index = parts.findIndex((part) => isOf(part, "=", ":=", "UpdateOp"));
  const [left, sign, right] =
    index < 0
      ? [parts, undefined, []]
      : [parts.slice(0, index), parts[index], parts.slice(index + 1)];
  const isDeclared = sign?.name === ":=" || node.name.endsWith("Spec");
  const targets = between(left, ",").map(([target]) => target);
  const values = between(right, ",").map(([value]) => value);
  const type = isDeclared ? left.find(isType) : undefined;
  const isAdded = sign?.name === "UpdateOp" && codeOf(sign, all) === "+=";
  const isChanged = sign?.name === "UpdateOp" && !isAdded;
  const form: Form = {
    at: spanOf(node),
    ...(isAdded && { isAdded }),
    ...(isDeclared && { isDeclared }),
  };
  const isUnclear = isChanged || isSwap(targets, values, all);
  const codes = values.map(all.expression);
  const valueOf = (place: number): Expression | null => {
    if (values.length === 0) return type ? zeroOf(type, all) : null;
    // The first one gets the result of a call with several, the others are not known.
    const code = codes[place] ?? null;
    return code && isUnclear ? other(code.at, [code]) : code;
  };
  return targets.flatMap((target, place) => setting(target, valueOf(place), form, all));
}

const isType = ({ name }: SyntaxNode): boolean => /Type$|^TypeName/.test(name);

type Form = Pick<Setting, "at" | "isAdded" | "isDeclared">;

/** `a, b = b, a`: all values are read before anything is set. */
function isSwap(
  targets: readonly SyntaxNode[],
  values: readonly SyntaxNode[],
  all: Translator,
): boolean {
  if (targets.length < 2) return false;
  const names = new Set(targets.map((target) => codeOf(target, all)));
  return values.some((value) => {
    const words = codeOf(value, all).matchAll(/[\p{L}\p{N}_]+/gu);
    return Array.from(words).some(([word]) => names.has(word));
  });
}

const ZERO: Readonly<Record<string, Atom>> = { bool: false, error: null };

/** What a variable holds that is only declared; a text without characters stands nowhere, and so is not known. */
function zeroOf(type: SyntaxNode, all: Translator): Expression | null {
  const at = spanOf(type);
  switch (type.name) {
    case "PointerType":
    case "MapType":
    case "SliceType":
    case "FunctionType":
      return { kind: "atom", at, value: null };
    case "QualifiedType": {
      const name = typeName(type, all);
      return name && made(name, at, [type.to, type.to]);
    }
    default: {
      const name = codeOf(type, all);
      if (/^u?int(?:8|16|32|64)?$/.test(name)) return { kind: "atom", at, value: 0 };
      return Object.hasOwn(ZERO, name) ? { kind: "atom", at, value: ZERO[name] ?? null } : null;
    }
  }
}

function setting(
  target: SyntaxNode,
  value: Expression | null,
  form: Form,
  all: Translator,
): readonly Statement[] {
  const isNowhere = codeOf(target, all) === "_";
  if (isNowhere) return value ? [{ kind: "doing", at: form.at, value }] : [];
  return [{ ...form, kind: "setting", target: all.expression(target), value }];
}

/** A variable that gets values one after the other: of a loop, `v := x.(type)`. */
export const varying = (target: SyntaxNode, isDeclared: boolean, all: Translator): Statement => ({
  kind: "setting",
  at: spanOf(target),
  target: all.expression(target),
  value: null,
  ...(isDeclared && { isDeclared }),
});
