import { once, remembered } from "../../document/memo.js";
import { SHORT, type Language, type SourceFile } from "../language.js";
import { NO_MODULES, type Modules } from "../modules.js";
import { readJavaScript } from "./document.js";
import { doubtAboutEdit } from "./expected.js";
import { moduleParser, parsedWith, type ParsedWith } from "./parse.js";
import { rereadJavaScript } from "./reread.js";
import type { SourceCode } from "./syntax.js";

/** JavaScript and TypeScript, also inside of other files. */
export const javascript: Language = {
  name: "javascript",
  roots: ["Program"],
  // The parsers of YAML, TOML and JSON call their root `Program`, too.
  speaks: ({ ast, visitorKeys }) => ast.type === "Program" && "CallExpression" in visitorKeys,
  forEslint: null,
  open: (context, { readers }, modules = NO_MODULES) =>
    fileOf(context.sourceCode, {
      filename: context.physicalFilename,
      readers,
      parsed: parsedWith(context),
      modules,
    }),
};

interface Means {
  readonly filename: string;
  readonly readers: ReadonlySet<string>;
  readonly parsed: ParsedWith;
  readonly modules: Modules;
}

function fileOf(sourceCode: SourceCode, means: Means): SourceFile {
  const { filename, readers, parsed, modules } = means;
  return {
    text: sourceCode.text,
    isShort: sourceCode.text.length <= SHORT,
    document: once(() => readJavaScript(sourceCode, filename, readers, { parsed, modules })),
    doubtAbout: (edit) => doubtAboutEdit(sourceCode, edit),
    locate: (offset) => sourceCode.getLocFromIndex(offset),
    imported: remembered((file) => {
      const source = moduleParser(sourceCode, parsed)(file);
      return source && fileOf(source, { ...means, filename: file.path });
    }),
    edited:
      parsed.parser &&
      ((edit) => {
        const after = rereadJavaScript(sourceCode, edit, parsed);
        return after && fileOf(after, means);
      }),
  };
}
