import { applied } from "../../document/applied.js";
import type { Edit } from "../../model/setting.js";
import { parse, sourceCodeOf, type ParsedWith } from "./parse.js";
import { rescoped } from "./rescoped.js";
import type { SourceCode } from "./syntax.js";

/**
 * The file as it is after an edit. Null where that is no program any more, or where the edit
 * changes a comment: only code is edited.
 */
export function rereadJavaScript(
  before: SourceCode,
  edit: Edit,
  parsedWith: ParsedWith,
): SourceCode | null {
  const text = applied(before.text, edit);
  try {
    const parsed = parse(text, parsedWith, before.visitorKeys);
    if (!parsed || !isSame(parsed.ast.comments ?? [], before.ast.comments ?? [])) return null;
    const scopeManager = parsed.scopeManager ?? rescoped(before, parsed.ast, edit);
    return sourceCodeOf(text, { ...parsed, scopeManager }, before);
  } catch {
    return null;
  }
}

const isSame = (
  now: readonly { readonly value: string }[],
  before: readonly { readonly value: string }[],
): boolean =>
  now.length === before.length && now.every(({ value }, index) => value === before[index]?.value);
