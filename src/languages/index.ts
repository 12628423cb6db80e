import type { DataLanguageName } from "../document/document.js";
import { env } from "./data/env.js";
import { json } from "./data/json.js";
import { dataLanguage, type DataFormat } from "./data/language.js";
import { properties } from "./data/properties.js";
import { toml } from "./data/toml.js";
import { yaml } from "./data/yaml.js";
import type { EslintLanguage } from "./eslint/text-language.js";
import { javascript } from "./javascript/index.js";
import type { Language } from "./language.js";

/** The formats of files that are data. Another format is another one of these. */
const FORMATS: readonly DataFormat[] = [json, yaml, toml, properties, env];

/** The languages that are read. */
export const LANGUAGES: readonly Language[] = [javascript, ...FORMATS.map(dataLanguage)];

/** Those that ESLint gets from this plugin. */
export const ESLINT_LANGUAGES = Object.fromEntries(
  LANGUAGES.flatMap(({ name, forEslint }) => (forEslint ? [[name, forEslint]] : [])),
) as Readonly<Record<DataLanguageName, EslintLanguage>>;
