import { rememberedOf } from "../../document/memo.js";
import type { List, Value } from "../../document/value.js";
import { lastOf } from "../../notations/references.js";
import { SHELLS } from "../../notations/runners.js";
import { tellsOfTls } from "../told-beside.js";
import type { Part } from "./parts.js";

/** `-url={{ url }}`, `${{ env.URL }}`, `${local.url}`: a template puts the characters of a value among others. */
const SPLICED =
  /(?:\$?\{\{-?\s*([\w.-]+)\s*-?\}\}|<<[ \t]*([\w.-]+\w)[ \t]*>>|\$\{(?:local|var)\.([\w-]+)\})/g;

/** The names of values that stand among other characters, where a shell may read what is put there. */
export function namesSpliced(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { 0: whole, 1: first, 2: second, 3: third, index } of text.matchAll(SPLICED)) {
    const around = [text.charAt(index - 1), text.charAt(index + whole.length)];
    if (!around.every((sign) => /["']/.test(sign)))
      names.add(lastOf(first ?? second ?? third ?? ""));
  }
  return names;
}

const PASTED = /\$\(([\w.-]+)\)/g;
/** Around what is the whole value of a key. */
const BEFORE_WHOLE = /:[ \t]?["']?$/;
const AFTER_WHOLE = /^["']?[ \t]?(?:[\r\n]|$)/;

/** The names of values of which `$(URL)` puts the characters among others, before a shell reads them. */
export function namesPasted(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { 0: whole, 1: name = "", index } of text.matchAll(PASTED)) {
    const end = index + whole.length;
    const isWhole =
      BEFORE_WHOLE.test(text.slice(Math.max(0, index - 3), index)) &&
      AFTER_WHOLE.test(text.slice(end, end + 3));
    if (!isWhole) names.add(lastOf(name));
  }
  return names;
}

/** `$(URL)`, which Kubernetes fills in before it runs a command. */
const FILLED_IN = /\$\((?<name>\w[\w.-]*)\)/g;
/** The rest of its word, at both sides. */
const WORD_BEFORE = /[^\s"'[\],]{0,200}$/;
const WORD_BEHIND = /^[^\s"'[\],]{0,200}/;
/** Around the only word of a value, or around one in quotes. */
const BEFORE_ALONE = /^\s*(?:- ){0,3}(?:["']?[\w.-]{1,100}["']?:|-)?$|["'[,]$/;
const AFTER_ALONE = /^(?:\\?["']|[,\]#]|[\r\n]|$)/;

/** The variables that are put in among other words, without quotes around them. */
export function namesFilledIn(text: string): readonly string[] {
  return Array.from(text.matchAll(FILLED_IN)).flatMap(({ 0: whole, index, groups }) => {
    const before = text.slice(text.lastIndexOf("\n", index) + 1, index).replace(WORD_BEFORE, "");
    const end = index + whole.length;
    const behind = text
      .slice(end, end + 300)
      .replace(WORD_BEHIND, "")
      .replace(/^[ \t]+/, "");
    const isAlone = BEFORE_ALONE.test(before.trimEnd()) && AFTER_ALONE.test(behind);
    return isAlone ? [] : [lastOf(groups?.name ?? "")];
  });
}

/** What a text is called, by its key and by what stands around it. */
export type Named = Pick<Part, "name" | "holder"> & Partial<Pick<Part, "path">>;
/** All of these; some may be empty. */
export const namesFor = (value: Value, { name, holder, path }: Named): readonly string[] => [
  // What stands for a parameter that nobody gives has the name of the parameter.
  ...(GIVEN_IF_NONE.test(name) ? [path?.at(-1) ?? ""] : []),
  name,
  assigned(textOf(value)),
  paired(holder),
];
const GIVEN_IF_NONE = /^(?:default(?:Value)?|value)$/i;

/** Whether the key or the variable of a text is one of these. */
export const isOneOf = (names: ReadonlySet<string>, value: Value, named: Named): boolean =>
  names.size > 0 && namesFor(value, named).some((each) => names.has(lastOf(each)));

/** `JAVA_OPTS`, `CATALINA_OPTS`: options that the script of a program evaluates where it starts the program. */
export const namesEvaluated = (value: Value, named: Named): boolean =>
  namesFor(value, named).some((each) => /(?:^|_)OPTS$/.test(each));

/** An item of a list that CloudFormation makes one text of, or of which another one tells the driver of TLS. */
export function isJoined({ isItem, name, holder }: Part): boolean {
  const list = isItem ? holder?.get(name) : null;
  if (!list) return false;
  return name === "Fn::Join" || (list.kind === "list" && isTold(list));
}

/** A command, and the key beside it of which the words are put behind it: Kubernetes, Compose, ECS and Docker. */
const CONTINUED: Readonly<Record<string, string>> = {
  command: "args",
  entrypoint: "command",
  entryPoint: "command",
  ENTRYPOINT: "CMD",
};

/** Whether the words of a command go on under another key. A shell takes them for the arguments of its script. */
export function isContinued({ value, name, holder, isItem }: Part): boolean {
  const key = Object.hasOwn(CONTINUED, name) ? CONTINUED[name] : undefined;
  const rest = key === undefined ? undefined : holder?.get(key);
  if (!rest || (isItem && value.kind !== "list")) return false;
  const words = value.kind === "list" ? value.items() : [];
  const more = wordsIn(rest);
  const isAsking = more.length > 0 && ASKING.test(textOf(words.at(-1)?.value ?? value));
  const isOver = more.every(isPlainWord) && !isAsking;
  return !isOver && !words.some((word) => SHELLS.test(textOf(word.value)));
}

/** The words under a key; a Dockerfile has a list of them for each instruction. */
const wordsIn = (value: Value): readonly Value[] => {
  if (value.kind === "missing") return [];
  return value.kind === "list" ? value.items().flatMap((item) => wordsIn(item.value)) : [value];
};

/** An option whose value comes next: `-h`. That of a password, `-p`, takes none from there. */
const ASKING = /^-[^\Wp]$/;
/** A word that is known, and is no option. */
const isPlainWord = (value: Value): boolean => /^[^-]/.test(textOf(value));

/** DBeaver hands what its handlers say to the driver, beside the address. */
export function isHandled({ holder }: Part): boolean {
  const handlers = holder?.get("handlers");
  if (handlers?.kind !== "mapping") return false;
  return handlers.keys().some((key) => {
    const handler = handlers.get(key);
    const enabled = handler.kind === "mapping" ? handler.get("enabled") : null;
    return /ssl|tls/i.test(key) && enabled?.kind === "scalar" && enabled.value === true;
  });
}

/** DBeaver makes the address of the parts that stand beside it, and writes it down as a copy. */
export const isCopy = ({ holder }: Pick<Part, "holder">): boolean =>
  holder?.get("handlers").kind === "mapping" && holder.keys().includes("host");

/** A task of VS Code puts its arguments into the line of a shell, and quotes those that have blanks. */
export const isWordOfShell = ({ name, holder }: Named): boolean =>
  name === "args" && holder !== null && textOf(holder.get("type")) === "shell";

const isTold = rememberedOf((list: List): boolean =>
  tellsOfTls(list.items().map(({ value }) => value)),
);

const textOf = (value: Value): string => (value.kind === "scalar" ? (value.text?.value ?? "") : "");

/** How others call a text beside its key: as a word of a list, and as one of a pair. */
export const namesOf = (
  text: string,
  holder: Part["holder"],
): { readonly assigned: string; readonly paired: string } => ({
  assigned: assigned(text),
  paired: paired(holder),
});

/** `BASE=jdbc:...`, as a word of a command or of a list. */
const assigned = (text: string): string => /^(?:\$env:)?([A-Za-z_]\w*)\s*=/i.exec(text)?.[1] ?? "";

/** `{ name: "BASE", value: "jdbc:..." }`. */
function paired(holder: Part["holder"]): string {
  const isPair = holder?.keys().some((key) => GIVEN_IF_NONE.test(key)) === true;
  const name = isPair ? holder?.get("name") : null;
  return name?.kind === "scalar" ? String(name.value) : "";
}
