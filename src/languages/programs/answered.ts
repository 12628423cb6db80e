import { endsOf, mapWays } from "../../document/choices.js";
import { once } from "../../document/memo.js";
import type { Value } from "../../document/value.js";
import { HOLE } from "../../model/hole.js";
import {
  isSameGuard,
  type Answered,
  type Guard,
  type HowAsked,
  type Test,
} from "../../model/setting.js";
import type { Context, Place } from "./context.js";
import { methodOf } from "./functions.js";
import { asksOf, partsAsked, testOf } from "./tests.js";
import type { Code, Expression } from "./tree.js";

/** What a condition asks, and what the answer tells of the ways to what is asked about. */
export const testWith = (context: Context, code: Expression, place: Place): Test =>
  testOf(code, context, { calls: place.calls, known: once(() => answersOf(context, code, place)) });

/** What decides where nothing is asked: it is decided once in each call. */
export const deciderAt = ({ at }: Pick<Code, "at">, { calls }: Place): string =>
  `@${[at[0], ...[...calls.values()].map(({ way }) => way)].join(" ")}`;

/**
 * `driver == "pymysql"` where conditions have chosen the driver. What is asked about is followed half as far as the rest,
 * since questions may stand behind it again.
 */
function answersOf(context: Context, code: Expression, place: Place): readonly Answered[] {
  if (code.kind === "comparison" && code.how === "not") {
    const [asked] = code.of;
    return (asked ? answersOf(context, asked, place) : []).map(({ on, holds }) => ({
      on,
      holds: holds === null ? null : !holds,
    }));
  }
  const [part, ...others] = partsAsked(code);
  if (part && part !== code)
    return others.reduce(
      (known, other) => answeredAlike(known, answersOf(context, other, place)),
      answersOf(context, part, place),
    );
  const asked = asksOf(code);
  if (!asked || (code.kind === "call" && GIVES_PLACES.test(methodOf(code)))) return [];
  const value = context.valueOf(asked.of, { ...place, left: Math.floor(place.left / 2) });
  if (value.kind !== "choice" || endsOf(value).every((end) => answerFor(end, asked.asks) === null))
    return [];
  const answers: Answered[] = [];
  mapWays(value, (end, on) => {
    answers.push({ on, holds: answerFor(end, asked.asks) });
    return end;
  });
  return answers;
}

/** The answers that two questions about one thing have in common. */
const answeredAlike = (
  one: readonly Answered[],
  other: readonly Answered[],
): readonly Answered[] =>
  one.length === other.length && one.every(({ on }, index) => areSame(on, other[index]?.on ?? []))
    ? one.map(({ on, holds }, index) => ({
        on,
        holds: holds === other[index]?.holds ? holds : null,
      }))
    : [];

const areSame = (one: readonly Guard[], other: readonly Guard[]): boolean =>
  one.length === other.length &&
  one.every((guard, index) => {
    const same = other[index];
    return same !== undefined && isSameGuard(guard, same);
  });

/** The first place of all is none for an `if`. */
const GIVES_PLACES = /^strpos$/i;

function answerFor(value: Value, { text, how, holds }: Test["asks"][number]): boolean | null {
  if (value.kind !== "scalar" || typeof value.value !== "string" || value.value.includes(HOLE))
    return null;
  const found = FOUND[how]?.(value.value, text);
  // Some questions count small and capital letters as one.
  const isClear =
    found === FOUND[how]?.(value.value.toLowerCase(), text.toLowerCase()) && found !== undefined;
  return isClear ? found === holds : null;
}

const FOUND: Partial<Record<HowAsked, (value: string, text: string) => boolean>> = {
  equals: (value, text) => value === text,
  startsWith: (value, text) => value.startsWith(text),
  endsWith: (value, text) => value.endsWith(text),
  contains: (value, text) => value.includes(text),
};
