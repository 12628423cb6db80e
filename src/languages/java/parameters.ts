import type { SyntaxNode } from "@lezer/common";
import { partNamed, partsOf, spanOf } from "../programs/nodes.js";
import type { Expression, Parameter } from "../programs/tree.js";
import { codeOf, type Translator } from "./translator.js";

/** `(String a, int... b)`, `(a, b)`, `a`; also what is between the parentheses of a record. */
export function parametersOf(list: SyntaxNode, all: Translator): readonly Parameter[] {
  if (list.name === "Definition") return [parameter(list, list, all)];
  return partsOf(list).flatMap((part) => {
    const holder = partNamed(part, "VariableDeclarator") ?? part;
    const name = part.name === "Definition" ? part : partNamed(holder, "Definition");
    return name ? [parameter(name, part, all)] : [];
  });
}

const parameter = (name: SyntaxNode, node: SyntaxNode, all: Translator): Parameter => ({
  name: codeOf(name, all),
  at: spanOf(name),
  otherwise: null,
  marks: marksOf(node, all),
});

/** The annotations of a declaration. */
export function marksOf(node: SyntaxNode, all: Translator): readonly Expression[] {
  const modifiers = partNamed(node, "Modifiers");
  const marks = modifiers ? partsOf(modifiers) : [];
  return marks.filter(({ name }) => name.endsWith("Annotation")).map(all.expression);
}

/** How a declaration begins, without annotations: `private static final String`. */
export function typeOf(node: SyntaxNode, all: Translator): string {
  const modifiers = partNamed(node, "Modifiers");
  const words = modifiers
    ? partsOf(modifiers).filter(({ name }) => !name.endsWith("Annotation"))
    : [];
  const type = partsOf(node).find(({ name }) => /(?:var|void|Type|TypeName)$/.test(name));
  return [...words, ...(type ? [type] : [])].map((part) => codeOf(part, all)).join(" ");
}
