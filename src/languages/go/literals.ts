import type { SyntaxNode } from "@lezer/common";
import { rawText } from "../../document/text.js";
import { argument, insideOf, other, partNamed, partsOf, spanOf } from "../programs/nodes.js";
import type { Entry, Expression, TextCode } from "../programs/tree.js";
import { codeOf, type Translator } from "./translator.js";

/** `T{A: x}`, `map[K]V{k: v}`, `[]T{x}`. */
export function typedLiteral(node: SyntaxNode, all: Translator): Expression {
  const value = partNamed(node, "LiteralValue");
  const [type] = partsOf(node);
  return value && type ? literalOf(value, type, spanOf(node), all) : other(spanOf(node));
}

/** What stands in braces, of a type; inside of another literal the type is left out. */
function literalOf(
  node: SyntaxNode,
  type: SyntaxNode | null,
  at: Expression["at"],
  all: Translator,
): Expression {
  const kind = type?.name ?? "";
  const elements = partsOf(node).filter(({ name }) => name === "Element");
  const own = /(?:Map|Slice|Array)Type/.test(kind) ? (type?.lastChild ?? null) : null;
  const isKeyed = elements.some((element) => partNamed(element, "Key"));
  const valueOf = (element: SyntaxNode): Expression => elementValue(element, own, all);
  const inside = insideOf(node);
  if (kind === "MapType" || (!/(?:Slice|Array)Type/.test(kind) && (isKeyed || !elements[0])))
    return {
      kind: "entries",
      at,
      type: type && typeName(type, all),
      entries: elements.map((element) => entryOf(element, kind !== "MapType", valueOf, all)),
      inside,
    };
  // Indices before some elements: which one is where is not worked out.
  if (isKeyed) return other(at, elements.map(valueOf));
  return { kind: "items", at, items: elements.map((each) => argument(valueOf(each))), inside };
}

function elementValue(element: SyntaxNode, type: SyntaxNode | null, all: Translator): Expression {
  const [value] = partsOf(element).filter(({ name }) => name !== "Key" && name !== ":");
  if (!value) return other([element.to, element.to]);
  return value.name === "LiteralValue"
    ? literalOf(value, pointedAt(type), spanOf(value), all)
    : all.expression(value);
}

const pointedAt = (type: SyntaxNode | null): SyntaxNode | null =>
  type?.name === "PointerType" ? type.lastChild : type;

function entryOf(
  element: SyntaxNode,
  isField: boolean,
  valueOf: (element: SyntaxNode) => Expression,
  all: Translator,
): Entry {
  const [key] = partsOf(partNamed(element, "Key") ?? element);
  const at = spanOf(element);
  if (!key || !partNamed(element, "Key")) return { at, key: null, value: valueOf(element) };
  const isName = isField && key.name === "VariableName";
  return { at, key: isName ? fieldText(key, all) : all.expression(key), value: valueOf(element) };
}

const fieldText = (node: SyntaxNode, { source }: Translator): TextCode => ({
  kind: "text",
  at: spanOf(node),
  text: rawText(source, spanOf(node)),
});

/** The name of a type: `tls.Config`. Null where it is spelled out, as a map's. */
export function typeName(node: SyntaxNode, all: Translator): Expression | null {
  const at = spanOf(node);
  switch (node.name) {
    case "TypeName":
      return { kind: "name", at, name: codeOf(node, all) };
    case "QualifiedType": {
      const [of, ...names] = partsOf(node).filter(({ name }) => name !== ".");
      return of && names.length > 0 ? membersOf(all.expression(of), names, all) : null;
    }
    case "ParameterizedType": {
      const [of] = partsOf(node);
      return of ? typeName(of, all) : null;
    }
    default:
      return null;
  }
}

/** `a.b.c`, from the first name. */
const membersOf = (first: Expression, names: readonly SyntaxNode[], all: Translator): Expression =>
  names.reduce<Expression>(
    (of, name) => ({ kind: "member", at: [first.at[0], name.to], of, name: codeOf(name, all) }),
    first,
  );
