import type { TlsVersion } from "../model/connection.js";
import type { Atom, Plain } from "../document/plain.js";
import { isVersion, UNKNOWN, type Decoded } from "./codec.js";

/** What is written, as all write it. */
const wordOf = (value: Atom): string => String(value).trim().toLowerCase().replaceAll("-", "_");

/** Pairs of which the first one switches off. */
const SWITCHES: readonly (readonly [off: string, on: string])[] = [
  ["false", "true"],
  ["0", "1"],
  ["off", "on"],
  ["no", "yes"],
  ["disabled", "enabled"],
  ["disable", "enable"],
];

/** What a word says that switches something; null where it says anything else. */
export function isOn(value: Atom): boolean | null {
  const word = wordOf(value);
  if (SWITCHES.some(([, on]) => on === word)) return true;
  return word === "none" || SWITCHES.some(([off]) => off === word) ? false : null;
}
export const switched = (value: Atom): Decoded<boolean> => isOn(value) ?? UNKNOWN;

/** Words for a mode, as most clients have them. FACTS-dialects.md 0.4. */
const MODES: Readonly<Record<string, "fallsBack" | "encrypted" | "chain" | "full">> = {
  preferred: "fallsBack",
  prefer: "fallsBack",
  required: "encrypted",
  require: "encrypted",
  skip_verify: "encrypted",
  verify_ca: "chain",
  verify_identity: "full",
  verify_full: "full",
};
export const modeOf = (value: Atom): (typeof MODES)[string] | null => {
  const word = wordOf(value);
  return Object.hasOwn(MODES, word) ? (MODES[word] ?? null) : null;
};
/** Go's word for TLS without a check. */
export const skipsCheck = (value: Atom): boolean => wordOf(value) === "skip_verify";

/** A word in the letters of another. */
function inLettersOf(other: string, word: string): string {
  if (/[A-Z]/.test(other) && other === other.toUpperCase()) return word.toUpperCase();
  return /^[A-Z]/.test(other) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** What says the contrary, as the file writes such words. */
export function contrary(value: Atom): Plain {
  if (typeof value === "boolean") return !value;
  const pair = SWITCHES.find((each) => each.includes(wordOf(value)));
  const other = pair?.find((word) => word !== wordOf(value)) ?? "true";
  return typeof value === "number" ? Number(other) : inLettersOf(String(value), other);
}

/** The mode that checks all, in the letters of another. */
export const highestMode = (value: Atom): Plain => inLettersOf(String(value), "verify_identity");

const VERSION = /^(?:tls[ _]?v?|v)?1(?:[._]([0-3]))?$/i;
const NUMBERED = /^(?:tls|v)|[._]/i;
const versionsIn = (value: Atom): readonly string[] =>
  String(value)
    .split(",")
    .map((word) => word.trim());

/** The lowest version of a list: `TLSv1`, `1.1`, `TLSv1.2,TLSv1.3`. */
export function lowestVersion(value: Atom): Decoded<TlsVersion> {
  const found = versionsIn(value).map((word) => {
    const minor = NUMBERED.test(word) ? VERSION.exec(word) : null;
    const name = minor?.[1] === undefined || minor[1] === "0" ? "TLSv1" : `TLSv1.${minor[1]}`;
    return minor && isVersion(name) ? name : null;
  });
  const known = found.filter((version) => version !== null);
  return (known.length === found.length ? known.toSorted()[0] : null) ?? UNKNOWN;
}

/** A list without the versions that are too old; where none is left, with 1.2 in the place of the last. */
export function withoutOld(value: Atom, isTooOld: (version: TlsVersion) => boolean): Plain {
  const words = versionsIn(value);
  const good = words.filter((word) => {
    const version = lowestVersion(word);
    return typeof version === "string" && !isTooOld(version);
  });
  const [newer = ""] = words.map((word) =>
    word.replace(/1(?:([._])[01])?$/, (_, sign: string | undefined) => `1${sign ?? "."}2`),
  );
  const written = good.length > 0 ? good.join(",") : newer;
  return typeof value === "number" ? Number(written) : written;
}
