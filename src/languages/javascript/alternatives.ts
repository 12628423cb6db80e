import { endsOf, mapBranches } from "../../document/choices.js";
import {
  addressAt,
  separatorOf,
  withSeparators,
  type Separator,
} from "../../document/separators.js";
import { constant, type Piece, type Text } from "../../document/text.js";
import type { Choice, Value } from "../../document/value.js";
import { eachWay, followable } from "../../document/ways.js";

/**
 * A part of a text that conditions choose: `${secure ? "?ssl=..." : ""}`, and what it is where it
 * is not followed.
 */
export interface Chosen {
  readonly choice: Choice;
  readonly otherwise: Piece;
}
export type Part = Piece | Chosen;

/** Texts with more of them are not told apart: each part would multiply them. */
const MOST_WAYS = 8;

/** Whether conditions decide between texts that the file shows. */
export const isChosen = (value: Value): value is Choice =>
  value.kind === "choice" && hasTests(value) && endsOf(value).every((end) => textOf(end) !== null);

const hasTests = (value: Value): boolean =>
  value.kind !== "choice" ||
  (value.test !== null && value.of.length === 2 && value.of.every(hasTests));

function textOf(value: Value): Text | null {
  if (value.kind !== "scalar") return null;
  return typeof value.value === "number" ? constant(String(value.value), value.at) : value.text;
}

/** A text for each way through the conditions that choose parts of it. */
export function eachText(given: readonly Part[], make: (pieces: readonly Piece[]) => Value): Value {
  const first = addressAt(given);
  const parts = given.map((part, index) =>
    isPiece(part) || index <= first ? part : (separatorOf(part.choice) ?? part),
  );
  const choices = parts.flatMap((part) => (isPiece(part) ? [] : [part.choice]));
  if (choices.length === 0) return make(withSeparators(parts.filter(isPiece)));
  if (followable(choices, MOST_WAYS) < choices.length)
    return make(withSeparators(parts.map((part) => (isPiece(part) ? part : part.otherwise))));
  const isAlone = choices.length === 1 || new Set(choices.flatMap(keysOf)).size === 1;
  const ownOf = isAlone ? (text: Text): Text => text : shared;
  return eachWay(choices, (ends) => {
    const rest = [...ends];
    const pieces = parts.map((part): Piece | Separator => {
      if (isPiece(part)) return "value" in part ? shared(part) : part;
      const end = rest.shift();
      const text = end ? textOf(end) : null;
      if (!text) return part.otherwise;
      return ownOf(canBeEmpty(part) ? closed(text) : text);
    });
    return make(
      withSeparators(pieces).map((piece, index) =>
        isChoiceAt(parts, index + 1) ? ended(piece) : piece,
      ),
    );
  });
}

const isChoiceAt = (parts: readonly (Part | Separator)[], index: number): boolean => {
  const part = parts[index];
  return part !== undefined && !isPiece(part);
};
const canBeEmpty = ({ choice }: Chosen): boolean =>
  endsOf(choice).some((end) => textOf(end)?.value === "");

/** What is asked to choose between texts, by its key. */
const keysOf = (value: Value): readonly string[] =>
  value.kind === "choice" ? [value.test?.key ?? "", ...value.of.flatMap(keysOf)] : [];

/** What several texts have in common is not changed for one of them unseen. */
const shared = (text: Text): Text => ({ ...text, trust: () => "suggest" });

const isPiece = <Other extends Piece | Separator>(part: Chosen | Other): part is Other =>
  !("choice" in part);

/** Nothing may be changed at its end: what is chosen after it may not fit any more. */
const ended = (part: Piece): Piece => {
  if (!("value" in part)) return part;
  return {
    ...part,
    splice: (start, end, insert) =>
      end === part.value.length ? null : part.splice(start, end, insert),
  };
};

/** Nothing may be added to its end: where nothing is chosen it would be missing. */
const closed = (text: Text): Text => ({
  ...text,
  splice: (start, end, insert) =>
    start === text.value.length ? null : text.splice(start, end, insert),
});

/**
 * Two ways of a program, on one of which a text goes on: `if (secure) url += "?ssl=..."`. Nothing is added to the end of the
 * shorter one: it would stand in the middle of the other.
 */
export const besideEachOther = (one: Value, other: Value): readonly [Value, Value] => [
  beside(one, other),
  beside(other, one),
];

function beside(value: Value, other: Value): Value {
  const others = endsOf(other).flatMap((end) => textOf(end) ?? []);
  return mapBranches(value, (branch) => {
    const text = branch.kind === "scalar" ? branch.text : null;
    const isShorter = text && others.some((each) => goesOnFrom(text, each));
    return text && isShorter && branch.kind === "scalar"
      ? { ...branch, text: sharing(text) }
      : branch;
  });
}

/** Whether a text begins with all of another one, which stands at the same place of the file. */
function goesOnFrom(short: Text, long: Text): boolean {
  const end = short.value.length;
  const last = short.locate(end - 1, end)?.[0];
  return (
    end > 0 &&
    last !== undefined &&
    long.value.length > end &&
    long.locate(end - 1, end)?.[0] === last
  );
}

const sharing = (text: Text): Text => ({
  ...text,
  splice: (start, end, insert) =>
    end === text.value.length ? null : text.splice(start, end, insert),
});
