import { pay } from "../../document/steps.js";
import type { Clues } from "../../model/setting.js";
import { childrenOf } from "./children.js";
import { originOf } from "./origin.js";
import type { Bindings } from "./scopes.js";
import type { Code, Name } from "./tree.js";

/** Names of the environment's variables look like this, in whatever wrapper. */
const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
/** Keys of a configuration look like this: `config.get("tidb.host")`. */
const PATH = /^[a-z]\w*(?:\.\w+)*\.(?:host(?:name)?|ur[il]|user(?:name)?|password)$/i;
/** `${db.host}`, as containers fill fields and parameters. */
const FILLED = /^\$\{([\w.-]+)\}$/;
/** Where a host is among settings, the name of the variable is that of the setting in capitals. */
const SETTING = /^(?!.*[A-Z])[a-z][\w.-]*[._](?:host(?:name)?|ur[il]|dsn|addr(?:ess)?|endpoint)$/;
const SETTINGS = /settings|conf|cfg|env|viper|secrets|props|properties/i;
const variableOf = (setting: string): string => setting.toUpperCase().replaceAll(".", "_");

/** Expressions longer than this are generated. */
const LIMIT = 200;

/** The names and texts in an expression whose value is not known. Constants are followed, functions are not entered. */
export function cluesIn(code: Code, bindings: Bindings): Clues {
  const [names, variables, texts]: string[][] = [[], [], []];
  const queue: Code[] = [code];
  const seen = new Set<Code>();
  const asked: string[] = [];
  const addName = (name: string, isFree: boolean): void => {
    if (isFree && SETTING.test(name)) asked.push(name);
    names?.push(name);
    if (isFree && VARIABLE.test(name)) variables?.push(name);
  };
  while (queue.length > 0 && seen.size < LIMIT && pay()) {
    const next = queue.shift();
    if (!next || seen.has(next)) continue;
    seen.add(next);
    if (next.kind === "name") {
      const only = onlyValue(next, bindings);
      const origin = originOf(next, bindings);
      addName(next.name, !only);
      if (origin !== null && !only) texts?.push(origin);
      queue.push(...(only ? [only] : marksOf(next, bindings)));
    } else if (next.kind === "member") addName(next.name, true);
    else if (next.kind === "text") {
      const { value } = next.text;
      const filled = next.setting ?? FILLED.exec(value)?.[1];
      if (filled !== undefined) variables?.push(filled, variableOf(filled));
      if (VARIABLE.test(value)) addName(value, true);
      else texts?.push(value);
      if (PATH.test(value)) addName(value, false);
      if (SETTING.test(value)) asked.push(value);
    }
    if (next.kind !== "function") queue.push(...childrenOf(next));
  }
  if (names?.some((name) => SETTINGS.test(name)))
    variables?.push(...asked.flatMap((setting) => [setting, variableOf(setting)]));
  return { names: names ?? [], variables: variables ?? [], texts: texts ?? [] };
}

/** What says with which setting a container fills a field or a parameter: `@Value("${db.host}")`. */
function marksOf(code: Name, bindings: Bindings): readonly Code[] {
  const scope = bindings.find(code.name, code);
  const marks = scope?.settings
    .get(code.name)
    ?.flatMap((setting) => (setting.value ? [] : (setting.marks ?? [])));
  return [...(marks ?? []), ...(scope?.parameters.get(code.name)?.marks ?? [])];
}

/** What a name is set to, where it is set once. */
function onlyValue(code: Code, bindings: Bindings): Code | null {
  const scope = code.kind === "name" ? bindings.find(code.name, code) : null;
  const [only, another] =
    scope && code.kind === "name" ? (scope.settings.get(code.name) ?? []) : [];
  return only && !another ? only.value : null;
}
