import type { Command } from "../../../src/document/command.js";
import type { Document } from "../../../src/document/document.js";
import type { Located } from "../../../src/document/located.js";
import type { Scalar, Value } from "../../../src/document/value.js";
import { documentOf } from "../../../src/languages/index.js";
import type { DataLanguageName } from "../../../src/model/data-languages.js";
import { HOLE } from "../../../src/model/hole.js";
import { applied, show } from "../javascript/harness.js";

/** A file: its language and its name on the first line, and the rest of it. */
function fileIn(row: string): { readonly document: Document; readonly text: string } {
  const [, language = "", filename = "", text = ""] = /^(\S+) (\S+)\n([^]*)$/.exec(row) ?? [];
  return { document: documentOf(language as DataLanguageName, filename, text), text };
}

const plain = (value: Value): string => show(value).replaceAll(HOLE, "…");
const clause = (word: string, each: readonly string[]): string =>
  each.length === 0 ? "" : ` ${word} ${each.join(" ")}`;

/** Every address in a file: who takes it, how much of it stands there, who reads it, its name, and what is around it. */
export const addressesIn = (row: string): string =>
  fileIn(row)
    .document.texts(/mysql:/)
    .map((text) => {
      const { value, taken, extent, audience, name } = text;
      const around = text.holders().map(({ key }) => key);
      const known = value.text?.clues(0, value.text.value.length).texts ?? [];
      const hosts = known.filter((each) => each.endsWith(".tidbcloud.com"));
      const said = [plain(value), taken, extent, audience, name ?? "-"].join(" ");
      return said + clause("in", around) + clause("at", hosts);
    })
    .join("; ");

/** The sets of variables in a file, with what lies around them, and what is said of them. */
export const variablesIn = (row: string): string =>
  fileIn(row)
    .document.scopes()
    .map(({ variables, sets = [], commentsAt }) => {
      const own = [...new Set(variables.keys())].map((name) => {
        const said = commentsAt?.(name) ?? [];
        const sign = sets.includes(name) ? "" : "around ";
        return `${sign}${name}=${plain(variables.get(name))}${clause("//", said)}`;
      });
      return own.join(", ");
    })
    .join("; ");

const printed = ({ line, isRun, environment, exported, audience, extent }: Command): string => {
  const words = line.words.map(plain).join(" ");
  const given = environment.kind === "missing" ? [] : [plain(environment)];
  const how = isRun ? "runs" : `${audience} ${extent}`;
  return `${how} ${words}${clause("in", given)}${clause("with", exported.map(plain))}`;
};
/** Every command that a file runs, and those of `mysql` that it writes down. */
export const commandsIn = (row: string): string =>
  fileIn(row)
    .document.commands(/mysql/, /^mysql$/)
    .map(printed)
    .join("; ");

/** Strings of a file that are called a password, and what the file is as a whole. */
export const passwordsIn = (row: string): string =>
  fileIn(row)
    .document.named(/password/i)
    .map(({ value, audience, taken }) => `${plain(value)} ${audience} ${taken}`)
    .join("; ");

/** A file after `A_B` gets another value in the first set of variables, `C_D` is put in, and `A_B` is taken out. */
export function variableEdits(row: string): string {
  const { document, text } = fileIn(row);
  const [first] = document.scopes();
  if (!first) return "no variables";
  const { variables } = first;
  const edits = [variables.put("A_B", "new"), variables.put("C_D", "x"), variables.remove(["A_B"])];
  const spelled = [variables.spell(["A_B"], "y"), variables.spell(["A_B"])];
  return [...edits.map((each) => applied(text, each)?.trim() ?? "-"), ...spelled].join("\n|\n");
}

/** What may be written behind every address of a file, as a text and as a word: all signs or plain ones, and who decides. */
export function endingsOf(row: string): string {
  const { document } = fileIn(row);
  const ending = ({ value: { text } }: Located<Scalar>): string => {
    const end = text?.value.length ?? 0;
    const takes = (insert: string): boolean => Boolean(text?.splice(end, end, insert));
    const signs = [takes("?a=b"), takes("?a=b&c=d,e")].join(" ");
    return `${SIGNS[signs] ?? signs} ${text?.trust(end, end) ?? "-"}`;
  };
  const found = [...document.texts(/mysql:/), ...document.words(/mysql:/)].map(ending);
  return [...new Set(found)].join("; ");
}
const SIGNS: Readonly<Record<string, string>> = {
  "true true": "all",
  "true false": "plain",
  "false false": "none",
};
