import type { Span } from "../../model/setting.js";
import type { Argument, Call, Entry, Expression } from "../programs/tree.js";

const LISTS = /^(?:java\.util\.)?(?:(?:Immutable)?(?:List|Set)\.of|Arrays\.asList)$/;
const MAPS = /^(?:java\.util\.)?(?:Immutable)?Map\.of$/;
/** With more entries, there is no such method. */
const MOST = 10;

/** What a call is, where it only says what is in a collection: `List.of("a")`, `Map.of("a", "b")`. */
export function collected(call: Call, source: string): Expression {
  const { at, callee, given, inside } = call;
  const name = source.slice(...callee.at).replace(/\s+|<[^<>]*>/g, "");
  if (LISTS.test(name) && !mayBeArray(given)) return { kind: "items", at, items: given, inside };
  if (MAPS.test(name) && given.length % 2 === 0 && given.length < 2 * MOST)
    return { kind: "entries", at, type: null, entries: pairs(given), inside };
  // An option of R2DBC is known by its name.
  if (name === "Option.valueOf" && given[0]?.value.kind === "text") return given[0].value;
  if (name !== "Map.ofEntries") return call;
  const entries = given.map(entryOf);
  const isKnown = entries.every((entry) => entry !== null);
  return isKnown ? { kind: "entries", at, type: callee, entries, inside } : call;
}

/** The only argument may be an array, and then its items are meant. */
const mayBeArray = ([first, second]: readonly Argument[]): boolean =>
  !second && /^(?:name|member|index|call)$/.test(first?.value.kind ?? "");

const pairs = (given: readonly Argument[]): readonly Entry[] =>
  given.flatMap((key, index) => {
    const value = given[index + 1];
    if (index % 2 > 0 || !value) return [];
    const at: Span = [key.at[0], value.at[1]];
    return [{ at, key: key.value, value: value.value }];
  });

/** `Map.entry("a", "b")`. */
function entryOf({ at, value }: Argument): Entry | null {
  if (value.kind !== "call" || value.callee.kind !== "member") return null;
  const [key, of, ...others] = value.given;
  const isEntry = value.callee.name === "entry" && key && of && others.length === 0;
  return isEntry ? { at, key: key.value, value: of.value } : null;
}
