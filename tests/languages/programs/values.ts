import { NO_OTHERS } from "../../../src/languages/programs/file.js";
import { CLIENTS } from "../../../src/dialects/index.js";
import { endsOf } from "../../../src/document/choices.js";
import type { Document } from "../../../src/document/document.js";
import type { Plain } from "../../../src/document/plain.js";
import { budgetFor, spending } from "../../../src/document/steps.js";
import type { Value, Written } from "../../../src/document/value.js";
import { HOLE } from "../../../src/model/hole.js";
import { evaluatorOf, type Evaluator } from "../../../src/languages/programs/evaluate.js";
import { programOf } from "../../../src/languages/programs/index.js";
import type { ProgramLanguage } from "../../../src/languages/programs/language.js";
import { bindingsOf } from "../../../src/languages/programs/scopes.js";
import type { Call } from "../../../src/languages/programs/tree.js";

/** Makers of the tests' own, besides those of the clients: `maker.of(...)`. */
const MAKERS = new Set(["maker.of", "maker.Of", "maker.dict", "maker.dict{}", "Maker"]);

/** What somebody makes of the call `show(...)`, its first argument and a reader of values. */
export function withCall<T>(
  language: ProgramLanguage,
  text: string,
  use: (call: Call, evaluator: Evaluator) => T,
): T {
  const program = language.read(text, CLIENTS.builtIn);
  const bindings = bindingsOf(program, language.habits);
  const evaluator = evaluatorOf({
    language,
    bindings,
    source: { text, comments: program.comments },
    isReader: (origin) => origin === "client" || origin.startsWith("client."),
    isMaker: (origin) => CLIENTS.makers.has(origin) || MAKERS.has(origin),
    others: NO_OTHERS,
  });
  const call = bindings.all.find(
    (code) => code.kind === "call" && code.callee.kind === "name" && code.callee.name === "show",
  );
  if (call?.kind !== "call") throw new Error(`No call of show: ${text}`);
  return spending(budgetFor(text), () => use(call, evaluator));
}

/** What somebody makes of the first argument of `show(...)`. */
export const withShown = <T>(
  language: ProgramLanguage,
  text: string,
  use: (value: Value) => T,
): T =>
  withCall(language, text, (call, evaluator) => {
    const code = call.given[0]?.value;
    if (!code) throw new Error(`Nothing is shown: ${text}`);
    return use(evaluator.evaluate(code));
  });

/** What the first argument of `show(...)` is, in a few characters: `?` is unknown, `_` a hole in a text. */
export const valueShown = (language: ProgramLanguage, text: string): string =>
  withShown(language, text, printed);

export function printed(value: Value): string {
  switch (value.kind) {
    case "scalar":
      return JSON.stringify(value.value ?? null).replaceAll(HOLE, "_");
    case "mapping": {
      const entries = value.keys().map((key) => `${key}: ${printed(value.get(key))}`);
      return `{${[...entries, ...(value.rest().kind === "missing" ? [] : ["?"])].join(", ")}}`;
    }
    case "list": {
      const items = value.items().map((item) => (item.isSpread ? "..." : "") + printed(item.value));
      return `[${items.join(", ")}${value.isOpen ? ", ?" : ""}]`;
    }
    case "choice":
      return `(${value.of.map(printed).join(" | ")})`;
    case "producer":
      return `() => ${printed(value.result())}`;
    case "missing":
      return "missing";
    case "opaque":
      return value.variable === undefined ? "?" : `$${value.variable}`;
  }
}

/** A program after an edit, behind how far that is trusted. */
export function written(text: string, change: Written | null): string {
  if (!change) return "none";
  const places = change.edit.toSorted((one, other) => other.at[0] - one.at[0]);
  const after = places.reduce(
    (code, { at, text: put }) => code.slice(0, at[0]) + put + code.slice(at[1]),
    text,
  );
  return `${change.trust}: ${after}`;
}

/** The program after an edit of what is shown; of a choice, each of its ends. */
export const editsShown = (
  language: ProgramLanguage,
  text: string,
  change: (value: Value) => Written | null,
): readonly string[] =>
  withShown(language, text, (value) => endsOf(value).map((end) => written(text, change(end))));

/** A program of a file alone; `client` is a module of a client, of which some names are known. */
export const documentOf = (
  language: ProgramLanguage,
  text: string,
  readers: readonly string[] = ["client"],
): Document =>
  programOf(language, "program", text, {
    ...CLIENTS,
    readers: new Set(readers),
    exports: new Set(["connect", "Config", "Open"].map((name) => `client.${name}`)),
  });

/** What becomes of each text with `a://` in it: who reads it, whether somebody takes it, and how much of a text it is. */
export const fatesShown = (language: ProgramLanguage, text: string): string =>
  spending(budgetFor(text), () =>
    documentOf(language, text)
      .texts(/a:\/\//)
      .map(({ audience, taken, extent }) => `${audience} ${taken} ${extent}`)
      .join("; "),
  );

/** Edits of a value, by what a test calls them. */
const CHANGES = {
  put: (value: Value, key: string, data: Plain) =>
    value.kind === "mapping" ? value.put(key, data) : null,
  remove: (value: Value, ...keys: readonly string[]) =>
    value.kind === "mapping" ? value.remove(keys) : null,
  rename: (value: Value, from: string, to: string, data: Plain) =>
    value.kind === "mapping" ? value.rename(from, to, data) : null,
  replace: (value: Value, data: Plain) => (value.kind === "scalar" ? value.replace(data) : null),
  append: (value: Value, ...data: readonly Plain[]) =>
    value.kind === "list" ? value.append(data) : null,
  exchange: (value: Value, index: number, data: Plain) =>
    value.kind === "list" ? value.replace(index, data) : null,
  takeOut: (value: Value, first: number, last: number) =>
    value.kind === "list" ? value.remove(first, last) : null,
} as const;

/** `put k 1`: the program after such an edit of what is shown. */
export const changeShown = (
  language: ProgramLanguage,
  text: string,
  [name, ...given]: readonly [keyof typeof CHANGES, ...Plain[]],
): readonly string[] =>
  editsShown(language, text, (value) =>
    (CHANGES[name] as (value: Value, ...given: readonly Plain[]) => Written | null)(
      value,
      ...given,
    ),
  );
