import type { Document, LanguageName } from "../document/document.js";
import type { DataLanguageName } from "../model/data-languages.js";
import { dockerfile } from "./data/dockerfile.js";
import { env } from "./data/env.js";
import { ini } from "./data/ini.js";
import { json } from "./data/json.js";
import { dataIn, dataLanguage, type DataFormat } from "./data/language.js";
import { makefile } from "./data/makefile.js";
import { powershell } from "./data/powershell.js";
import { prisma } from "./data/prisma.js";
import { properties } from "./data/properties.js";
import { shell } from "./data/shell.js";
import { terraform } from "./data/terraform.js";
import { toml } from "./data/toml.js";
import { yaml } from "./data/yaml.js";
import { programIn } from "./javascript/alone.js";
import { javascript } from "./javascript/index.js";
import { markdownProcessor } from "./markdown/processor.js";
import type { ForEslint, Language } from "./language.js";

/** The formats of files that are data. Another format is another one of these. */
const FORMATS: readonly DataFormat[] = [
  json,
  yaml,
  toml,
  properties,
  env,
  ini,
  prisma,
  shell,
  powershell,
  dockerfile,
  makefile,
  terraform,
];

/** A file in one of these formats, which is read without ESLint. */
export function documentOf(name: DataLanguageName, filename: string, text: string): Document {
  const format = FORMATS.find((each) => each.name === name);
  if (!format) throw new Error(`No format: ${name}`);
  return dataIn(format, filename, text);
}

/** The same of any language; null where it cannot be read here. What is handed to the modules `readers` stays as it is. */
export const documentOfAny = (
  name: LanguageName,
  filename: string,
  text: string,
  readers: ReadonlySet<string>,
): Document | null =>
  name === "javascript" ? programIn(filename, text, readers) : documentOf(name, filename, text);

/** The languages that are read. */
export const LANGUAGES: readonly Language[] = [javascript, ...FORMATS.map(dataLanguage)];

/** What takes blocks of other languages out of files. */
export const PROCESSORS = {
  markdown: markdownProcessor(false),
  "markdown-and-programs": markdownProcessor(true),
} as const;

/** Those that ESLint gets from this plugin. */
export const FILES: readonly (ForEslint & { readonly name: LanguageName })[] = LANGUAGES.flatMap(
  ({ name, forEslint }) => (forEslint ? [{ name, ...forEslint }] : []),
);
