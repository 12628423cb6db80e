import { applied } from "../../document/applied.js";
import { once } from "../../document/memo.js";
import { rawText } from "../../document/text.js";
import type { Value } from "../../document/value.js";
import { readJsonFile } from "../../notations/json.js";
import { dataDocument } from "../data/document.js";
import type { Language, SourceFile } from "../language.js";
import { locator } from "../locator.js";

/** JSON, whoever has read it for ESLint: `@eslint/json` or this plugin. */
export const json: Language = {
  name: "json",
  roots: ["Document", "TextFile"],
  speaks: (sourceCode) => {
    // ESLint's types know no other root than that of a program.
    const { ast, kind }: { ast: { type: string }; kind?: unknown } = sourceCode;
    return ast.type === "Document" || kind === "json";
  },
  open({ sourceCode, physicalFilename }) {
    const locate = locator(sourceCode);
    const file = (text: string): SourceFile => ({
      text,
      locate,
      document: once(() => dataDocument("json", physicalFilename, text, rootOf(text))),
      edited(edit) {
        const after = applied(text, edit);
        return rootOf(after) && file(after);
      },
    });
    return file(sourceCode.text);
  },
};

const rootOf = (text: string): Value | null =>
  readJsonFile(rawText(text, [0, text.length]), [0, text.length]);
