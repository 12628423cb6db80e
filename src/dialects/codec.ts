import type { Repair, TlsVersion } from "../model/connection.js";
import { isHidden, mayHoldSecret } from "../model/quoting.js";
import { leaves, type Setting, type Span } from "../model/setting.js";
import { dig, inapplicable, type Found, type Shorthand } from "../document/dig.js";
import type { Atom, Plain } from "../document/plain.js";
import { atomOf, isUnread, type Value } from "../document/value.js";
import { placesOf, quoted, remove, write, writeDefault } from "./edits.js";
import { isUncertain, isUnset } from "./reading.js";

/**
 * How a client spells one facet: what it reads, and what to write so that the facet has the wished
 * value.
 */
export interface Codec<T, W = T> {
  read(options: Value): Setting<T>;
  repair(options: Value, wish: W): Repair;
}

/**
 * What the client does when the key is left out, and whether the service's documented form writes
 * it.
 */
interface Default<T> {
  readonly absent: T;
  readonly documented?: boolean;
  /**
   * What holds where one word stands in the place of the TLS options: `ssl: true`. Without an
   * answer nothing is judged there.
   */
  readonly shorthand?: (word: Atom) => T | undefined;
  /** Not the value but the key is what a reader is pointed to. */
  readonly isWrongByItself?: boolean;
}

/** What decoding may answer besides a value: refused by the client, or not to be known. */
export const REFUSED = Symbol("refused");
export const UNKNOWN = Symbol("unknown");
export type Decoded<T> = T | typeof REFUSED | typeof UNKNOWN;

const leavingOut = ({ parent, path }: Found): string => `No ${quoted(parent.spell(path))}`;
/** The entry as it is written; only its key where the value may be a secret. */
export const saysOf = ({ leaf, parent, path }: Found): string => {
  const isSecret = !("says" in leaf) || mayHoldSecret(path.at(-1) ?? "") || isHidden(leaf.says);
  return quoted(parent.spell(path, isSecret ? undefined : leaf.says));
};

/** What is written. Few settings are ever spoken of, so the words are made for those that are. */
const known = <T>(value: T, found: Found, at: Span = found.leaf.at): Setting<T> => ({
  kind: "known",
  value,
  at,
  get says() {
    return saysOf(found);
  },
  get from() {
    return setElsewhere(found.leaf);
  },
});

/** A variable puts it there. */
function setElsewhere(leaf: Value): Span | undefined {
  const text = leaf.kind === "scalar" ? leaf.text : null;
  const from = text?.locate(0, text.value.length);
  const isHere = !from || (leaf.at[0] <= from[0] && from[1] <= leaf.at[1]);
  return isHere ? undefined : from;
}

/** Reads the value at a path; `decode` sees what is written and is never asked about what is not. */
export function settle<T>(
  options: Value,
  path: string,
  { absent, documented = false, shorthand, isWrongByItself = false }: Default<T>,
  decode: (found: Found) => Decoded<T>,
): Setting<T> {
  const leftOut = (found: Found, at: Span, says: (found: Found) => string): Setting<T> => ({
    kind: "absent",
    value: absent,
    at,
    get says() {
      return says(found);
    },
    documented,
  });
  const take = (found: Found): Setting<T> => {
    const { leaf, parent } = found;
    if (leaf.kind === "missing") return leftOut(found, parent.head, leavingOut);
    if (isUnset(leaf)) return leftOut(found, leaf.at, saysOf);
    const value = decode(found);
    if (value === UNKNOWN)
      return {
        kind: "unknown",
        at: leaf.at,
        ...("clues" in leaf && leaf.clues.isOpen && { isOpen: true }),
      };
    if (value === REFUSED) return { kind: "inapplicable", at: leaf.at };
    const place = isWrongByItself ? parent.place(found.key) : null;
    return known(value, found, place ?? leaf.at);
  };
  const takeWord: Shorthand<T> = (leaf, place) => {
    const value = leaf.kind === "scalar" && leaf.value ? shorthand?.(leaf.value) : undefined;
    return value === undefined ? inapplicable(leaf.at) : known(value, { ...place, leaf });
  };
  return dig(options, path.split("."), take, takeWord);
}

/** For values that are one string, number or boolean, in which nothing is filled in. */
export const atom =
  <T>(decode: (value: Exclude<Atom, null>) => Decoded<T>) =>
  ({ leaf }: Found): Decoded<T> => {
    const value = leaf.kind === "scalar" ? atomOf(leaf) : null;
    return value === null || isUncertain(value) ? UNKNOWN : decode(value);
  };

interface Presence {
  readonly writes: Plain;
  /** Words the client throws at. */
  readonly refuses?: (word: Atom) => boolean;
  /** What it makes of any other word; by default whatever is truthy switches TLS on. */
  readonly reads?: (word: Atom) => boolean;
  /**
   * The object that names the server, where a reader is pointed to if nothing is written; by
   * default the options themselves.
   */
  readonly home?: string | undefined;
}

