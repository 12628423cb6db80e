import type { Change, Repair } from "../model/connection.js";
import { mayHoldSecret, quoteText } from "../model/quoting.js";
import type { Edit } from "../model/setting.js";
import { isSpent } from "../document/steps.js";
import { Verbatim, type Plain } from "../document/plain.js";
import { isUnread, type Mapping, type Value, type Written } from "../document/value.js";

export const quoted = (words: string): string => `\`${words}\``;

/** An edit that concerns more places than this is none. */
const MOST_HOLDERS = 256;

/**
 * The mappings that may hold the last key of a path: one for each branch of the program that has
 * any, as far as they are counted.
 */
function holders(options: Value, keys: readonly string[]): readonly Mapping[] {
  const found: Mapping[] = [];
  function collect(value: Value, depth: number): void {
    if (found.length > MOST_HOLDERS) return;
    if (value.kind === "choice") for (const branch of value.of) collect(branch, depth);
    const key = keys[depth];
    if (value.kind !== "mapping" || key === undefined) return;
    if (depth === keys.length - 1) found.push(value);
    else collect(value.get(key), depth + 1);
  }
  collect(options, 0);
  return found;
}

/** The same edit on every path that needs it; none at all where one of them refuses. */
export function change(
  options: Value,
  path: string,
  edit: (parent: Mapping, key: string) => Written | null,
): Omit<Change, "does"> | null {
  const keys = path.split(".");
  const places = holders(options, keys);
  if (places.length > MOST_HOLDERS) return null;
  const written = places.map((parent) => edit(parent, keys.at(-1) ?? ""));
  // What was not read to its end may hold more than was seen.
  if (isSpent()) return null;
  const all = written.filter((one) => one !== null);
  if (all.length === 0 || all.length < written.length) return null;
  const edits = separate(all.flatMap((one) => one.edit));
  if (edits.length === 0) return null;
  const doubt = all.map((one) => one.doubt).find((reason) => reason !== undefined);
  return {
    edit: edits,
    trust: all.every(({ trust }) => trust === "fix") ? "fix" : "suggest",
    ...(doubt !== undefined && { doubt }),
  };
}

/** Each replacement once; none at all where two want the same place. */
function separate(edit: Edit): Edit {
  const each = [...new Map(edit.map((one) => [`${one.at.join(" ")} ${one.text}`, one])).values()];
  const inOrder = each.toSorted((a, b) => a.at[0] - b.at[0]);
  return inOrder.some(({ at }, index) => index > 0 && (inOrder[index - 1]?.at[1] ?? 0) > at[0])
    ? []
    : each;
}

export const repair = (does: string, change: Omit<Change, "does"> | null): Repair => ({
  words: `${does}.`,
  change: change && { ...change, does: `${does}.` },
});
const DONE: Written = { edit: [], trust: "fix" };
const isAlready = (current: Value, value: Plain): boolean =>
  current.kind === "scalar" && current.value === value;

/** An entry in a message: what is written may have been taken from the file. */
const spelled = (place: Mapping, keys: readonly string[], value: Plain): string =>
  place.spell(
    keys,
    typeof value === "string" && mayHoldSecret(keys.at(-1) ?? "")
      ? undefined
      : place.word(quotable(value), keys.at(-1)),
  );

function quotable(value: Plain): Plain {
  if (typeof value === "string") return quoteText(value);
  if (value instanceof Verbatim) return "...";
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      mayHoldSecret(key) ? "..." : quotable(inner),
    ]),
  );
}

/**
 * An entry in a message; options without the way to them, which the finding has named: a line has
 * no room for both.
 */
function withoutWay(place: Mapping, keys: readonly string[], value: Plain): string {
  const [only, ...others] = isOptions(value) ? Object.entries(value) : [];
  if (only && others.length === 0 && isOptions(only[1]))
    return withoutWay(place, [...keys, only[0]], only[1]);
  const [words, home] = [spelled(place, keys, value), keys.slice(0, -1).join(".")];
  return isOptions(value) && words.startsWith(`${home}.`) ? words.slice(home.length + 1) : words;
}
const isOptions = (value: Plain): value is Readonly<Record<string, Plain>> =>
  typeof value === "object" && value !== null && !(value instanceof Verbatim);

/**
 * Writes data at a path, wherever it does not stand already. Where one word stands for all options,
 * they take its place.
 */
export function write(options: Value, path: string, value: Plain, after?: string): Repair {
  const keys = path.split(".");
  const [parent] = holders(options, keys);
  if (!parent && keys.length > 1)
    return write(options, keys.slice(0, -1).join("."), { [keys.at(-1) ?? ""]: value });
  const words = parent ? withoutWay(parent, keys, value) : path;
  return repair(
    `Write ${quoted(words)}`,
    change(options, path, (place, key) =>
      isAlready(place.get(key), value) ? DONE : place.put(key, value, after),
    ),
  );
}

/**
 * The same, and where something that is not known comes first, in the place of what stands in for
 * it: `process.env.PORT || 3306`.
 */
export function writeDefault(options: Value, path: string, value: Plain, after?: string): Repair {
  const whole = write(options, path, value, after);
  const standIn = change(options, path, (place, key) => {
    const current = place.get(key);
    const [only, another] =
      current.kind === "choice" ? current.of.filter(({ kind }) => kind === "scalar") : [];
    const isMixed = current.kind === "choice" && current.of.some(isUnread);
    // The variable is a text, and so is what stands in for it.
    const isText = only?.kind === "scalar" && typeof only.value === "string";
    const word = isText && typeof value === "number" ? String(value) : value;
    return isMixed && only?.kind === "scalar" && !another ? only.replace(word) : null;
  });
  return standIn
    ? { ...whole, change: { does: whole.words, ...whole.change, ...standIn, trust: "suggest" } }
    : whole;
}

