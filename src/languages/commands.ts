import type { Command, Line, Step } from "../document/command.js";
import { IN_USE, type Located } from "../document/located.js";
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
import { stepsIn, withInner, wordOf } from "../notations/script.js";
import type { Variables } from "../notations/shell-variables.js";
import { tellsOfTls } from "./told-beside.js";

const lengthOf = ({ text }: Scalar): number => text?.value.length ?? 0;

/** Texts and lists that are written down, and are commands. */
export function commandsWritten(
  texts: readonly Located<Scalar>[],
  lists: readonly Located<Value>[],
): readonly Command[] {
  return [
    ...texts
      .filter(isForReaders)
      // The longest first: it may go on from a shorter one.
      .toSorted((a, b) => lengthOf(b.value) - lengthOf(a.value))
      .flatMap((text) => asCommands(text, stepsWritten(text.value))),
    ...lists.filter(isForReaders).flatMap((list) => asCommands(list, stepsOfList(list.value))),
  ];
}

const isForReaders = ({ audience }: Located<Value>): boolean =>
  audience === "program" || audience === "page";

const asCommands = (
  { value, comments, audience, extent }: Located<Value>,
  steps: readonly Step[],
): readonly Command[] =>
  steps.map((step) => ({
    ...step,
    environment: missing(value.at),
    isRun: false,
    comments,
    audience,
    extent,
  }));

/** Commands that the file runs. */
export const commandsRun = (
  steps: readonly Step[],
  around: Pick<Command, "environment" | "comments" | "text"> & Partial<Pick<Command, "extent">>,
): readonly Command[] =>
  steps.map((step) => ({
    ...step,
    extent: "whole" as const,
    ...around,
    isRun: true,
    audience: "program",
  }));

/** Programs that look for their words in something, compare them with it, or take them apart. */
const LOOKING =
  /^(?:\S*\/)?(?:[efz]?grep|rg|ag|ack|git|g?sed|[gmn]?awk|test|\[\[?|expr|diff|find|pgrep|pkill|basename|dirname)$/;
/** What stands before the name of a program. */
const BEFORE =
  /^(?:!|\{|if|elif|while|until|then|else|do|time|sudo|command|exec|[A-Za-z_]\w*=.*)$/s;

/** Whether a command looks for its words in something, or prints them. */
export const isLooking = ({ line }: Command): boolean =>
  line.isShown === true ||
  LOOKING.test(line.words.map(wordOf).find((word) => !BEFORE.test(word)) ?? "");

/** Each word of commands, as a text. */
export const wordsOf = (commands: readonly Command[]): readonly Located<Scalar>[] =>
  commands.flatMap(({ line, comments }) => {
    const extent = tellsOfTls(line.words) ? "beginning" : "whole";
    return line.words.flatMap((word) =>
      word.kind === "scalar" && word.text ? [{ value: word, comments, ...IN_USE, extent }] : [],
    );
  });

/** The commands of a text; a shell expands what it reads. */
export const stepsOf = ({ text, at }: Scalar, expands: boolean): readonly Step[] =>
  text ? stepsIn(text, at, expands) : [];

/** A text that several clients look into. */
const stepsWritten = rememberedOf((scalar: Scalar) => stepsOf(scalar, true));

/** A list of which the file shows every word. */
export const isClosedList = (value: Value): value is List => value.kind === "list" && !value.isOpen;

/** The command that a list of words is. */
export const stepsOfList = (value: Value, given?: Variables): readonly Step[] =>
  isClosedList(value)
    ? withInner({ line: listedLine(null, value, value.at), exported: [] }, given)
    : [];

/** A word of a list, and where it stands in which. */
interface Placed {
  readonly value: Value;
  readonly list: List | null;
  readonly index: number;
}

/** A program and its words, each an element of a list. */
export function listedLine(program: Value | null, list: List, at: Span): Line {
  const placed: readonly Placed[] = [
    ...(program ? [{ value: program, list: null, index: 0 }] : []),
    ...itemsPlaced(list),
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
function itemsPlaced(list: List): readonly Placed[] {
  return list.items().flatMap(({ value, isSpread }, index): readonly Placed[] => {
    if (!isSpread) return [{ value, list, index }];
    return isClosedList(value) ? itemsPlaced(value) : [{ value: opaque(value.at), list, index }];
  });
}
