import type { Assignment, Command, Redirection, Word } from "unbash";
import { NO_CLUES } from "../document/clues.js";
import type { Line, Step } from "../document/command.js";
import { once } from "../document/memo.js";
import { decoded, frozen, joined, sliced, type Escaping, type Text } from "../document/text.js";
import type { Value } from "../document/value.js";
import type { Span } from "../model/setting.js";
import { withTemplateHoles } from "./holes.js";
import { lineOf, linesIn } from "./line.js";
import { printed } from "./printed.js";
import { stepsOfLines } from "./script.js";
import { withStandIn } from "./shell-holes.js";
import { readAgain, readOnceMore, runsInput } from "./shell-again.js";
import { readBelow, readShell, type ShellWord } from "./shell.js";
import { shellTree, type ShellTree } from "./shell-tree.js";
import {
  scriptVariables,
  unknownVariable,
  type ScriptVariables,
  type Variables,
  type Writing,
} from "./shell-variables.js";
import { textScalar } from "./text-scalar.js";

/** What a shell does with a script. */
export interface ShellScript {
  readonly steps: readonly Step[];
  /** What is written into variables, or handed to commands as one. */
  readonly variables: readonly ShellVariable[];
  /** Texts that stand below a command: `cat > file <<EOF`. */
  readonly documents: readonly HereDocument[];
}
export interface ShellVariable {
  readonly name: string;
  value(): Value;
  readonly at: Span;
}
export interface HereDocument {
  readonly body: Text;
  readonly at: Span;
  /** The file that it is written to. */
  readonly file: string | null;
}

/** Longer scripts are generated. */
export const LONGEST = 500_000;
/** Scripts in scripts. */
const DEEPEST = 3;
const NOTHING: ShellScript = { steps: [], variables: [], documents: [] };

/** A script of any length: a file, or what another file holds for a shell. */
export function readScript(
  file: Text,
  around: Span,
  given: Variables = unknownVariable,
  depth = 0,
): ShellScript {
  if (file.value.length > LONGEST || depth > DEEPEST) return NOTHING;
  const script = withTemplateHoles(decoded(file, 0, file.value.length, LINE_ENDS));
  const tree = shellTree(script.value);
  // What is written into it would be part of what does not end.
  const isEnded = tree.isWhole && !GOES_ON.test(script.value);
  const text = isEnded ? script : frozen(script);
  const read = reader(text, around, tree, given);
  const documents = tree.documents.map(({ node: { body, delimiter }, command }) => ({
    body: read.document(body, delimiter?.quoted === true),
    at: text.locate(body.pos, body.end) ?? around,
    file: command ? fileTaking(command) : null,
    isScript: command !== null && runsInput(command),
  }));
  const inner = documents
    .filter(({ isScript }) => isScript)
    .map(({ body, at }) => readScript(body, at, unknownVariable, depth + 1));
  return {
    steps: [stepsOf(tree, read, handedOn(tree, given)), ...inner.map(({ steps }) => steps)].flat(),
    variables: tree.assignments.flatMap(({ node }) => read.variable(node)),
    documents: [
      documents,
      tree.commands.flatMap((command) => read.written(command) ?? []),
      ...inner.map((script) => script.documents),
    ].flat(),
  };
}

/** The variables that more is added to: `URL="..."`, `URL+="?..."`. What is written into them is no whole. */
const addedTo = ({ assignments }: ShellTree): ReadonlySet<string> =>
  new Set(assignments.flatMap(({ node: { name, append } }) => (append === true ? [name] : [])));

/** The words of a command, without those that more is added to later. */
function partsOf(
  { name, prefix, suffix }: Command,
  added: ReadonlySet<string>,
): readonly (Word | Assignment)[] {
  const isWhole = (each: (typeof suffix)[number]): each is Word | Assignment =>
    each.type === "Word" || (each.type === "Assignment" && !added.has(each.name));
  return [...prefix, ...(name ? [name] : []), ...suffix].filter(isWhole);
}

