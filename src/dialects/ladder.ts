import type { Repair } from "../model/connection.js";
import { mapLeaves, type Setting } from "../model/setting.js";
import { endsOf } from "../document/choices.js";
import { inapplicable } from "../document/dig.js";
import { rememberedOf } from "../document/memo.js";
import type { Atom } from "../document/plain.js";
import type { Mapping, Value, Written } from "../document/value.js";
import { along } from "../document/ways.js";
import { onEachWay } from "./ways.js";
import { atom, REFUSED, settle, UNKNOWN, type Codec, type Decoded } from "./codec.js";
import type { FacetCodecs } from "./connect.js";
import { change, repair, isHidden, isMissing, quoted, remove, write } from "./edits.js";
import { misread, type IneffectiveRow } from "./ineffective.js";
import { isUnset } from "./reading.js";

/** How much one word of a client promises. FACTS-dialects.md 0.2: L0 to L3, L5. */
export type Rung = "plain" | "fallsBack" | "encrypted" | "chain" | "full";

/** A client that says with one word what is checked: `sslMode`. */
export interface Ladder {
  read(options: Value): Setting<Rung>;
  /** Climbs to the top. */
  repair(options: Value): Repair;
}

/** What a rung promises; null where there is nothing to check. */
interface Promises {
  readonly encrypted: boolean;
  readonly fallsBack: boolean;
  readonly chain: boolean | null;
  readonly name: boolean | null;
}
const UNCHECKED = { chain: null, name: null };
const PROMISES: Readonly<Record<Rung, Promises>> = {
  plain: { encrypted: false, fallsBack: false, ...UNCHECKED },
  fallsBack: { encrypted: false, fallsBack: true, ...UNCHECKED },
  encrypted: { encrypted: true, fallsBack: false, chain: false, name: false },
  chain: { encrypted: true, fallsBack: false, chain: true, name: false },
  full: { encrypted: true, fallsBack: false, chain: true, name: true },
};
export const isEncrypted = (rung: Rung): boolean => PROMISES[rung].encrypted;

/** One word for several facets. Where TLS is not mandatory, nothing else is judged. */
export function ladder({ read, repair }: Ladder): Partial<FacetCodecs> {
  const rungOn = rememberedOf(read);
  const facet = (promise: keyof Promises): Codec<boolean> => ({
    read: (options) =>
      mapLeaves<Rung, boolean>(rungOn(options), (leaf) => {
        if (!("value" in leaf)) return leaf;
        const value = PROMISES[leaf.value][promise];
        if (value === null) return inapplicable(leaf.at);
        // What holds without the word needs none.
        return leaf.kind === "absent" && value
          ? { ...leaf, value, documented: false }
          : { ...leaf, value };
      }),
    repair,
  });
  return {
    encrypted: facet("encrypted"),
    fallsBack: facet("fallsBack"),
    certificateVerified: facet("chain"),
    identityVerified: facet("name"),
  };
}

/** The words of a client; by default their case does not count. */
export interface Words {
  readonly path: string;
  readonly rungs: Readonly<Record<string, Rung>>;
  /** What the client does without the word. */
  readonly absent: Rung;
  readonly top: string;
  readonly isExact?: boolean;
}
const rungOf = ({ rungs, isExact }: Words, word: string): Rung | undefined => {
  const name = isExact === true ? word : word.toLowerCase();
  return Object.hasOwn(rungs, name) ? rungs[name] : undefined;
};

/** Words that may be shortened as long as they are one word only. */
export function beginnings(rungs: Readonly<Record<string, Rung>>): Readonly<Record<string, Rung>> {
  const isOne = (start: string): boolean =>
    Object.keys(rungs).filter((word) => word.startsWith(start)).length === 1;
  const all = Object.entries(rungs).flatMap(([word, rung]) =>
    Array.from(word, (_, index): [string, Rung] => [word.slice(0, index + 1), rung]).filter(
      ([start]) => isOne(start),
    ),
  );
  return Object.fromEntries(all);
}

/** What is written at the word's own key. */
export const rung = (words: Words, options: Value): Setting<Rung> =>
  settle(
    options,
    words.path,
    { absent: words.absent },
    atom((value): Decoded<Rung> => rungOf(words, String(value)) ?? REFUSED),
  );

export const toTop = ({ path, top }: Words, options: Value): Repair => write(options, path, top);

/** A word that the client does not have. */
export const noWord = (words: Words, follows: string): IneffectiveRow =>
  misread(words.path, (value) => rungOf(words, String(value)) === undefined, follows, words.top);

