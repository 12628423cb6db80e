import {
  IN_USE,
  type Address,
  type Call,
  type Document,
  type Extent,
} from "../document/document.js";
import { rememberedOf } from "../document/memo.js";
import {
  missing,
  opaque,
  type List,
  type Scalar,
  type Value,
  type Written,
} from "../document/value.js";
import type { Span } from "../model/setting.js";
import type { Line } from "../notations/line.js";
import { stepsIn, withInner, wordOf, type Step } from "../notations/script.js";
import { withoutBeginnings } from "./ways.js";

/** A command in the file, and the environment that it is run with where that stands beside it. */
export interface Command extends Step {
  readonly environment: Value;
  readonly comments: readonly string[];
  /** Nobody runs it in this file: it is only written down. */
  readonly isStray: boolean;
  /** Somebody is told of it, on a page. */
  readonly isShown: boolean;
  /** How much of it stands here. */
  readonly extent: Extent;
}

/**
 * How a function takes a command: `shell` and `line` as one string, with a shell or without;
 * `words` as a program and a list, or as one string; `list` as one list.
 */
type Taking = "shell" | "line" | "words" | "list";

const NODE: Readonly<Record<string, Taking>> = {
  ...{ exec: "shell", execSync: "shell" },
  ...{ spawn: "words", spawnSync: "words", execFile: "words", execFileSync: "words" },
};
const EXECA: Readonly<Record<string, Taking>> = {
  ...{ "": "words", sync: "words", command: "line", commandSync: "line" },
  ...{ execa: "words", execaSync: "words", execaCommand: "line", execaCommandSync: "line" },
  ...{
    "tag $": "line",
    "tag $()": "line",
    "tag $.sync": "line",
    "tag execa": "line",
    "tag execa()": "line",
  },
};
const RUNNERS: Readonly<Record<string, Readonly<Record<string, Taking>>>> = {
  child_process: NODE,
  util: { "promisify()": "words" },
  "cross-spawn": { "": "words", spawn: "words", sync: "words" },
  execa: EXECA,
  zx: { "tag $": "shell", "tag $()": "shell", "tag $.sync": "shell" },
  shelljs: { exec: "shell" },
  bun: { "tag $": "shell", spawn: "list", spawnSync: "list" },
  tinyexec: { x: "words", exec: "words" },
  "nano-spawn": { "": "words" },
  "@actions/exec": { exec: "words", getExecOutput: "words" },
};
/** The modules of these. */
export const RUNNING: readonly string[] = Object.keys(RUNNERS);

const lengthOf = ({ text }: Scalar): number => text?.value.length ?? 0;
const flat = (value: Value): readonly Value[] =>
  value.kind === "choice" ? value.of.flatMap(flat) : [value];

/** What functions that run commands are given. */
const commandsRun = rememberedOf((document: Document): readonly Command[] =>
  document
    .calls(RUNNING)
    .filter((call) => !call.isDeclared)
    .flatMap(runBy),
);

/**
 * Every command of a file that may hold a match: what is run, and strings and lists that are one.
 */
export function commandsIn(document: Document, sign: RegExp, programs: RegExp): readonly Command[] {
  const written = document
    .texts(sign)
    .filter(({ isMessage, isCompared }) => !isMessage && !isCompared)
    // The longest first: it may go on from a shorter one.
    .toSorted((a, b) => lengthOf(b.scalar) - lengthOf(a.scalar))
    .flatMap(({ scalar, ...around }) =>
      stepsWritten(scalar).map((step): Command => ({
        ...step,
        ...around,
        environment: missing(scalar.at),
        isStray: true,
      })),
    );
  const lists = document
    .lists(programs)
    .filter(({ isMessage, isCompared }) => !isMessage && !isCompared)
    .flatMap(({ value, ...around }) =>
      stepsOfList(value).map((step): Command => ({
        ...step,
        ...around,
        environment: missing(value.at),
        isStray: true,
      })),
    );
  return [...commandsRun(document), ...written, ...lists];
}

