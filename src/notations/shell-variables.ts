import { NO_CLUES } from "../document/clues.js";
import { remembered } from "../document/memo.js";
import type { Text } from "../document/text.js";
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
const UNKNOWN: Held = { values: [], isArray: false };

/**
 * The variables of a script. One that is written once is what was written there, in what follows, unless something between
 * (`source`, `eval`) may set any variable.
 */
export function scriptVariables(
  source: string,
  writings: readonly Writing[],
  opening: readonly number[],
): ScriptVariables {
  const once = onceIn(writings);
  // Other commands that take the same variable may mean another server.
  const isShared = remembered((name: string): boolean => {
    const uses = source.match(new RegExp(`\\$\\{?${name}\\b`, "g")) ?? [];
    return uses.length > 1;
  });
  const isKept = ({ at: [start, end], until }: Writing, place: number): boolean =>
    end <= place && place < until && !opening.some((other) => start < other && other < place);

  function held(name: string, place: number): Held {
    const writing = once.get(name);
    if (!writing || !isKept(writing, place)) return UNKNOWN;
    const values = writing.values();
    return { values: isShared(name) ? values.map(lowered) : values, isArray: writing.isArray };
  }

  return {
    held,
    at: (place) => (name) => {
      const { values, isArray } = held(name, place);
      const [value] = isArray ? [] : values;
      return value ?? otherwise(name, once.get(name));
    },
  };
}

const otherwise = (name: string, writing: Writing | null | undefined): Filling => {
  const [value] = writing?.isArray === false ? writing.values() : [];
  return value ? withDefault(name, value.value) : unknownVariable(name);
};

const lowered = (text: Text): Text => ({ ...text, trust: () => "suggest" });

/** Those that are written once; the others are null. */
function onceIn(writings: readonly Writing[]): ReadonlyMap<string, Writing | null> {
  const found = new Map<string, Writing | null>();
  for (const writing of writings) found.set(writing.name, found.has(writing.name) ? null : writing);
  return found;
}
