import type { Use } from "../../../src/document/document.js";
import { budgetFor, spending } from "../../../src/document/steps.js";
import type { Clues, Guard } from "../../../src/model/setting.js";
import type { ProgramLanguage } from "../../../src/languages/programs/language.js";
import { documentOf, printed, withShown } from "./values.js";

/** What a client is used for: how, by which name, with what in order and by name, and on what. */
const useText = ({ how, module, path, given, named, object, functions }: Use): string =>
  [
    `${how} ${module}${path === "" ? "" : `|${path}`}`,
    printed(given),
    printed(named),
    ...(object ? [`on ${printed(object())}`] : []),
    ...(functions?.() ?? []).map((code) => `with ${printed(code)}`),
  ].join(" ");

const inDocument = <T>(
  language: ProgramLanguage,
  text: string,
  read: (document: ReturnType<typeof documentOf>) => T,
): T => spending(budgetFor(text), () => read(documentOf(language, text)));

const MODULES = ["client", "client.inner", String.raw`client\A`];

export const usesShown = (language: ProgramLanguage, text: string): readonly string[] =>
  inDocument(language, text, (document) => document.uses(MODULES).map(useText));

const guardText = ({ test: { says, key, asks, about = [] }, holds }: Guard): string =>
  [
    holds ? "if" : "unless",
    key === says ? says : `${says} (${key})`,
    ...asks.map((ask) => `${ask.holds ? "" : "not "}${ask.how} ${ask.text} of ${about.join("/")}`),
  ].join(" ");

/** What is asked before the program comes to a use of the client. */
export const guardsShown = (language: ProgramLanguage, text: string): readonly string[] =>
  inDocument(language, text, (document) =>
    document.uses(MODULES).flatMap(({ guards }) => guards.map(guardText)),
  );

/** The comments beside a use of the client. */
export const commentsShown = (language: ProgramLanguage, text: string): readonly string[] =>
  inDocument(language, text, (document) =>
    document.uses(MODULES).flatMap(({ comments }) => comments),
  );

export const cluesText = ({ names, variables, texts }: Clues): string =>
  [names, variables, texts].map((list) => list.join(" ")).join(" | ");

/** The names, variables of the environment and texts in what `show` is given. */
export const cluesShown = (language: ProgramLanguage, text: string): string =>
  withShown(language, text, (value) => ("clues" in value ? cluesText(value.clues) : value.kind));

/** What of the environment a program sets. */
export const assignmentsShown = (language: ProgramLanguage, text: string): readonly string[] =>
  inDocument(language, text, (document) => [
    ...document
      .assignments()
      .map(({ home, name, value, says }) => `${home} ${name} = ${printed(value)} (${says})`),
    ...document.scopes().map(({ variables }) => printed(variables)),
  ]);

/** What a program gives those who load it. */
export const rootsShown = (language: ProgramLanguage, text: string): string =>
  inDocument(language, text, (document) =>
    document
      .roots()
      .map(({ value }) => printed(value))
      .join(" "),
  );

/** The words of the commands that a program runs, or that look like one that begins with `mysql`. */
export const commandsShown = (language: ProgramLanguage, text: string): readonly string[] =>
  inDocument(language, text, (document) =>
    document
      .commands(/mysql/, /^mysql$/)
      .map(({ line: { words }, isRun, environment }) =>
        [
          isRun ? "runs" : "writes",
          ...words.map(printed),
          ...(environment.kind === "missing" ? [] : ["with", printed(environment)]),
        ].join(" "),
      ),
  );

/** Objects with a key `host`, and who is handed them. */
export const objectsShown = (language: ProgramLanguage, text: string): readonly string[] =>
  inDocument(language, text, (document) =>
    document
      .objects(/^host$/)
      .map(({ value, name, taker, audience, taken }) =>
        [printed(value), name ?? "-", taker ?? "-", audience, taken].join(" "),
      ),
  );

/** Texts that a key or a variable with `url` in its name holds, with what stands beside them. */
export const namedShown = (language: ProgramLanguage, text: string): readonly string[] =>
  inDocument(language, text, (document) =>
    document.named(/url/).map((located) => {
      const { value, name, ways } = located;
      const beside = located.holders().map(({ mapping, key }) => `${key} in ${printed(mapping)}`);
      return [printed(value), name, ...beside, ...(ways ? [printed(ways)] : [])].join(" ");
    }),
  );
