import type { ESLint } from "eslint";
import type { FindComments } from "./text-comments.js";
import { textSource, VISITOR_KEYS } from "./text-source.js";

export type EslintLanguage = NonNullable<ESLint.Plugin["languages"]>[string];

export interface TextLanguage {
  /** What rules tell the language by: `sourceCode.kind`. */
  readonly kind: string;
  /** Only asked where one of the comments may be for ESLint. */
  readonly comments: FindComments;
}

/**
 * An ESLint language for files that are no programs. ESLint gets one node for the whole file, and
 * nothing is parsed: rules read the text if it concerns them. So no syntax is an error.
 */
export function textLanguage({ kind, comments }: TextLanguage): EslintLanguage {
  return {
    fileType: "text",
    lineStart: 1,
    columnStart: 0,
    nodeTypeKey: "type",
    visitorKeys: VISITOR_KEYS,
    // Rules for JavaScript look into them without asking.
    defaultLanguageOptions: { parserOptions: {} },
    // A configuration without `files` sets options for JavaScript here, too.
    validateLanguageOptions: () => undefined,
    parse: () => ({ ok: true, ast: null }),
    createSourceCode: ({ body, bom }) =>
      textSource({ text: String(body), hasBOM: bom, kind, comments }),
  };
}