/** What the processes of a script get of what it was given. */
function handedOn({ assignments, filled, opening }: ShellTree, given: Variables): Variables {
  const own = new Set([
    ...assignments.map(({ node }) => node.name),
    ...filled.map(({ node }) => node.value),
  ]);
  return (name) => (opening.length > 0 || own.has(name) ? unknownVariable(name) : given(name));
}

/** A backslash at the end joins the last line with what somebody puts behind it. */
const GOES_ON = /(?<!\\)(?:\\\\)*\\\s*$/;

/** Editors of Windows end lines in two characters. */
const LINE_ENDS: Escaping = { escape: /\r\n/g, decode: () => "\n", encode: String };

/** `cat > file <<EOF`, `sudo tee file <<EOF`. */
function fileTaking({ name, args, redirects }: Command): string | null {
  const words = [name?.value ?? "", ...args.map(({ text }) => text)];
  const tee = words.indexOf("tee");
  const named = tee < 0 ? undefined : words.slice(tee + 1).find((word) => !word.startsWith("-"));
  return named ?? fileOf(redirects);
}

const fileOf = (redirects: readonly Redirection[]): string | null => {
  const written = redirects.find(
    (each) => each.type === "Redirect" && /^(?:&?>>?|>\|)$/.test(each.operator),
  );
  return written?.type === "Redirect" ? (written.target?.value ?? null) : null;
};

/** Reads parts of a script at their places. */
interface Reader {
  words(command: Command): readonly ShellWord[];
  line(command: Command): Line | null;
  variable(assignment: Assignment): readonly ShellVariable[];
  document(body: Pick<Word, "pos" | "end">, isQuoted: boolean): Text;
  /** What it prints into a file, where that is more than a line. */
  written(command: Command): HereDocument | null;
}

/** Reads single words, and what is written into variables. */
function wordReader(text: Text, around: Span, tree: ShellTree, given: Variables) {
  const { value: source } = text;
  const variables: ScriptVariables = scriptVariables(
    source,
    writingsIn(tree, (word, name) => valueAt(word, name).text),
    tree.opening.map(({ pos }) => pos),
    given,
  );
  const again = once(() => readAgain(source, tree));
  const guarded = (own: Text, name: string): Text => (again().has(name) ? readOnceMore(own) : own);

  function wordAt({ pos, end }: Pick<Word, "pos" | "end">): ShellWord {
    const { commands } = readShell(sliced(text, pos, end), around, true, variables.at(pos));
    const [[word, another] = []] = commands;
    // Else it is rare syntax, such as `<(...)`.
    const isOne = word?.start === 0 && !another && commands.length === 1;
    return { text: isOne ? word.text : unread(around), start: pos, end };
  }

  /** What is written into a variable of this name. */
  function valueAt(word: Pick<Word, "pos" | "end">, name: string): ShellWord {
    const own = wordAt(word);
    return { ...own, text: guarded(own.text, name) };
  }

  return { variables, guarded, wordAt, valueAt };
}

function reader(text: Text, around: Span, tree: ShellTree, given: Variables): Reader {
  const { value: source } = text;
  const { variables, guarded, wordAt, valueAt } = wordReader(text, around, tree, given);
  const added = addedTo(tree);

  /** One word, or those of a variable that holds several. */
  function wordsAt(word: Word | Assignment): readonly ShellWord[] {
    const { pos, end } = word;
    const held = heldBy(source.slice(pos, end), pos, variables);
    return held
      ? held.values.map((each) => ({ text: each, start: pos, end, isPut: held.isPut }))
      : [word.type === "Assignment" ? valueAt(word, word.name) : wordAt(word)];
  }

  const words = (command: Command): readonly ShellWord[] =>
    partsOf(command, added).flatMap(wordsAt);
  function written(command: Command): HereDocument | null {
    const file = isPrinting(command) ? fileOf(command.redirects) : null;
    const at = text.locate(command.pos, command.end) ?? around;
    const body = file === null ? null : printed(textsOf(command), at);
    return body && /\n[^]/.test(body.value) ? { body, at, file } : null;
  }
  const textsOf = (command: Command): readonly Text[] =>
    words({ ...command, prefix: [] }).map(({ text: word }) => word);

  return {
    words,
    written,
    line(command) {
      const own = sliced(text, command.pos, command.end);
      // A file is read as what it is, and not word by word.
      const isShown =
        isPrinting(command) && (fileOf(command.redirects) === null || written(command) !== null);
      // What a person means as a place to fill in is a redirection to a shell: `-h <host>`.
      if (PLACEHOLDER.test(own.value)) return linesIn(own, around)[0] ?? null;
      const all = words(command);
      return all.length > 0 ? { ...lineOf(text, around, all), isShown } : null;
    },
    variable({ name, value, pos, end }) {
      const at = text.locate(pos, end) ?? around;
      if (value.type !== "Word" || added.has(name)) return [];
      const read = (word: Word): ShellWord => valueAt(word, name);
      return [{ name, value: once(() => assigned(guarded(text, name), value, at, read)), at }];
    },
    document(body, isQuoted) {
      const own = sliced(text, body.pos, body.end);
      return isQuoted ? own : readBelow(own, around, variables.at(body.pos));
    },
  };
}