/** Keys of an older time that speak where the word itself is left out. */
export interface Legacy {
  readonly keys: readonly string[];
  /** Without this one the others say nothing. */
  readonly needs?: string;
  /** Where that one is on, they count whatever the word says. */
  readonly beats?: boolean;
  /** What a switch says that is on or off; the first that is written so decides. */
  readonly rows: readonly (readonly [key: string, isOn: boolean, says: Rung])[];
}

/** Behind one of these keys anything may be done. */
export const unknownBehind = (keys: readonly string[], { read, repair }: Ladder): Ladder => ({
  read: rememberedOf((options: Value) =>
    keys.some((key) => !isMissing(options, key))
      ? { kind: "unknown", at: options.at }
      : read(options),
  ),
  repair,
});

/** A word and nothing else. */
export const onlyWord = (words: Words): Ladder => ({
  read: (options) => rung(words, options),
  repair: (options) => toTop(words, options),
});

/** A word, and what was written before there was one. */
export const withLegacy = (words: Words, legacy: Legacy): Ladder => ({
  read(whole) {
    const read = (options: Value): Setting<Rung> =>
      (isMissing(options, words.path) || isBeaten(legacy, options) ? old(legacy, options) : null) ??
      rung(words, options);
    return whole.kind === "mapping"
      ? onEachWay(whole, [words.path, ...legacy.keys], read)
      : read(whole);
  },
  repair: (options) =>
    // Older versions know the switch only: it stays.
    (isBeaten(legacy, options) ? withoutOthers(legacy, options) : null) ??
    (isMissing(options, words.path) ? replaced(words, legacy.keys, options) : null) ??
    toTop(words, options),
});

/** What stands beside the old switch weakens it. */
function withoutOthers({ keys, needs }: Legacy, options: Value): Repair | null {
  const [first, ...others] = keys.filter((key) => key !== needs);
  return first === undefined ? null : remove(options, first, ...others);
}

/** Old keys that are on, or may be, count more than the word. */
const isBeaten = ({ needs, beats = false }: Legacy, options: Value): boolean =>
  beats && needs !== undefined && isSwitched(needs, true, "full", options) !== null;

function old({ needs, rows }: Legacy, options: Value): Setting<Rung> | null {
  if (needs !== undefined && isMissing(options, needs)) return null;
  for (const [key, isWanted, says] of rows) {
    const setting = isSwitched(key, isWanted, says, options);
    if (setting) return setting;
  }
  return null;
}

/** What a key says by standing there, whatever its value; null where it does not. */
export const isWritten = (key: string, says: Rung, options: Value): Setting<Rung> | null =>
  isMissing(options, key) ? null : settle<Rung>(options, key, { absent: says }, () => says);

/** What a switch says where it is on, or may be; null where it is not. */
export const isSwitchedOn = (key: string, says: Rung, options: Value): Setting<Rung> | null =>
  isSwitched(key, true, says, options);
function isSwitched(
  key: string,
  isWanted: boolean,
  says: Rung,
  options: Value,
): Setting<Rung> | null {
  const setting = isMissing(options, key)
    ? null
    : settle(options, key, { absent: false }, atom(isOn));
  if (setting?.kind === "known" && setting.value === isWanted) return { ...setting, value: says };
  return setting?.kind === "unknown" ? setting : null;
}
export function isOn(value: Atom): Decoded<boolean> {
  if (/^(?:true|yes|1)$/i.test(String(value))) return true;
  return /^(?:false|no|0)$/i.test(String(value)) ? false : UNKNOWN;
}

/** The word in the place of the first old key, and the others gone. */
export function replaced(
  { path, top }: Pick<Words, "path" | "top">,
  keys: readonly string[],
  options: Value,
): Repair | null {
  const edit = change(options, path, (place: Mapping) => {
    const [first, ...others] = [...new Set(place.keys().filter((key) => keys.includes(key)))];
    const renamed = first === undefined ? null : place.rename(first, path, top);
    const removed = others.length > 0 ? place.remove(others) : NOTHING;
    const trust = renamed?.trust === "fix" && removed?.trust === "fix" ? "fix" : "suggest";
    return renamed && removed && { edit: [...renamed.edit, ...removed.edit], trust };
  });
  const words = options.kind === "mapping" ? options.spell([path], options.word(top, path)) : path;
  return edit && repair(`Write ${quoted(words)} instead`, edit);
}
const NOTHING: Written = { edit: [], trust: "fix" };

/** Old keys beside the word, which beats them on each way on which both are written. */
export const dead = (words: Words, { keys }: Legacy, follows: string): IneffectiveRow => ({
  paths: (options) => (isMissing(options, words.path) || isHidden(options, words.path) ? [] : keys),
  mistakes: ({ leaf, parent, answered }) =>
    !isUnset(leaf) &&
    endsOf(along(parent.get(words.path), answered)).every(({ kind }) => kind !== "missing"),
  follows,
  repair: (options, path) => remove(options, path),
});
