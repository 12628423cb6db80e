import type { ESLint } from "eslint";
import type { LanguageName } from "../document/document.js";
import type { FindComments } from "../languages/eslint/text-comments.js";
import { neededAnalysis, neededTexts } from "./when-needed.js";

/** The one node of such a file. */
const VISITOR_KEYS = { TextFile: [] };

type EslintLanguage = NonNullable<ESLint.Plugin["languages"]>[string];

interface TextLanguage {
  /** What rules tell the language by: `sourceCode.kind`. */
  readonly kind: string;
  /** Only asked where one of the comments may be for ESLint. */
  readonly comments: FindComments;
}

/**
 * An ESLint language for files that are no JavaScript. ESLint gets one node for the whole file, and
 * nothing is parsed: rules read the text if it concerns them. So no syntax is an error.
 */
export const textLanguage = ({ kind, comments }: TextLanguage): EslintLanguage => ({
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
    neededTexts().textSource({ text: String(body), hasBOM: bom, kind, comments }),
});

/** One of the languages that are read here. */
export const fileLanguage = (name: LanguageName): EslintLanguage =>
  textLanguage({ kind: name, comments: (text) => neededAnalysis().commentsIn(name, text) });
