import { CLIENTS } from "../../../src/dialects/index.js";
import { budgetFor, spending } from "../../../src/document/steps.js";
import type { Value } from "../../../src/document/value.js";
import { HOLE } from "../../../src/model/hole.js";
import { evaluatorOf } from "../../../src/languages/programs/evaluate.js";
import type { ProgramLanguage } from "../../../src/languages/programs/language.js";
import { bindingsOf } from "../../../src/languages/programs/scopes.js";

/** What the first argument of `show(...)` is, in a few characters: `?` is unknown, `_` a hole in a text. */
export function valueShown(language: ProgramLanguage, text: string): string {
  const program = language.read(text, CLIENTS.builtIn);
  const bindings = bindingsOf(program, language.habits);
  const evaluator = evaluatorOf({
    language,
    bindings,
    source: { text, comments: program.comments },
    isReader: (origin) => origin === "client" || origin.startsWith("client."),
    isMaker: (origin) => CLIENTS.makers.has(origin),
  });
  const call = bindings.all.find(
    (code) => code.kind === "call" && code.callee.kind === "name" && code.callee.name === "show",
  );
  const code = call?.kind === "call" ? call.given[0]?.value : undefined;
  if (!code) throw new Error(`No call of show: ${text}`);
  return spending(budgetFor(text), () => printed(evaluator.evaluate(code)));
}

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
