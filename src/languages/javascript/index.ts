import { once } from "../../document/memo.js";
import { SHORT, type Language, type SourceFile } from "../language.js";
import { readJavaScript } from "./document.js";
import { parsedWith, rereadJavaScript, type ParsedWith } from "./reread.js";
import type { SourceCode } from "./syntax.js";

/** JavaScript and TypeScript, also inside of other files. */
export const javascript: Language = {
  name: "javascript",
  roots: ["Program"],
  // The parsers of YAML, TOML and JSON call their root `Program`, too.
  speaks: ({ ast, visitorKeys }) => ast.type === "Program" && "CallExpression" in visitorKeys,
  forEslint: null,
  open: (context, readers) =>
    fileOf(context.sourceCode, {
      filename: context.physicalFilename,
      readers,
      parsed: parsedWith(context),
    }),
};

interface Means {
  readonly filename: string;
  readonly readers: ReadonlySet<string>;
  readonly parsed: ParsedWith;
}

function fileOf(sourceCode: SourceCode, means: Means): SourceFile {
  const { filename, readers, parsed } = means;
  return {
    text: sourceCode.text,
    isShort: sourceCode.text.length <= SHORT,
    document: once(() => readJavaScript(sourceCode, filename, readers)),
    locate: (offset) => sourceCode.getLocFromIndex(offset),
    edited:
      parsed.parser &&
      ((edit) => {
        const after = rereadJavaScript(sourceCode, edit, parsed);
        return after && fileOf(after, means);
      }),
  };
}
