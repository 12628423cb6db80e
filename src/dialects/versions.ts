import type { TlsVersion } from "../model/connection.js";
import type { Plain } from "../document/plain.js";
import { keysOf, type Value } from "../document/value.js";
import { atom, isVersion, REFUSED, settle, type Codec } from "./codec.js";
import { isMissing, write } from "./edits.js";
import { misread, type IneffectiveRow } from "./ineffective.js";

/** A list of all TLS versions that a client may use: `tlsVersions=TLSv1.2,TLSv1.3`. */
export interface VersionList {
  /** The first that is written counts. */
  readonly keys: readonly [string, ...string[]];
  readonly absent: TlsVersion;
  readonly writes: Plain;
  /** The key that the service's documented form writes. */
  readonly documented?: string;
  /** An empty list is as good as none. */
  readonly mayBeEmpty?: boolean;
  /** A client's own names for them; without an answer the client refuses the list. */
  readonly named?: (word: string) => TlsVersion | null;
}

const plainly = (word: string): TlsVersion | null => (isVersion(word) ? word : null);
const listed = ({ named = plainly }: VersionList, value: unknown): readonly (TlsVersion | null)[] =>
  String(value)
    .split(",")
    .map((word) => named(word.trim()));
const spoken = ({ keys, documented = keys[0] }: VersionList, options: Value): string =>
  keys.find((key) => !isMissing(options, key)) ?? documented;

/** The lowest of them: names sort as versions do. */
export const lowestOf = (list: VersionList): Codec<TlsVersion> => ({
  read: (options) =>
    settle<TlsVersion>(
      options,
      spoken(list, options),
      { absent: list.absent, documented: list.documented !== undefined },
      atom((value) => {
        if (list.mayBeEmpty === true && value === "") return list.absent;
        const all = listed(list, value);
        return all.includes(null) ? REFUSED : (all.toSorted()[0] ?? REFUSED);
      }),
    ),
  repair: (options) => write(options, spoken(list, options), list.writes),
});

/** A list with a name in it that the client does not know. */
export const noVersions = (list: VersionList, follows: string): readonly IneffectiveRow[] =>
  list.keys.map((key) =>
    misread(key, (value) => listed(list, value).includes(null), follows, list.writes),
  );

/** A list without any name that the client knows: it has no version left to speak. */
export const noneOfVersions = (list: VersionList, follows: string): readonly IneffectiveRow[] =>
  list.keys.map((key) =>
    misread(
      key,
      (value) => listed(list, value).every((version) => version === null),
      follows,
      list.writes,
    ),
  );

/** A second list, which the first one beats. */
export const secondList = (
  { keys: [first, ...others] }: VersionList,
  ignored: (paths: readonly string[]) => IneffectiveRow,
): IneffectiveRow => ({
  ...ignored(others),
  // What may be filled in is no list yet.
  paths: (options) => (keysOf(options).includes(first) ? others : []),
});
