import type { SourceCode, SourceFile } from "./language.js";

/** Lines and columns of a file, in ESLint's own words where it has any: languages count from 0 or from 1. */
export function locator(sourceCode: SourceCode): SourceFile["locate"] {
  const { start } = sourceCode.ast.loc;
  return (offset) => {
    // Older versions of what languages are made of have no such method.
    const own = (sourceCode as Partial<SourceCode>).getLocFromIndex?.bind(sourceCode);
    if (own) return own(offset);
    const before = sourceCode.text.slice(0, offset).split(/\r\n|[\r\n\u2028\u2029]/);
    return {
      line: start.line + before.length - 1,
      column: start.column + (before.at(-1)?.length ?? 0),
    };
  };
}
