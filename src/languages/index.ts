import type { DataLanguageName } from "../document/document.js";
import { json } from "./data/json.js";
import { dataLanguage, type DataFormat } from "./data/language.js";
import { textLanguage } from "./eslint/text-language.js";
import { javascript } from "./javascript/index.js";
import type { Language } from "./language.js";

/** The formats of files that are data. Another format is another one of these. */
const FORMATS: readonly DataFormat[] = [json];

/** The languages that are read. */
export const LANGUAGES: readonly Language[] = [javascript, ...FORMATS.map(dataLanguage)];

/** What ESLint needs to know of those that it does not have. */
export const ESLINT_LANGUAGES = Object.fromEntries(
  FORMATS.map(({ name, comments }) => [name, textLanguage({ kind: name, comments })]),
) as Readonly<Record<DataLanguageName, ReturnType<typeof textLanguage>>>;
