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
import { xml } from "./data/xml.js";
import { yaml } from "./data/yaml.js";
import { programIn } from "./javascript/alone.js";
import { javascript } from "./javascript/index.js";
import { markdownProcessor } from "./markdown/processor.js";
import { notebookProcessor } from "./notebooks/processor.js";
import { programLanguage, programOf } from "./programs/index.js";
import type { ProgramLanguage } from "./programs/language.js";
import { go } from "./go/index.js";
import { java } from "./java/index.js";
import { php } from "./php/index.js";
import { python } from "./python/index.js";
import type { Comment } from "./eslint/text-comments.js";
import type { Clients, ForEslint, Language } from "./language.js";

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
  xml,
];

/** The languages of programs besides JavaScript. */
const PROGRAMS: readonly ProgramLanguage[] = [python, go, java, php];

/** A file in one of these formats, which is read without ESLint. */
export function documentOf(name: DataLanguageName, filename: string, text: string): Document {
  const format = FORMATS.find((each) => each.name === name);
  if (!format) throw new Error(`No format: ${name}`);
  return dataIn(format, filename, text);
}

/** The same of any language; null where it cannot be read here. */
export const documentOfAny = (
  name: LanguageName,
  filename: string,
  text: string,
  clients: Clients,
): Document | null => {
  if (name === "javascript") return programIn(filename, text, clients.readers);
  const program = PROGRAMS.find((each) => each.name === name);
  return program
    ? programOf(program, filename, text, clients)
    : documentOf(name as DataLanguageName, filename, text);
};

/** The languages that are read. */
export const LANGUAGES: readonly Language[] = [
  javascript,
  ...FORMATS.map(dataLanguage),
  ...PROGRAMS.map(programLanguage),
];

/** What takes blocks of other languages out of files. */
export const PROCESSORS = {
  markdown: markdownProcessor(false),
  "markdown-and-programs": markdownProcessor(true),
  notebook: notebookProcessor(),
} as const;

/** Those that ESLint gets from this plugin. */
export const FILES: readonly (ForEslint & { readonly name: LanguageName })[] = LANGUAGES.flatMap(
  ({ name, forEslint }) => (forEslint ? [{ name, ...forEslint }] : []),
);

/** All comments of a file in one of these languages. */
export const commentsIn = (name: LanguageName, text: string): readonly Comment[] =>
  FILES.find((each) => each.name === name)?.comments(text) ?? [];
