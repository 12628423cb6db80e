import ts from "typescript";
import * as samples from "../../tests/samples/sample.js";
import * as variants from "../../tests/flow/variants/variant.js";

/** What the texts of the tests are made of. */
const SHARED = new Map<string, string>();
for (const [name, value] of Object.entries({ ...samples, ...variants }))
  if (typeof value === "string") SHARED.set(name, value);

/** Texts of several words in a module, and where they stand. A template of unknown parts is none. */
export function textsIn(
  source: string,
): readonly { readonly line: number; readonly text: string }[] {
  const file = ts.createSourceFile("module.ts", source, ts.ScriptTarget.Latest, true);
  const known = new Map(SHARED);
  const found: { line: number; text: string }[] = [];

  function textOf(node: ts.Node): string | null {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isIdentifier(node)) return known.get(node.text) ?? null;
    if (!ts.isTemplateExpression(node)) return null;
    let text = node.head.text;
    for (const { expression, literal } of node.templateSpans) {
      const part = textOf(expression);
      if (part === null) return null;
      text += part + literal.text;
    }
    return text;
  }

  function visit(node: ts.Node): void {
    const text = ts.isIdentifier(node) ? null : textOf(node);
    if (text !== null && /\s/.test(text.trim())) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({ line: line + 1, text });
    }
    ts.forEachChild(node, visit);
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer) return;
    const value = textOf(node.initializer);
    if (value !== null) known.set(node.name.text, value);
  }
  visit(file);
  return found;
}