/** A word or an address; `$(...)` in it is a command. */
const PLAIN = /^(?:[^$]|\$(?=\w))+$/;
/** What is written into a variable, maybe for others who give none. */
const assigned = (text: Text, word: Word, at: Span, read: (word: Word) => ShellWord): Value =>
  withStandIn(text, { start: word.pos, end: word.end }, { at, plain: PLAIN }) ??
  textScalar(read(word).text, at);
const isPrinting = ({ name }: Command): boolean => /^(?:echo|printf)$/.test(name?.value ?? "");
const PLACEHOLDER = /<[A-Za-z_][\w-]*>/;

const unread = (at: Span): Text => joined([{ hole: NO_CLUES, at }]);

/** What is written where, in the order of the script. */
function writingsIn(
  { assignments, filled }: ShellTree,
  textAt: (word: Word, name: string) => Text,
): readonly Writing[] {
  return [
    ...assignments.map(({ node: { name, value, append, index, pos, end }, until }) => {
      const words = value.type === "Word" ? [value] : value.elements;
      const isPart = append === true || index !== undefined;
      const values = once(() => (isPart ? [] : words.map((word) => textAt(word, name))));
      return { name, values, isArray: value.type !== "Word", at: [pos, end] as const, until };
    }),
    ...filled.map(({ node: { value, pos, end }, until }) => ({
      ...{ name: value, values: () => [], isArray: false },
      at: [pos, end] as const,
      until,
    })),
  ];
}

/** The words that a shell makes of a variable in their place: `$OPTS`, `"${OPTS[@]}"`. */
function heldBy(
  written: string,
  place: number,
  variables: ScriptVariables,
): (Pick<Required<ShellWord>, "isPut"> & { readonly values: readonly Text[] }) | null {
  const [, array] = /^"?\$\{(\w+)\[[@*]\]\}"?$/.exec(written) ?? [];
  if (array !== undefined) {
    const { values, isArray } = variables.held(array, place);
    return isArray && values.length > 0 ? { values, isPut: "item" } : null;
  }
  const [, short, long = short] = /^\$(?:(\w+)|\{(\w+)\})$/.exec(written) ?? [];
  if (long === undefined) return null;
  const { values, isArray } = variables.held(long, place);
  const [value] = isArray ? [] : values;
  return value && /\s/.test(value.value) ? { values: splitAtBlanks(value), isPut: "word" } : null;
}

const splitAtBlanks = (text: Text): readonly Text[] =>
  Array.from(text.value.matchAll(/\S+/g), ({ index, 0: word }) =>
    sliced(text, index, index + word.length),
  );

/** The commands, each with the variables that were exported before it. */
function stepsOf(
  { commands, functions }: ShellTree,
  read: Reader,
  given: Variables,
): readonly Step[] {
  // A function is called, and no program of its name.
  const lines = commands
    .filter(({ name }) => !functions.has(name?.value ?? ""))
    .flatMap((command) => read.line(command) ?? []);
  return stepsOfLines(lines, given);
}