/** A key whose presence switches TLS on. */
export function presence(
  path: string,
  { writes, refuses = () => false, reads = Boolean, home = "" }: Presence,
): Codec<boolean> {
  return {
    read(options) {
      const place = home === "" ? options : placesOf(options, home)[0];
      const head = place?.kind === "mapping" ? place.head : null;
      const absent = ({ leaf, parent }: Found): Setting<boolean> => {
        const says = `No ${quoted(parent.spell(path.split(".")))}`;
        return { kind: "absent", value: false, at: head ?? leaf.at, says, documented: false };
      };
      return dig<boolean>(
        options,
        path.split("."),
        (found) => {
          const { leaf } = found;
          if (leaf.kind === "missing") return absent(found);
          if (isUnset(leaf))
            return {
              kind: "absent",
              value: false,
              at: leaf.at,
              says: saysOf(found),
              documented: false,
            };
          if (leaf.kind === "mapping") return known(true, found);
          if (leaf.kind !== "scalar" || isUncertain(atomOf(leaf)))
            return { kind: "unknown", at: leaf.at };
          if (refuses(atomOf(leaf))) return inapplicable(leaf.at);
          return known(reads(atomOf(leaf)), found);
        },
        // What holds the key is not there either.
        (leaf, found) => absent({ ...found, leaf }),
      );
    },
    repair: (options) => write(options, path, writes),
  };
}

/** A switch inside the TLS options; `reads` is what the client makes of a value. */
export function flag(
  path: string,
  { reads, ...otherwise }: Default<boolean> & { reads: (value: Exclude<Atom, null>) => boolean },
): Codec<boolean> {
  return {
    read: (options) => settle(options, path, otherwise, atom(reads)),
    repair: (options, wish) => write(options, path, wish),
  };
}

const VERSIONS: readonly unknown[] = ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];
export const isVersion = (value: unknown): value is TlsVersion => VERSIONS.includes(value);

/**
 * What TLS brings with this client whatever its options say; `words` is the way out. The path is
 * the one that switches TLS on.
 */
export function fixed<T>(
  path: string,
  value: T,
  words = "",
  isRefused: (word: Atom) => boolean = () => false,
  documented = false,
): Codec<T> {
  return {
    read: (options) =>
      dig<T>(options, path.split("."), ({ leaf, parent, path: keys }) => {
        if (isUnread(leaf) || (leaf.kind === "scalar" && isUncertain(atomOf(leaf))))
          return { kind: "unknown", at: leaf.at };
        if (
          leaf.kind === "missing" ||
          (leaf.kind === "scalar" && (!leaf.value || isRefused(leaf.value)))
        )
          return inapplicable(leaf.at);
        const at = leaf.kind === "mapping" ? leaf.head : leaf.at;
        return { kind: "absent", value, at, says: quoted(parent.spell(keys)), documented };
      }),
    repair: () => ({ words, change: null }),
  };
}

/** A codec whose edits need a person's eyes, and why. */
export const withDoubt = <T, W>({ read, repair }: Codec<T, W>, doubt: string): Codec<T, W> => ({
  read,
  repair(options, wish) {
    const found = repair(options, wish);
    return { ...found, change: found.change && { doubt, ...found.change, trust: "suggest" } };
  },
});

/** TLS that a client cannot be brought to; `words` is the way out. */
export function never(says: string, words: string): Codec<boolean> {
  return {
    read: (options) => ({
      kind: "absent",
      value: false,
      at: options.kind === "mapping" ? options.head : options.at,
      says,
      documented: false,
    }),
    repair: () => ({ words, change: null }),
  };
}

/** The client throws at something else, and does not connect. */
export const refused: Codec<never, unknown> = {
  read: (options) => inapplicable(options.at),
  repair: () => ({ words: "", change: null }),
};

/** A function of the file that finds no fault with anything: what it gives counts as no error. */
const isLax = (value: Value): boolean => {
  const result = value.kind === "producer" ? value.result() : undefined;
  return result?.kind === "missing" || (result?.kind === "scalar" && !result.value);
};

/**
 * A check that is made unless one of these keys stands in its way; what they do then, the file
 * seldom tells.
 */
export function unless(paths: readonly [string, ...string[]], value: boolean): Codec<boolean> {
  const decode = ({ leaf }: Found): Decoded<boolean> => (isLax(leaf) ? !value : UNKNOWN);
  return {
    read(options) {
      const all = paths.map((path) =>
        settle(options, path, { absent: value, shorthand: () => value }, decode),
      );
      const isWritten = (setting: Setting<boolean>): boolean =>
        leaves(setting).some(({ kind }) => kind === "unknown" || kind === "known");
      return all.find(isWritten) ?? all[0] ?? { kind: "unknown", at: options.at };
    },
    repair: (options) => remove(options, ...paths),
  };
}

/** A TLS version as Node spells it; any other text makes Node throw. */
export function version(path: string, otherwise: Default<TlsVersion>): Codec<TlsVersion> {
  return {
    read: (options) =>
      settle(
        options,
        path,
        otherwise,
        atom((value) => (isVersion(value) ? value : REFUSED)),
      ),
    repair: (options, wish) => write(options, path, wish),
  };
}

/** Text that may have holes: a host, a user; `absent` is what the client takes where it is left out. */
export function text(path: string, absent = ""): Codec<string> {
  return {
    read: (options) =>
      settle(options, path, { absent }, ({ leaf }) =>
        leaf.kind === "scalar" ? String(leaf.value) : UNKNOWN,
      ),
    repair: (options, wish) => write(options, path, wish),
  };
}

/** A port, as a number or as digits. */
export function port(path: string, absent: number): Codec<number> {
  const reads = (value: Atom): Decoded<number> =>
    /^\d{1,5}$/.test(String(value)) ? Number(value) : UNKNOWN;
  return {
    read: (options) => settle(options, path, { absent }, atom(reads)),
    repair: (options, wish) => writeDefault(options, path, wish, "host"),
  };
}
