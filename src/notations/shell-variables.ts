import { NO_CLUES } from "../document/clues.js";
import { once } from "../document/memo.js";
import { named, type Text } from "../document/text.js";
import type { Clues, Span } from "../model/setting.js";

/** What a script writes into a variable. */
export interface Writing {
  readonly name: string;
  /** One text, or those of an array; none where it comes from elsewhere. */
  readonly values: () => readonly Text[];
  readonly isArray: boolean;
  /** Where it stands, and the end of the block in which every later command comes after it. */
  readonly at: Span;
  readonly until: number;
}

/** What stands for a variable: the text that it holds, or what is known of it. */
export type Filling = Text | { readonly hole: Clues };
/** The variables at one place of a script. */
export type Variables = (name: string) => Filling;

/** Outside of scripts nothing is known of a variable but its name. */
export const unknownVariable = (name: string): Filling => ({
  hole: { ...NO_CLUES, names: [name], variables: [name] },
});

/** What no shell reads keeps its variables, for a shell that is in it. */
export const asWritten = (name: string): Filling => ({
  value: `$${name}`,
  trust: () => "suggest",
  locate: () => null,
  splice: () => null,
  clues: () => NO_CLUES,
});

/** A variable that may have been given elsewhere, and otherwise is this. */
export const withDefault = (name: string, text: string): Filling => ({
  hole: { ...NO_CLUES, names: [name], variables: [name], texts: [text] },
});

export interface ScriptVariables {
  /** The texts that a variable holds at a place; none where they are not known. */
  held(name: string, place: number): Held;
  at(place: number): Variables;
}

interface Held {
  readonly values: readonly Text[];
  readonly isArray: boolean;
}
/** Nobody makes a variable of as many others. */
const DEEPEST = 50;
/** A value that grows with each variable in it is none that a person wrote. */
const LONGEST = 2000;
const UNKNOWN: Held = { values: [], isArray: false };

/**
 * The variables of a script. One that is written once is what was written there, in what follows, unless something between
 * (`source`, `eval`) may set any variable. One that the script does not write is what was `given` before.
 */
export function scriptVariables(
  source: string,
  writings: readonly Writing[],
  opening: readonly number[],
  given: Variables = unknownVariable,
): ScriptVariables {
  const single = singleIn(writings);
  // Other commands that take the same variable may mean another server.
  const uses = once(() => usesIn(source));
  const isShared = (name: string): boolean => (uses().get(name) ?? 0) > 1;
  const isKept = ({ at: [start, end], until }: Writing, place: number): boolean =>
    end <= place && place < until && !opening.some((other) => start < other && other < place);

  /** The variables that are being read: one that leads to itself, or is made of very many, is not known. */
  const open = new Set<Writing>();
  function valuesOf(writing: Writing): readonly Text[] {
    if (open.has(writing) || open.size >= DEEPEST) return [];
    open.add(writing);
    const values = writing.values();
    open.delete(writing);
    return values.every(({ value }) => value.length < LONGEST) ? values : [];
  }

  function held(name: string, place: number): Held {
    const writing = single.get(name);
    if (writing === undefined) return heldBefore(name, place);
    if (!writing || !isKept(writing, place)) return UNKNOWN;
    const values = valuesOf(writing);
    return { values: isShared(name) ? values.map(lowered) : values, isArray: writing.isArray };
  }

  /** What it was before the script, which sets no such variable. */
  function heldBefore(name: string, place: number): Held {
    const filling = given(name);
    if ("hole" in filling || opening.some((other) => other < place)) return UNKNOWN;
    return { values: [filling], isArray: false };
  }

  function otherwise(name: string): Filling {
    const writing = single.get(name);
    const [value] = writing?.isArray === false ? valuesOf(writing) : [];
    return value ? withDefault(name, value.value) : unknownVariable(name);
  }

  return {
    held,
    at: (place) => (name) => {
      const { values, isArray } = held(name, place);
      const [value] = isArray ? [] : values;
      return value ? named(value) : otherwise(name);
    },
  };
}

const lowered = (text: Text): Text => ({ ...text, trust: () => "suggest" });

function usesIn(source: string): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const [, name = ""] of source.matchAll(/\$[{(]?(\w+)/g))
    uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

/** Those that are written once; the others are null. */
function singleIn(writings: readonly Writing[]): ReadonlyMap<string, Writing | null> {
  const found = new Map<string, Writing | null>();
  for (const writing of writings) found.set(writing.name, found.has(writing.name) ? null : writing);
  return found;
}
