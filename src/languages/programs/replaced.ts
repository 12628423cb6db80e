import { mapBranches } from "../../document/choices.js";
import { sliced, type Text } from "../../document/text.js";
import type { Value } from "../../document/value.js";
import { HOLE } from "../../model/hole.js";
import { unknown, type Context, type Place } from "./context.js";
import type { Habits } from "./language.js";
import { fromPieces, pieceOf } from "./texts.js";
import type { Call } from "./tree.js";

/** More of them are generated. */
const MOST = 100;

/** `text.replace(old, new)`, `text.replace(old, new, times)` */
export const isReplacing = (
  { callee, given }: Call,
  { habits }: { readonly habits: Habits },
): boolean =>
  callee.kind === "member" &&
  habits.replaces?.test(`.${callee.name}`) === true &&
  (given.length === 2 || given.length === 3) &&
  given.every(({ name, isSpread }) => name === null && !isSpread);

/** A word that stands in a text until something is put there: `<PASSWORD>`, `{password}`, `DB_PASSWORD`. */
const STANDING_IN = /^(?:[<{[$%_]|[A-Z][A-Z0-9_]*$)/;

/** What comes there ends no address, unlike parameters do. */
const NAMES_PART = /pass|pwd|\bpw\b|secret|token|user|host|addr|port|name|\bdb\b|database|schema/i;

/** Whether all that is replaced is a word that stands in for what comes there: a part of an address. */
export function isFillingIn(call: Call, asked: { readonly habits: Habits }): boolean {
  const old = isReplacing(call, asked) ? call.given[0]?.value : undefined;
  const word = old?.kind === "text" ? old.text.value : "";
  return STANDING_IN.test(word) && NAMES_PART.test(word);
}

export function replacedText(context: Context, code: Call, place: Place): Value {
  const [old, by, times] = code.given;
  if (!old || !by || code.callee.kind !== "member") return unknown(context, code);
  const sought = context.valueOf(old.value, place);
  const most = times ? context.valueOf(times.value, place) : null;
  const word = sought.kind === "scalar" ? (sought.text?.value ?? "") : "";
  const count = most?.kind === "scalar" ? Number(most.value) : MOST;
  const isKnown =
    word !== "" && !word.includes(HOLE) && (!most || (most.kind === "scalar" && count >= 0));
  if (!isKnown) return unknown(context, code);
  return mapBranches(context.valueOf(code.callee.of, place), (whole) => {
    if (whole.kind !== "scalar" || !whole.text) return unknown(context, code);
    const stretches = around(whole.text, word, Math.min(count, MOST));
    if (!stretches) return unknown(context, code);
    const put = pieceOf(context, by.value, place);
    const pieces = stretches.flatMap((stretch, index) =>
      index === 0 ? [stretch] : [put, stretch],
    );
    return fromPieces(context, pieces, code, place);
  });
}

/** The stretches of a text around a word; null where there are too many. */
function around(text: Text, word: string, times: number): readonly Text[] | null {
  const found: Text[] = [];
  let start = 0;
  for (
    let next = text.value.indexOf(word);
    next >= 0 && found.length < times;
    next = text.value.indexOf(word, start)
  ) {
    found.push(sliced(text, start, next));
    start = next + word.length;
  }
  if (found.length === MOST) return null;
  return [...found, sliced(text, start, text.value.length)];
}
