import * as typescript from "@typescript-eslint/parser";
import type { TSESLint } from "@typescript-eslint/utils";
import { Linter } from "eslint";
import { readJavaScript } from "../../../src/languages/javascript/document.js";
import { valuesIn } from "../../../src/document/lists.js";
import type { ParsedWith } from "../../../src/languages/javascript/parse.js";
import type { Modules } from "../../../src/languages/modules.js";
import type { Document } from "../../../src/document/document.js";
import type { Mapping, Value, Written } from "../../../src/document/value.js";
import { HOLE } from "../../../src/model/hole.js";

export interface Source {
  readonly parser?: "espree" | "typescript";
  readonly sourceType?: "module" | "script" | "commonjs";
  readonly filename?: string;
  /** Other files, by the names that it imports them under. */
  readonly files?: Readonly<Record<string, string>>;
}

const linter = new Linter();

/** A file as the dialects see it. A text that does not parse is a mistake of the test. */
export function read(
  code: string,
  { parser = "typescript", sourceType = "module", filename = "program.ts", files }: Source = {},
): Document {
  const languageOptions: Linter.LanguageOptions = {
    sourceType,
    ...(parser === "typescript" && { parser: typescript }),
  };
  const [fatal] = linter.verify(code, [{ files: ["**/*.?s"], languageOptions }], filename);
  if (fatal) throw new Error(`${fatal.message} in\n${code}`);
  // ESLint's own types of what it has read are not those that the readers know.
  return readJavaScript(
    linter.getSourceCode() as unknown as TSESLint.SourceCode,
    filename,
    new Set(["lib"]),
    files ? { modules: modulesOf(files), parsed: { parser: PARSER, options: OPTIONS } } : null,
  );
}

/** ESLint's own types of parsers are not those that the readers know. */
const PARSER = typescript as unknown as ParsedWith["parser"];
/** What the parser needs to be told; ESLint tells it the same. */
const OPTIONS = { sourceType: "module", range: true, loc: true, tokens: true, comment: true };

/** What has no path of its own is the data of a package. */
const pathOf = (name: string): string =>
  name.startsWith("./") ? `/files/${name.slice(2)}` : `/files/${name}/default.json`;

function modulesOf(files: Readonly<Record<string, string>>): Modules {
  const opened = new Map(
    Object.entries(files).map(([name, text]) => [name, { path: pathOf(name), name, text }]),
  );
  return {
    open: (specifier) => opened.get(specifier) ?? null,
    configsOver: () => [],
    isGoneOn: () => false,
    isUsedElsewhere: () => false,
  };
}

/** What the file says of the one expression in it that stands in `use(...)`; `use` is imported from "lib". */
export function valueIn(code: string, source: Source = {}): Value {
  const required = `const { use } = require('lib');\n`;
  const imported = `import { use } from 'lib';\n`;
  const head =
    source.sourceType === undefined || source.sourceType === "module" ? imported : required;
  const [call, another] = read(code + (code.endsWith("\n") ? "" : "\n") + head, source).uses([
    "lib",
  ]);
  const [value] = call ? valuesIn(call.given) : [];
  if (!value || another) throw new Error(`There must be one \`use(expression)\` in\n${code}`);
  return value;
}

/** The value of one expression. */
export const valueOf = (expression: string, source: Source = {}): Value =>
  valueIn(`use(${expression});`, source);

/** A value on one line: `?` is not known, `-` is missing, `a | b` is one of them, `…` is a hole. */
export function show(value: Value): string {
  switch (value.kind) {
    case "scalar":
      return JSON.stringify(value.value ?? null).replaceAll(HOLE, "…");
    case "mapping": {
      const entries = [...new Set(value.keys())].map(
        (key) => `${key.replaceAll(HOLE, "…")}: ${show(value.get(key))}`,
      );
      return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
    }
    case "choice":
      return `(${value.of.map(show).join(" | ")})`;
    case "list":
    case "producer":
    case "opaque":
      return "?";
    case "missing":
      return "-";
  }
}

/** The text after an edit; null where there is none. */
export function applied(code: string, written: Written | null): string | null {
  if (!written) return null;
  return [...written.edit]
    .sort((one, other) => other.at[0] - one.at[0] || other.at[1] - one.at[1])
    .reduce((text, { at, text: by }) => text.slice(0, at[0]) + by + text.slice(at[1]), code);
}

/** What an edit of the object in `use({...})` leaves of the file. */
export function edited(
  code: string,
  edit: (object: Mapping) => Written | null,
  source: Source = {},
): string | null {
  const object = valueIn(code, source);
  if (object.kind !== "mapping") throw new Error(`${show(object)} has no keys`);
  return applied(code, edit(object));
}