/** Programs that look for their words in something, or compare them with it. */
const LOOKING =
  /^(?:\S*\/)?(?:[efz]?grep|rg|ag|ack|git|sed|g?awk|test|\[\[?|expr|diff|find|pgrep|pkill)$/;
/** What stands before the name of a program. */
const BEFORE =
  /^(?:!|\{|if|elif|while|until|then|else|do|time|sudo|command|exec|[A-Za-z_]\w*=.*)$/s;
const isLooking = ({ line }: Command): boolean =>
  LOOKING.test(line.words.map(wordOf).find((word) => !BEFORE.test(word)) ?? "");

const wordsOfCommands = (commands: readonly Command[]): readonly Address[] =>
  commands.flatMap(({ line, comments }) =>
    line.words.flatMap((word) =>
      word.kind === "scalar" && word.text ? [{ scalar: word, comments, ...IN_USE }] : [],
    ),
  );

/** Each word of the commands that the file runs and that take it for what it is. */
export const wordsRun = rememberedOf((document: Document) =>
  wordsOfCommands(commandsRun(document).filter((command) => !isLooking(command))),
);

/** Where the words stand that a command of the file looks for. */
const placesSought = rememberedOf(
  (document: Document): ReadonlySet<number> =>
    new Set(
      wordsOfCommands(commandsRun(document).filter(isLooking)).map(({ scalar }) => scalar.at[0]),
    ),
);
/** Whether something is compared with a text, or a command looks for it. */
export const isNeedle = (document: Document, { scalar, isCompared }: Address): boolean =>
  isCompared || placesSought(document).has(scalar.at[0]);

function runBy(call: Call): readonly Command[] {
  const takings = Object.hasOwn(RUNNERS, call.module) ? RUNNERS[call.module] : undefined;
  const taking = takings && Object.hasOwn(takings, call.path) ? takings[call.path] : undefined;
  const [first, second] = call.arguments;
  if (!taking || !first) return [];
  const options = call.arguments.slice(1).find(({ kind }) => kind === "mapping");
  const environment = options?.kind === "mapping" ? options.get("env") : missing(call.at);
  const list = taking === "words" && second && isShown(second) ? second : undefined;
  const steps = flat(withoutBeginnings(first)).flatMap((value): readonly Step[] => {
    if (taking === "list") return stepsOfList(value);
    // What is no literal list may hold anything.
    if (
      taking === "words" &&
      second &&
      second.kind !== "mapping" &&
      !list &&
      second.kind !== "producer"
    )
      return [];
    if (list)
      return withInner({
        line: listed(value, list, [value.at[0], second?.at[1] ?? value.at[1]]),
        exported: [],
      });
    return value.kind === "scalar" ? stepsOf(value, taking !== "line") : [];
  });
  return steps.map((step) => ({
    ...step,
    environment,
    comments: call.comments,
    isStray: false,
    isShown: false,
    extent: "whole",
  }));
}
/** A list of which the file shows every word. */
const isShown = (value: Value): value is List => value.kind === "list" && !value.isOpen;

const stepsOf = ({ text, at }: Scalar, expands: boolean): readonly Step[] =>
  text ? stepsIn(text, at, expands) : [];

/** A text that several clients look into. */
const stepsWritten = rememberedOf((scalar: Scalar) => stepsOf(scalar, true));

const stepsOfList = (value: Value): readonly Step[] =>
  isShown(value) ? withInner({ line: listed(null, value, value.at), exported: [] }) : [];

/** A word of a list, and where it stands in which. */
interface Placed {
  readonly value: Value;
  readonly list: List | null;
  readonly index: number;
}

/** A program and its words, each an element of a list. */
function listed(program: Value | null, list: List, at: Span): Line {
  const placed: readonly Placed[] = [
    ...(program ? [{ value: program, list: null, index: 0 }] : []),
    ...wordsOf(list),
  ];
  return {
    words: placed.map(({ value }) => value),
    at,
    appends: true,
    add: (_, words) => list.append(words),
    remove(first, last): Written | null {
      const [from, to] = [placed[first], placed[last]];
      const isRun = from?.list && from.list === to?.list && to.index - from.index === last - first;
      return isRun ? from.list.remove(from.index, to.index) : null;
    },
  };
}

/** What is spread is followed; what cannot be may hold any options. */
function wordsOf(list: List): readonly Placed[] {
  return list.items().flatMap(({ value, isSpread }, index): readonly Placed[] => {
    if (!isSpread) return [{ value, list, index }];
    return isShown(value) ? wordsOf(value) : [{ value: opaque(value.at), list, index }];
  });
}
