import { isHidden, isMissing, move, placesOf, remove, rename } from "./edits.js";
import type { Plain } from "../document/plain.js";
import type { Mapping } from "../document/value.js";
import { split, type IneffectiveRow } from "./ineffective.js";
import { QUERY } from "./projected.js";

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