/** Takes the entries at paths out that differ in their last key only. */
export function remove(options: Value, ...paths: readonly [string, ...string[]]): Repair {
  const lastKeys = paths.map((path) => path.split(".").at(-1) ?? "");
  const isWritten = (place: Mapping, key: string): boolean => place.get(key).kind !== "missing";
  const keys = paths[0].split(".");
  const places = holders(options, keys);
  const present = lastKeys.filter((key) => places.some((place) => isWritten(place, key)));
  const words = present.map((key) => quoted(places[0]?.spell([...keys.slice(0, -1), key]) ?? key));
  return repair(
    `Remove ${words.join(" and ")}`,
    change(options, paths[0], (place) => {
      const there = present.filter((key) => isWritten(place, key));
      return there.length === 0 ? DONE : place.remove(there);
    }),
  );
}

/** The mappings that stand at a path themselves. */
export const placesOf = (options: Value, path: string): readonly Mapping[] =>
  holders(options, [...path.split("."), ""]);
const valuesAt = (options: Value, path: string): readonly Value[] => {
  const keys = path.split(".");
  return holders(options, keys).map((place) => place.get(keys.at(-1) ?? ""));
};
export function isMissing(options: Value, path: string): boolean {
  if (options.kind === "mapping" && !path.includes("."))
    return options.get(path).kind === "missing";
  return valuesAt(options, path).every(({ kind }) => kind === "missing");
}

/** Whether it may be written in a part that is not known: after a spread, or in a hole. */
export const isHidden = (options: Value, path: string): boolean => {
  const keys = path.split(".");
  const key = keys.at(-1) ?? "";
  return holders(options, keys).some(
    (place) => isUnread(place.get(key)) && !place.keys().includes(key),
  );
};

/** Writes another entry in the place of one. */
export function rename(options: Mapping, path: string, to: string, value: Plain): Repair {
  const keys = path.split(".");
  const words = withoutWay(holders(options, keys)[0] ?? options, [...keys.slice(0, -1), to], value);
  return repair(
    `Write ${quoted(words)} instead`,
    change(options, path, (place, key) => place.rename(key, to, value)),
  );
}

/**
 * Takes an entry to where the client reads it; what is no object becomes `instead`, and so does
 * everything that is to be `replaced`. Where something stands there already, the entry only goes.
 */
export function move(
  options: Mapping,
  from: string,
  to: string,
  instead: Plain,
  replaced = false,
): Repair {
  const [place, another] = holders(options, from.split("."));
  const key = from.split(".").at(-1) ?? "";
  if (valuesAt(options, to).some(isUnread))
    return { words: `Move it to ${quoted(to)}.`, change: null };
  if (!place || another || !isMissing(options, to)) return remove(options, from);
  const isThing = !replaced && place.get(key).kind !== "scalar";
  const code = isThing ? place.code(key) : null;
  const moved = code && (inPlace(options, from, to, code) ?? apart(options, from, to, code));
  if (moved) return repair(`Move it to ${quoted(to)}`, moved);
  const words = write(options, to, instead).words.replace(/\.$/, "");
  return repair(words, inPlace(options, from, to, instead) ?? apart(options, from, to, instead));
}

/** Where the first step of the way is missing beside the entry, the entry becomes that step. */
function inPlace(
  options: Mapping,
  from: string,
  to: string,
  value: Plain,
): Omit<Change, "does"> | null {
  const [source, target] = [from.split("."), to.split(".")];
  const depth = source.length - 1;
  const [first, ...inner] = target.slice(depth);
  const isBeside =
    first !== undefined && source.slice(0, depth).join(".") === target.slice(0, depth).join(".");
  if (!isBeside || !isMissing(options, target.slice(0, depth + 1).join("."))) return null;
  const nested = inner.reduceRight<Plain>((within, key) => ({ [key]: within }), value);
  return change(options, from, (place, key) => place.rename(key, first, nested));
}

/** The entry, or what would hold nothing without it. */
function whole(options: Mapping, path: string): string {
  const outer = path.split(".").slice(0, -1).join(".");
  // Where a spread may bring more, any name is unknown.
  const holdsOne = (place: Mapping): boolean =>
    place.keys().length === 1 && place.get("").kind === "missing";
  const isAlone = outer !== "" && placesOf(options, outer).every(holdsOne);
  return isAlone ? whole(options, outer) : path;
}

function apart(
  options: Mapping,
  from: string,
  to: string,
  value: Plain,
): Omit<Change, "does"> | null {
  const without = (path: string): Omit<Change, "does"> | null =>
    change(options, path, (place, key) => place.remove([key]));
  const removed = without(whole(options, from)) ?? without(from);
  const written = write(options, to, value).change;
  if (!removed || !written) return null;
  const edit = separate([...removed.edit, ...written.edit]);
  // What is moved is not lost, so the place decides whether it may be taken out, not what stands
  // there.
  const place = change(options, from, (holder, key) => holder.rename(key, key, value));
  const isTrusted = written.trust === "fix" && (place ?? removed).trust === "fix";
  if (edit.length === 0) return null;
  return { edit, trust: isTrusted ? "fix" : "suggest" };
}
