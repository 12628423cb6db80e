import type { ProgramFile } from "./file.js";
import type { Quote } from "./language.js";
import type { Code } from "./tree.js";

/** The quotes that a file prefers; inside of a text with values in it, those that the text is not in. */
export function quotesIn({ bindings, source: { text } }: ProgramFile): (code: Code) => Quote {
  const preferred = text.split("'").length > text.split('"').length ? "'" : '"';
  return (code) => {
    for (
      let at = bindings.parentOf(code);
      at && !STATEMENTS.has(at.kind);
      at = bindings.parentOf(at)
    ) {
      const around = at.kind === "joined" ? quoteAt(text, at.at[0]) : null;
      if (around !== null) return around === "'" ? '"' : "'";
    }
    return preferred;
  };
}

const STATEMENTS = new Set<Code["kind"]>([
  "setting",
  "doing",
  "leaving",
  "branch",
  "block",
  "function",
  "class",
]);

/** Where values may be in it: of a sum of texts, each has its own quotes. */
const quoteAt = (text: string, start: number): string | null =>
  /^(?:f|rf|fr)(['"])/i.exec(text.slice(start, start + 4))?.[1] ?? null;
